package dev.eyas.format;

/// Any JSON objects: one a line, one after the other, pretty-printed, or in an array. `@timestamp`
/// may be milliseconds or an ISO time; a record's own `@rawstring` counts before its text.
public final class JsonFormat implements RecordFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean recognises(Sample sample) {
        return JsonShape.isJson(sample);
    }

    @Override
    public Framing framing(Sample sample) {
        return JsonShape.framing(sample);
    }

    @Override
    public Spelling spelling() {
        return new JsonSpelling();
    }

    @Override
    public boolean mayBeWhole(byte first, byte last) {
        return (first == '{' && last == '}') || (first == '[' && last == ']');
    }

    @Override
    public boolean mayBegin(byte first) {
        return first == '{';
    }

    @Override
    public boolean mayEnd(byte last) {
        return last == '}';
    }

    /// Brackets and commas are those of an array of records.
    @Override
    public int skipBetween(byte[] data, int from, int to) {
        int at = from;
        while (at < to && isBetween(data[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBetween(byte value) {
        return switch (value) {
            case ' ', '\n', '\r', '\t', '[', ',', ']' -> true;
            default -> false;
        };
    }

    @Override
    public RecordBatch newBatch(int source) {
        return new JsonRecords(FieldRules.PLAIN, source);
    }
}

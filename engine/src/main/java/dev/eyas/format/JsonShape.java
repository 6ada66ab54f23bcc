package dev.eyas.format;

import dev.eyas.format.RecordFormat.Framing;
import dev.eyas.json.JsonFields;
import dev.eyas.json.JsonVerdict;
import java.util.function.Predicate;

/// What the first bytes of an input tell about the JSON in it.
final class JsonShape {

    /// Lines looked at before deciding.
    private static final int LINES = 20;

    private JsonShape() {}

    /// Lines when the first line holds whole values, or when it is damaged but a later one, not
    /// indented, is whole.
    static Framing framing(Sample sample) {
        if (sample.firstByte() == '[') {
            return Framing.DOCUMENTS;
        }
        for (Sample.Line line : sample.lines(LINES)) {
            if (sample.bytes()[line.from()] == '{' && holdsWholeValues(sample, line)) {
                return Framing.LINES;
            }
        }
        return Framing.DOCUMENTS;
    }

    private static boolean holdsWholeValues(Sample sample, Sample.Line line) {
        JsonFields fields = new JsonFields();
        int at = line.from();
        while (true) {
            switch (fields.add(sample.bytes(), at, line.to())) {
                case WHOLE -> {
                    return true;
                }
                case TRAILING_TEXT -> at = fields.stoppedAt();
                case CUT_SHORT, NOT_JSON, TOO_DEEP -> {
                    return false;
                }
            }
        }
    }

    /// True when a line begins with an object or array that could go on as JSON, or a whole object
    /// is seen.
    static boolean isJson(Sample sample) {
        for (Sample.Line line : sample.lines(LINES)) {
            int first = sample.firstByte(line);
            if (first == '{' || first == '[') {
                JsonVerdict verdict =
                        new JsonFields().add(sample.bytes(), line.from(), sample.to());
                if (verdict != JsonVerdict.NOT_JSON) {
                    return true;
                }
            }
        }
        return anyObject(sample, _ -> true);
    }

    /// True when the sample ends within its first object.
    static boolean isCut(Sample sample) {
        for (int at = sample.from(); at < sample.to(); at++) {
            if (sample.bytes()[at] == '{') {
                return new JsonFields().add(sample.bytes(), at, sample.to())
                        == JsonVerdict.CUT_SHORT;
            }
        }
        return true;
    }

    /// True when one of the first whole objects satisfies the predicate, which gets them as record
    /// 0 of the fields.
    static boolean anyObject(Sample sample, Predicate<JsonFields> predicate) {
        JsonFields fields = new JsonFields();
        int looked = 0;
        for (int at = sample.from(); at < sample.to() && looked < LINES; at++) {
            boolean startsLine = at == sample.from() || isSeparator(sample.bytes()[at - 1]);
            if (sample.bytes()[at] == '{' && startsLine) {
                looked++;
                JsonVerdict verdict = fields.add(sample.bytes(), at, sample.to());
                if (verdict == JsonVerdict.WHOLE || verdict == JsonVerdict.TRAILING_TEXT) {
                    if (predicate.test(fields)) {
                        return true;
                    }
                    at = fields.stoppedAt() - 1;
                    fields.clear();
                }
            }
        }
        return false;
    }

    private static boolean isSeparator(byte before) {
        return before == '\n'
                || before == ' '
                || before == '\t'
                || before == '['
                || before == ','
                || before == '}';
    }
}

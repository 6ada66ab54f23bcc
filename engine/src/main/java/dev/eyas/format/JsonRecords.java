package dev.eyas.format;

import dev.eyas.data.Rows;
import dev.eyas.json.JsonFields;
import dev.eyas.json.JsonVerdict;
import java.util.Arrays;
import java.util.Optional;

/// JSON objects on their way to become rows. Each is walked once when it comes, so that what is
/// taken is sound.
final class JsonRecords implements RecordBatch {

    private final FieldRules rules;
    private final int source;
    private final JsonFields fields = new JsonFields();
    private long[] offsets = new long[64];
    private int stoppedAt;
    private JsonVerdict verdict = JsonVerdict.WHOLE;

    JsonRecords(FieldRules rules, int source) {
        this.rules = rules;
        this.source = source;
    }

    @Override
    public Optional<Damage> add(byte[] data, int from, int to, long offset) {
        if (from >= to || data[from] != '{') {
            verdict = JsonVerdict.NOT_JSON;
            stoppedAt = from;
            return Optional.of(new Damage("record-not-json", "A record is no JSON object."));
        }
        int row = fields.records();
        verdict = fields.add(data, from, to);
        stoppedAt = fields.stoppedAt();
        return switch (verdict) {
            case WHOLE, TRAILING_TEXT -> {
                if (row == offsets.length) {
                    offsets = Arrays.copyOf(offsets, row * 2);
                }
                offsets[row] = offset;
                yield Optional.empty();
            }
            case CUT_SHORT -> damage("record-cut");
            case NOT_JSON -> damage("record-not-json");
            case TOO_DEEP -> damage("record-too-deep");
        };
    }

    private Optional<Damage> damage(String code) {
        return Optional.of(new Damage(code, "A record " + verdict.says() + "."));
    }

    @Override
    public boolean wasCut() {
        return fields.wasCut();
    }

    @Override
    public int stoppedAt() {
        return stoppedAt;
    }

    @Override
    public boolean wantsMore() {
        return verdict == JsonVerdict.CUT_SHORT;
    }

    @Override
    public int size() {
        return fields.records();
    }

    @Override
    public int bytes() {
        return fields.bytes();
    }

    @Override
    public Rows rows() {
        return new JsonRows(rules, fields, source, offsets);
    }

    @Override
    public void clear() {
        fields.clear();
    }
}

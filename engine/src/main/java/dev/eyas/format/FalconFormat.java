package dev.eyas.format;

import dev.eyas.data.Batch;
import dev.eyas.format.FieldRules.Meaning;
import dev.eyas.format.FieldRules.Reading;
import dev.eyas.json.JsonFields;
import dev.eyas.json.JsonName;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Falcon events as JSON or CSV: Falcon Data Replicator, console and Next-Gen SIEM exports, aid
/// master files.
///
/// The event type is a tag, whether it was written as one or not; asked for without `#` it answers
/// as well. The time of an event is its `@timestamp`, else `timestamp` in milliseconds, else
/// `ContextTimeStamp` in seconds.
public final class FalconFormat implements RecordFormat {

    private static final String TAG = "#event_simpleName";
    private static final String UNTAGGED = "event_simpleName";

    static final FieldRules RULES =
            new FieldRules(
                    Map.of(
                            TAG,
                            List.of(
                                    new Reading(TAG, Meaning.TEXT),
                                    new Reading(UNTAGGED, Meaning.TEXT)),
                            UNTAGGED,
                            List.of(
                                    new Reading(UNTAGGED, Meaning.TEXT),
                                    new Reading(TAG, Meaning.TEXT)),
                            Batch.TIMESTAMP,
                            List.of(
                                    new Reading(Batch.TIMESTAMP, Meaning.TIME),
                                    new Reading("timestamp", Meaning.MILLIS),
                                    new Reading("ContextTimeStamp", Meaning.SECONDS))),
                    Map.of(UNTAGGED, TAG));

    /// A record with all names of one of these lists is Falcon's. The last is a line of an aid
    /// master file.
    private static final List<List<String>> MARKS =
            List.of(List.of(UNTAGGED), List.of(TAG), List.of("aid", "cid", "ComputerName"));

    private final JsonFormat json = new JsonFormat();
    private final FalconCsvFormat csv = new FalconCsvFormat();

    @Override
    public String name() {
        return "falcon";
    }

    @Override
    public boolean recognises(Sample sample) {
        return csv.recognises(sample) || JsonShape.anyObject(sample, FalconFormat::isFalcon);
    }

    private static boolean isFalcon(JsonFields fields) {
        return isFalcon(name -> fields.find(0, JsonName.of(name)) != JsonFields.NONE);
    }

    static boolean isFalcon(Predicate<String> hasField) {
        return MARKS.stream().anyMatch(names -> names.stream().allMatch(hasField));
    }

    /// Next-Gen SIEM and the console also export CSV.
    @Override
    public Format in(Sample sample) {
        int first = sample.firstByte();
        return first == '{' || first == '[' || !csv.recognises(sample) ? this : csv;
    }

    @Override
    public Framing framing(Sample sample) {
        return json.framing(sample);
    }

    @Override
    public Spelling spelling() {
        return json.spelling();
    }

    @Override
    public boolean mayBeWhole(byte first, byte last) {
        return json.mayBeWhole(first, last);
    }

    @Override
    public boolean mayBegin(byte first) {
        return json.mayBegin(first);
    }

    @Override
    public boolean mayEnd(byte last) {
        return json.mayEnd(last);
    }

    @Override
    public int skipBetween(byte[] data, int from, int to) {
        return json.skipBetween(data, from, to);
    }

    @Override
    public RecordBatch newBatch(int source) {
        return new JsonRecords(RULES, source);
    }
}

package dev.eyas.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Column;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import dev.eyas.source.Formats;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    {"event_simpleName":"A"}                          ~ falcon
                    {"#event_simpleName":"A","@timestamp":1}          ~ falcon
                    {"aid":"1","cid":"2","ComputerName":"h"}          ~ falcon
                    [ {"event_simpleName":"A"} ]                      ~ falcon
                    {"aid":"1"}                                       ~ json
                    [1, 2]                                            ~ json
                    {"a":"half                                        ~ json
                    #event_simpleName,@timestamp                      ~ falcon
                    "@timestamp";"event_simpleName";"aid"             ~ falcon
                    cid,aid,Version,ComputerName                      ~ falcon
                    a,b c,x[0].y                                      ~ csv
                    type=SYSCALL msg=audit(1.117:8): arch=c000003e    ~ auditd
                    {"CommandLine":"x type=A msg=audit(1.1:1): y"}    ~ json
                    hello                                             ~ text
                    a, b: c                                           ~ text
                    2026-01-01 00:00:00,123 started                   ~ text
                    [2026-01-01 00:00:00] started                     ~ text
                    """)
    void contentTellsTheFormat(String text, String format) {
        assertThat(Formats.recognise(sample(text)).map(Format::name).orElse("none"))
                .isEqualTo(format);
    }

    @Test
    void aTableHasAsManyCellsAsNamesInMostLines() {
        assertThat(Formats.recognise(sample("a,b\n1,2\n3\n")).map(Format::name)).contains("csv");
        assertThat(Formats.recognise(sample("a,b\n1\n2\n3,4\n")).map(Format::name))
                .contains("text");
    }

    @Test
    void whatIsNoTextIsNoFormat() {
        assertThat(Formats.recognise(sample("\1\2\0\3\n"))).isEmpty();
        assertThat(Formats.recognise(sample("\0".repeat(50) + "\nhello\n"))).isEmpty();
        assertThat(Formats.recognise(sample("hello\n".repeat(9) + "\0".repeat(50) + "\nhello\n")))
                .isPresent();
        assertThat(Formats.recognise(sample("a line of text with a \0 in it"))).isPresent();
    }

    @Test
    void everyFormatIsFoundByItsName() {
        assertThat(Formats.all())
                .allSatisfy(format -> assertThat(Formats.named(format.name())).contains(format));
    }

    @Test
    void theEventTypeIsATagAndAnswersToBothNames() {
        Rows rows =
                rows(
                        new FalconFormat(),
                        "{\"a\":1,\"event_simpleName\":\"X\",\"timestamp\":\"1600000000123\"}");
        assertThat(value(rows, "#event_simpleName")).isEqualTo("X");
        assertThat(value(rows, "event_simpleName")).isEqualTo("X");
        assertThat(fields(rows).keySet())
                .containsExactly("@timestamp", "a", "#event_simpleName", "timestamp", "@rawstring");
    }

    @Test
    void aTagInTheRecordComesBeforeTheFieldBesideIt() {
        Rows rows =
                rows(
                        new FalconFormat(),
                        "{\"event_simpleName\":\"X\",\"#event_simpleName\":\"Y\"}");
        assertThat(value(rows, "#event_simpleName")).isEqualTo("Y");
        assertThat(value(rows, "event_simpleName")).isEqualTo("X");
        assertThat(fields(rows))
                .containsEntry("#event_simpleName", "Y")
                .doesNotContainKey("event_simpleName");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    {"@timestamp":5,"timestamp":6}                       ~ 5
                    {"timestamp":"6","ContextTimeStamp":"7.5"}           ~ 6
                    {"timestamp":"x","ContextTimeStamp":"7.5"}           ~ 7500
                    {"ContextTimeStamp":"1637084584.227"}                ~ 1637084584227
                    {"ContextTimeStamp":"1637084584"}                    ~ 1637084584000
                    {"@timestamp":"2026-01-02T03:04:05.678901Z"}         ~ 1767323045678
                    {"@timestamp":"2026-01-02 03:04:05+02:00"}           ~ 1767315845000
                    {"@timestamp":"2026-01-02T03:04"}                    ~ 1767323040000
                    {"@timestamp":"2026-02-30T00:00:00Z"}                ~ 2026-02-30T00:00:00Z
                    {"@timestamp":"soon"}                                ~ soon
                    {"@timestamp":null,"timestamp":8}                    ~ 8
                    {"a":1}                                              ~ (absent)
                    """)
    void timeIsFoundWhereItStands(String json, String time) {
        Rows rows = rows(new FalconFormat(), json);
        assertThat(value(rows, "@timestamp")).isEqualTo(time);
        assertThat(fields(rows).getOrDefault("@timestamp", "(absent)")).isEqualTo(time);
    }

    @Test
    void aNullIsNoValue() {
        Rows rows = rows(new JsonFormat(), "{\"a\":null,\"b\":1,\"b\":null,\"c\":\"\"}");
        assertThat(value(rows, "a")).isEqualTo("(absent)");
        assertThat(value(rows, "b")).isEqualTo("(absent)");
        assertThat(fields(rows).keySet()).containsExactly("c", "@rawstring");
    }

    @Test
    void anOwnRawstringComesBeforeTheRecord() {
        Rows rows = rows(new JsonFormat(), "{\"@rawstring\":\"x\"}");
        assertThat(value(rows, "@rawstring")).isEqualTo("x");
        assertThat(rows.rawText(0)).contains("x");
        assertThat(fields(rows)).isEqualTo(Map.of("@rawstring", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    /latest/meta-data/iam       ~ meta-data
                    169.254.169.254             ~ 169.254.169.254
                    a=b                         ~ (none)
                    fd00:ec2::254               ~ fd00:ec2::254
                    C:\\Windows\\cmd.exe        ~ Windows
                    """)
    void safePiecesAreTheLongest(String literal, String piece) {
        assertThat(new JsonSpelling().piece(literal).orElse("(none)")).isEqualTo(piece);
    }

    @Test
    void onlyEscapesOfAskedCharactersMatter() {
        assertThat(new JsonSpelling().respellings(Set.of('a', '=')))
                .containsExactlyInAnyOrder("\\u0061", "\\u003d", "\\u005c");
    }

    private static Sample sample(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Sample(bytes, 0, bytes.length);
    }

    private static Rows rows(RecordFormat format, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        RecordBatch batch = format.newBatch(0);
        assertThat(batch.add(bytes, 0, bytes.length, 0)).isEmpty();
        return batch.rows();
    }

    private static String value(Rows rows, String name) {
        Column column = rows.column(name, Selection.all(1));
        return column.textOr(0, "(absent)");
    }

    private static Map<String, String> fields(Rows rows) {
        Map<String, String> fields = new LinkedHashMap<>();
        rows.fields(0, fields::put);
        return fields;
    }
}

package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Gate;
import dev.eyas.data.TableRows;
import dev.eyas.json.RandomJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the sizes, the compression and the spelling, a scan yields the same rows, and a gate
/// keeps back none that it is about.
final class ScanPropertyTest {

    private static final int ROUNDS = Integer.getInteger("source.rounds", 60);
    private static final long SEED = Long.getLong("source.seed", 42);

    private static final List<String> TEXTS =
            List.of(
                    "/usr/bin/curl http://169.254.169.254/latest/meta-data/iam/security-credentials/",
                    "GET metadata.google.internal",
                    "a=b&c<d>",
                    "\u00FCber \uD83D\uDE00",
                    "plain",
                    "",
                    "10.0.0.1",
                    "METADATA");
    private static final List<String> NAMES =
            List.of("CommandLine", "event_simpleName", "RemoteAddressIP4", "k=y", "x.y");

    @TempDir private Path folder;

    @Test
    void sizesAndCompressionChangeNothing() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            byte[] bytes = lines(random, events(random), random.nextInt(5) == 0);
            Path file = Files.write(folder.resolve("plain"), bytes);
            Scan expected = Scan.of(file);
            ReadSettings settings =
                    ReadSettings.DEFAULT
                            .withBufferBytes(1 + random.nextInt(500))
                            .withBatchRows(1 + random.nextInt(5))
                            .withPartBytes(50 + random.nextInt(2_000));
            Gate gate = random.nextBoolean() ? Gate.OPEN : gate("no such text anywhere");
            Scan sized = Scan.of(settings, gate, file);
            String hint = "-Dsource.seed=" + (SEED + round) + " -Dsource.rounds=1";
            assertThat(sized.events()).as(hint).isEqualTo(expected.events());
            assertThat(sized.bytes()).as(hint).isEqualTo(expected.bytes()).isEqualTo(bytes.length);
            assertThat(expected.rows()).as(hint).containsAll(sized.rows());
            if (gate.isOpen()) {
                assertThat(sized.rows()).as(hint).isEqualTo(expected.rows());
                assertThat(sized.warnings()).as(hint).isEqualTo(expected.warnings());
            }
            Path zipped = Files.write(folder.resolve("zipped"), gzip(bytes));
            assertThat(Scan.of(settings, Gate.OPEN, zipped).rows())
                    .as(hint)
                    .isEqualTo(expected.rows());
        }
    }

    @Test
    void aGateKeepsBackNothingItIsAbout() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            List<Map<String, String>> events = events(random);
            Gate gate = gate(random);
            Path file = Files.write(folder.resolve("plain"), lines(random, events, false));
            ReadSettings settings =
                    ReadSettings.DEFAULT
                            .withBufferBytes(1 + random.nextInt(3_000))
                            .withPartBytes(50 + random.nextInt(20_000));
            List<String> wanted =
                    events.stream()
                            .filter(event -> passes(gate, event))
                            .map(event -> event.get("n"))
                            .toList();
            assertThat(Scan.of(settings, gate, file).values("n"))
                    .as("-Dsource.seed=%d -Dsource.rounds=1", SEED + round)
                    .containsAll(wanted)
                    .isSubsetOf(Scan.of(file).values("n"));
        }
    }

    @Test
    void eventsAsBytesAreEventsAsRows() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            List<Map<String, String>> events = events(random);
            Path file = Files.write(folder.resolve("plain"), lines(random, events, false));
            TableRows table = TableRows.events(events, 0, 0);
            List<Map<String, String>> rows = new ArrayList<>();
            for (Scan.Row row : Scan.of(file).rows()) {
                Map<String, String> fields = new LinkedHashMap<>(row.fields());
                fields.remove("@rawstring");
                String type = fields.remove("#event_simpleName");
                if (type != null) {
                    fields.put("event_simpleName", type);
                }
                rows.add(fields);
            }
            List<Map<String, String>> expected = new ArrayList<>();
            for (int row = 0; row < table.size(); row++) {
                Map<String, String> fields = new LinkedHashMap<>();
                table.fields(row, fields::put);
                expected.add(fields);
            }
            assertThat(rows)
                    .as("-Dsource.seed=%d -Dsource.rounds=1", SEED + round)
                    .isEqualTo(expected);
        }
    }

    private static List<Map<String, String>> events(Random random) {
        List<Map<String, String>> events = new ArrayList<>();
        int count = 1 + random.nextInt(40);
        for (int number = 0; number < count; number++) {
            Map<String, String> event = new LinkedHashMap<>();
            event.put("n", String.valueOf(number));
            for (String name : NAMES) {
                if (random.nextBoolean()) {
                    event.put(name, TEXTS.get(random.nextInt(TEXTS.size())));
                }
            }
            events.add(event);
        }
        return events;
    }

    private static byte[] lines(Random random, List<Map<String, String>> events, boolean damaged) {
        RandomJson json = new RandomJson(random);
        StringBuilder text = new StringBuilder();
        for (Map<String, String> event : events) {
            StringBuilder line = new StringBuilder();
            event.forEach((name, value) ->
                    line.append(line.isEmpty() ? "{" : ",")
                            .append(json.quoted(name))
                            .append(':')
                            .append(json.quoted(value)));
            line.append('}');
            text.append(damaged && random.nextInt(4) == 0 ? json.mutate(line.toString()) : line);
            text.append(random.nextInt(10) == 0 ? "\r\n" : "\n");
        }
        if (random.nextBoolean()) {
            text.setLength(text.length() - 1);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream output = new GZIPOutputStream(zipped)) {
            output.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static Gate gate(String literal) {
        return new Gate(
                List.of(new Gate.Alternative(List.of(new Gate.Literals(Set.of(literal), false)))));
    }

    private static Gate gate(Random random) {
        List<Gate.Alternative> alternatives = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            List<Gate.Literals> sets = new ArrayList<>();
            for (int set = 1 + random.nextInt(2); set > 0; set--) {
                Set<String> texts = new java.util.HashSet<>();
                for (int text = 1 + random.nextInt(3); text > 0; text--) {
                    String whole = TEXTS.get(random.nextInt(TEXTS.size()));
                    int from = random.nextInt(whole.length() + 1);
                    texts.add(
                            whole.substring(
                                    from, from + random.nextInt(whole.length() - from + 1)));
                }
                sets.add(new Gate.Literals(texts, random.nextBoolean()));
            }
            alternatives.add(new Gate.Alternative(sets));
        }
        return new Gate(alternatives);
    }

    private static boolean passes(Gate gate, Map<String, String> event) {
        return gate.anyOf().stream()
                .anyMatch(alternative ->
                        alternative.allOf().stream()
                                .allMatch(literals ->
                                        literals.anyOf().stream()
                                                .anyMatch(text -> occurs(text, literals, event))));
    }

    private static boolean occurs(String text, Gate.Literals literals, Map<String, String> event) {
        return event.values().stream()
                .anyMatch(value ->
                        literals.ignoreCase()
                                ? value.toLowerCase(Locale.ROOT)
                                        .contains(text.toLowerCase(Locale.ROOT))
                                : value.contains(text));
    }
}

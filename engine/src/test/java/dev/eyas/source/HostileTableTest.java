package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Warnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every harm done to every format in every packing: what was good before and behind the damage is
/// read, and a warning says what is wrong and where.
final class HostileTableTest {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\w)1\\d{5}(?!\\w)");

    @TempDir private Path folder;

    static Stream<Arguments> harms() {
        return Stream.of(HostileKind.values())
                .flatMap(kind ->
                        Stream.of(Packing.values())
                                .flatMap(packing ->
                                        Stream.of(Harm.values())
                                                .map(harm -> Arguments.of(harm, kind, packing))));
    }

    @ParameterizedTest(name = "{0} in {1} in {2}")
    @MethodSource("harms")
    void whatIsGoodIsReadAndWhatIsWrongIsTold(Harm harm, HostileKind kind, Packing packing)
            throws IOException {
        Path file = folder.resolve(harm == Harm.WRONG_ENDING ? "log.csv.gz.json" : "log");

        Scan scan = Scan.of(Files.write(file, harm.file(kind, packing)));

        assertThat(numbers(scan)).isEqualTo(harm.kept());
        assertThat(scan.codes()).hasSameElementsAs(harm.told(kind));
        assertThat(scan.warnings()).allMatch(warning -> warning.first().source() == 0);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("packed")
    void ofADamagedPackingWhatCameBeforeIsRead(HostileKind kind, Packing packing)
            throws IOException {
        byte[] whole = packing.pack(kind.text(HostileKind.MANY));
        for (int quarter = 1; quarter <= 4; quarter++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * quarter / 4 - 1);
            Scan scan = Scan.of(Files.write(folder.resolve("log"), cut));
            int read = numbers(scan).size();
            assertThat(numbers(scan)).isEqualTo(upTo(read));
            assertThat(read)
                    .as("quarter " + quarter)
                    .isBetween(quarter <= 2 ? 0 : 1_000, HostileKind.MANY);
            assertThat(scan.codes()).contains("input-cut");
            assertThat(scan.warnings()).anyMatch(Warnings.Warning::incomplete);
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("packed")
    void aBitOfAPackingThatIsWrongIsTold(HostileKind kind, Packing packing) throws IOException {
        byte[] whole = packing.pack(kind.text(HostileKind.MANY));
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Scan scan = Scan.of(Files.write(folder.resolve("log"), flipped));
            if (!numbers(scan).equals(upTo(HostileKind.MANY))) {
                assertThat(scan.warnings()).isNotEmpty();
            }
        }
    }

    private static Set<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().collect(Collectors.toSet());
    }

    static Stream<Arguments> packed() {
        return Stream.of(HostileKind.values())
                .flatMap(kind ->
                        Stream.of(Packing.GZIP, Packing.ZSTD)
                                .map(packing -> Arguments.of(kind, packing)));
    }

    private static Set<Integer> numbers(Scan scan) {
        Set<Integer> numbers = new TreeSet<>();
        for (Scan.Row row : scan.rows()) {
            NUMBER.matcher(row.field("@rawstring"))
                    .results()
                    .forEach(found -> numbers.add(Integer.parseInt(found.group()) - 100_000));
        }
        return numbers;
    }
}

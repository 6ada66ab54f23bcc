package dev.eyas.detect.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.LookupFiles.Found;
import dev.eyas.data.Table;
import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The small damages that are done to a query and to the files it looks things up in.
class MutantsTest {

    @TempDir private Path folder;

    private List<Mutant> mutants(String query, String csv) throws IOException {
        Files.writeString(
                folder.resolve("detection.yaml"),
                """
                detections:
                  - id: d
                    title: t
                    level: high
                    query: q.cql
                    files: .
                    attack: {tactic: Credential Access, technique: T1552.005}
                """);
        Files.writeString(folder.resolve("q.cql"), query);
        Files.writeString(folder.resolve("t.csv"), csv);
        Detection detection = DetectionFolder.loadAll(folder).getFirst();
        return Mutants.of(detection);
    }

    /// The query with each damage of a kind.
    private Stream<String> queries(Kind kind, String query) throws IOException {
        return mutants(query, "k\n").stream()
                .filter(mutant -> mutant.kind() == kind)
                .map(mutant -> mutant.damaged().query().text());
    }

    @Test
    void conditionsAndExclusionsNoLongerHold() throws IOException {
        assertThat(queries(Kind.CONDITION, "a=1 b!=2 | c=3"))
                .containsExactly("true b!=2 | c=3", "a=1 b!=2 | true");
        assertThat(queries(Kind.EXCLUSION, "a=1 b!=2 | not c=3"))
                .containsExactly("a=1 true | not c=3", "a=1 b!=2 | true");
    }

    @Test
    void alternativesAreDroppedWhereverTheyAreListed() throws IOException {
        assertThat(queries(Kind.ALTERNATIVE, "a=1 or a=2"))
                .containsExactly("false or a=2", "a=1 or false");
        assertThat(queries(Kind.ALTERNATIVE, "a=/^(x|y)$/i"))
                .containsExactly("a=/^(y)$/i", "a=/^(x)$/i");
        assertThat(queries(Kind.ALTERNATIVE, "in(a, values=[x, y])"))
                .containsExactly("in(a, values=[y])", "in(a, values=[x])");
        assertThat(queries(Kind.ALTERNATIVE, "v := coalesce([a, b, c])"))
                .containsExactly(
                        "v := coalesce([b, c])", "v := coalesce([a, c])", "v := coalesce([a, b])");
    }

    @Test
    void branchesAreDroppedAndThoseThatGradeAreSeverityRules() throws IOException {
        String query = "case { a=1 | b := c; * | severity := \"low\" } | union { d=1 }";
        assertThat(queries(Kind.BRANCH, query))
                .containsExactly(
                        "case { false; * | severity := \"low\" } | union { d=1 }",
                        "case { a=1 | b := c; * | severity := \"low\" } | true");
        assertThat(queries(Kind.SEVERITY, query))
                .containsExactly("case { a=1 | b := c; false } | union { d=1 }");
    }

    @Test
    void thresholdsMoveToEitherSideAndOverTheirBound() throws IOException {
        assertThat(queries(Kind.THRESHOLD, "score >= 60"))
                .containsExactly("score > 60", "score >= 48", "score >= 72");
        assertThat(queries(Kind.THRESHOLD, "n > 1")).containsExactly("n >= 1", "n > 0", "n > 2");
        assertThat(queries(Kind.THRESHOLD, "test(a < b)")).containsExactly("test(a <= b)");
    }

    @Test
    void numbersLiteralsPortsAndOptionsAreOthers() throws IOException {
        assertThat(queries(Kind.NUMBER, "a := 60 | b := 0"))
                .containsExactly("a := 0 | b := 0", "a := 60 | b := 1");
        assertThat(queries(Kind.LITERAL, "a=x | b := \"y\""))
                .containsExactly("a=\"x~\" | b := \"y\"", "a=x | b := \"~y\"");
        assertThat(queries(Kind.PORT, "RemotePort!=53")).containsExactly("RemotePort!=54");
        assertThat(queries(Kind.OPTION, "a=/x/i | match(file=\"t.csv\", field=k, strict=false)"))
                .containsExactly(
                        "a=/x/ | match(file=\"t.csv\", field=k, strict=false)",
                        "a=/x/i | match(file=\"t.csv\", field=k, strict=true)");
    }

    @Test
    void aJoinKeyIsDroppedWithItsColumn() throws IOException {
        assertThat(queries(Kind.JOIN_KEY, "match(file=\"t.csv\", field=[a, b], column=[k, v])"))
                .containsExactly(
                        "match(file=\"t.csv\", field=[b], column=[v])",
                        "match(file=\"t.csv\", field=[a], column=[k])");
    }

    /// What the lookup file holds after each damage of a kind.
    private static List<String> tables(List<Mutant> mutants, Kind kind) {
        return mutants.stream()
                .filter(mutant -> mutant.kind() == kind)
                .map(mutant -> {
                    Found found = mutant.damaged().files().find("t.csv");
                    return found instanceof Found.Read read ? rows(read.table()) : "" + found;
                })
                .toList();
    }

    private static String rows(Table table) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < table.size(); row++) {
            TreeMap<String, String> fields = new TreeMap<>();
            table.fields(row, fields::put);
            rows.append(fields.values());
        }
        return rows.toString();
    }

    @Test
    void rowsOfLookupFilesAreDroppedWidenedAndChanged() throws IOException {
        List<Mutant> mutants =
                mutants(
                        "match(file=\"t.csv\", field=[image, port], mode=glob, include=[kind])",
                        """
                        image,port,kind
                        /usr/bin/a,80,x
                        /opt/b,*,x

                        c,*,y
                        d,*,x
                        e,*,x
                        f,*,x
                        """);
        assertThat(tables(mutants, Kind.ROW_DROPPED))
                .hasSize(6)
                .startsWith("[/opt/b, x, *][c, y, *][d, x, *][e, x, *][f, x, *]");
        assertThat(tables(mutants, Kind.PORT).getFirst()).startsWith("[/usr/bin/a, x, 81]");
        assertThat(tables(mutants, Kind.ROW_WIDENED).getFirst()).startsWith("[*/a, x, 80]");
        assertThat(tables(mutants, Kind.ROW_WIDENED).get(2)).contains("[*, y, *]");
        assertThat(tables(mutants, Kind.ROW_CHANGED).getFirst()).startsWith("[/usr/bin/a, y, 80]");
        assertThat(
                        mutants.stream()
                                .filter(mutant -> mutant.kind() == Kind.ROW_DROPPED)
                                .map(Mutant::line))
                .containsExactly(2, 3, 5, 6, 7, 8);
        assertThat(Files.readString(folder.resolve("t.csv"))).startsWith("image,port,kind\n/usr");
    }
}

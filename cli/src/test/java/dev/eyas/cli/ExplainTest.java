package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas explain`: the steps of a query.
final class ExplainTest {

    private static final String QUERY =
            "#event_simpleName=DnsRequest | DomainName=/metadata/ | groupBy(DomainName, limit=5)";

    @TempDir private Path folder;

    @Test
    void theStepsTheLiteralsAndTheFieldsAreShown() {
        Eyas.Outcome run = Eyas.run("explain", QUERY);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        """
                        scan     every event
                        keep     #event_simpleName = "DnsRequest" and DomainName = /metadata/
                        gather   groupBy(field=["DomainName"], function=[{ gather   count(distinct=false, as="_count") }], limit=5)

                        searched first in the raw text:
                          `DnsRequest` and `metadata`
                        fields read: #event_simpleName, DomainName
                        """);
    }

    @Test
    void aQueryComesFromAFileToo() throws IOException {
        Path file = Files.writeString(folder.resolve("q.cql"), QUERY);
        assertThat(Eyas.run("explain", "--query-file", "" + file).out())
                .isEqualTo(Eyas.run("explain", QUERY).out());
    }

    @Test
    void factsOfProcessAndHostAreAStepWhereTheyAreRead() {
        String query = "#event_simpleName=DnsRequest | ImageFileName=/curl/ | table([aid])";
        assertThat(Eyas.run("explain", query).lines())
                .anyMatch(line -> line.startsWith("enrich   facts of process and host: "));
        assertThat(Eyas.run("explain", "aid=x").lines())
                .noneMatch(line -> line.startsWith("enrich"));
        assertThat(Eyas.run("explain", "--enrich", "aid=x").lines())
                .anyMatch(line -> line.startsWith("enrich"));
    }

    @Test
    void aQueryThatBringsItsOwnRowsReadsNoEvents() {
        assertThat(Eyas.run("explain", "createEvents(\"a=1\")").out())
                .isEqualTo("rows     createEvents(rawstring=[\"a=1\"])\n\nreads no events\n");
    }

    @Test
    void whatCannotRunIsRefused() {
        Eyas.Outcome run = Eyas.run("explain", "a=1 | grupBy(a)");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error[unknown-function]: there is no function `grupBy`\n");
        assertThat(Eyas.run("explain", "--dialect=logscale", "a=1 | union { b=1 }").code())
                .isEqualTo(2);
        assertThat(Eyas.run("explain").err()).startsWith("Usage: eyas explain [OPTIONS] 'QUERY'");
        assertThat(Eyas.run("explain").code()).isEqualTo(2);
    }

    @Test
    void whatAQueryHidesIsSpeltOut() {
        assertThat(Eyas.run("explain", "a=\"\u001b[31m\"").out())
                .contains("<U+001B>[31m")
                .doesNotContain("\u001b");
    }

    @Test
    void analyzingTellsTheRowsIntoAndOutOfEachStep() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("events.ndjson"),
                        """
                        {"timestamp":"1700000000001","k":"a","n":"1"}
                        {"timestamp":"1700000000002","k":"b","n":"2"}
                        {"timestamp":"1700000000003","k":"a","n":"3"}
                        """);
        Eyas.Outcome run =
                Eyas.run("explain", "--analyze", "n > 1 | k=/a|b/ | groupBy(k) | k=a", "" + file);

        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll(" +[0-9.,]+ ms ", " TIME ").replaceAll(" +", " "))
                .isEqualTo(
                        """
                         IN OUT TIME STEP
                         3 3 TIME events whose raw text may match
                         3 2 TIME n > 1 | k=/a|b/
                         2 2 TIME groupBy(k)
                         2 1 TIME k=a
                        """);
        assertThat(run.err()).startsWith("1 row · 3 events · ");
    }
}

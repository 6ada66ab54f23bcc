package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.analysis.AlertKind;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.analysis.lint.Lint;
import dev.eyas.analysis.lint.Lints;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Fix;
import dev.eyas.diagnostic.Severity;
import dev.eyas.run.Engine;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every lint speaks about its bad query and not about its good one, and is silent where nothing is
/// wrong.
class LintsTest {

    private static final Engine ENGINE = Engine.create();

    private static final List<Lint> LINTS = Lints.all(ENGINE.dictionary());

    private static final String PUBLISHED =
            Repository.read(Repository.root().resolve("detections/T1552.005/published.cql"));

    @TestFactory
    Stream<DynamicTest> aBadQueryGivesItsLintAlone() {
        return LINTS.stream()
                .map(lint ->
                        DynamicTest.dynamicTest(
                                lint.code(),
                                () -> {
                                    List<Diagnostic> diagnostics =
                                            lint(lint, lint.explanation().bad());

                                    assertThat(diagnostics)
                                            .singleElement()
                                            .extracting(Diagnostic::code)
                                            .isEqualTo(lint.code());
                                    assertThat(diagnostics.getFirst().severity())
                                            .isEqualTo(lint.severity());
                                    assertThat(diagnostics.getFirst().help()).isPresent();
                                }));
    }

    @TestFactory
    Stream<DynamicTest> ofAGoodQueryNothingIsSaid() {
        return LINTS.stream()
                .map(lint ->
                        DynamicTest.dynamicTest(
                                lint.code(),
                                () -> assertThat(lint(lint, lint.explanation().good())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aFixMendsTheBadQuery() {
        return LINTS.stream()
                .map(lint ->
                        DynamicTest.dynamicTest(
                                lint.code(),
                                () -> {
                                    String bad = lint.explanation().bad();
                                    lint(lint, bad)
                                            .getFirst()
                                            .fix()
                                            .ifPresent(fix ->
                                                    assertThat(lint(lint, fixed(bad, fix)))
                                                            .isEmpty());
                                }));
    }

    @Test
    void lintsAreListedByCode() {
        assertThat(LINTS).extracting(Lint::code).doesNotHaveDuplicates().isSorted();
    }

    @TestFactory
    Stream<DynamicTest> pagesAreUpToDate() {
        return pages().entrySet().stream()
                .map(page ->
                        DynamicTest.dynamicTest(
                                page.getKey(),
                                () -> LintPages.check(page.getKey(), page.getValue())));
    }

    @Test
    void everyPageHasALint() throws IOException {
        assertThat(pages().keySet()).containsAll(LintPages.written());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    FILTER;a=1 | count();not-in-filter-alert
                    FILTER;a=1 | tail(5);not-in-filter-alert
                    FILTER;selfJoinFilter(a, where=[{b=1}, {c=1}]);not-in-filter-alert
                    AGGREGATE;a=1 | timeChart(b);not-in-aggregate-alert
                    AGGREGATE;a=1 | age := now() - b | count();not-in-aggregate-alert
                    AGGREGATE;defineTable(query={a=1}, include=a, name=t) | match(t, field=a) | count();not-in-aggregate-alert
                    LEGACY;!join({a=1}, field=b);not-in-live-query
                    LEGACY;selfJoinFilter(a, where=[{b=1}, {c=1}]);not-in-live-query
                    LEGACY;join({a=1}, field=b, include=c) | count();not-in-live-query
                    """)
    void anAlertDoesNotTakeEveryFunction(AlertKind alert, String query, String code) {
        assertThat(ENGINE.lint(ENGINE.check(query, Dialect.EYAS), alert))
                .extracting(Diagnostic::code)
                .containsOnly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    FILTER;a=1 | b := lower(c) | in(b, values=[x, y])
                    FILTER;a=1 | c := 2 | d = /x/
                    FILTER;a=1 | age := now() - b
                    AGGREGATE;a=1 | groupBy(b, function=[count(), max(c)])
                    AGGREGATE;a=1 | start=5 | count()
                    AGGREGATE;a=1 | sort(b, limit=5)
                    LEGACY;a=1 | timeChart(b)
                    LEGACY;a=1 | age := now() - b
                    LEGACY;joined=1 | count()
                    SCHEDULED;join({a=1}, field=b, include=c) | count()
                    """)
    void anAlertTakesTheOthers(AlertKind alert, String query) {
        assertThat(ENGINE.lint(ENGINE.check(query, Dialect.EYAS), alert)).isEmpty();
    }

    @Test
    void aRunDoesNotAskForLints() {
        CheckedQuery query =
                ENGINE.check("#event_simpleName=DnsRequest DomianName=x", Dialect.EYAS);

        assertThat(query.diagnostics()).isEmpty();
        assertThat(ENGINE.lint(query)).isNotEmpty();
    }

    @Test
    void thePublishedQueryHasAllFive() {
        assertThat(lint(PUBLISHED).stream().map(diagnostic -> where(PUBLISHED, diagnostic)))
                .containsExactly(
                        "4 warning[unknown-field] ipv4Destination",
                        "5 info[field-not-on-event] ImageFileName",
                        "5 warning[forgeable-exclusion] AzureGuestAgent|WindowsAzureGuestAgent|WaAppAgent|"
                                + "amazon-ssm-agent|google_guest_agent|cloud-init|waagent|aws-cfn-bootstrap",
                        "6 info[field-not-on-event] ComputerName",
                        "6 info[field-not-on-event] UserName",
                        "6 info[field-not-on-event] CommandLine",
                        "6 warning[unknown-field] ipv4Destination",
                        "8 warning[not-in-logscale] union",
                        "11 warning[forgeable-exclusion] aws-cfn-bootstrap|cloud-init|amazon-ssm|google_guest_agent|"
                                + "waagent|AzureGuestAgent",
                        "15 warning[not-in-logscale] union",
                        "18 warning[forgeable-exclusion] AzureGuestAgent|amazon-ssm-agent|google_guest_agent|cloud-init",
                        "19 info[field-not-on-event] ComputerName",
                        "19 info[field-not-on-event] UserName",
                        "21 warning[unreachable-limit] limit=500");
    }

    @Test
    void thePublishedQueryIsToldWhatToDo() {
        assertThat(lint(PUBLISHED))
                .extracting(diagnostic -> diagnostic.help().orElse(""))
                .contains(
                        "Falcon calls it `RemoteAddressIP4`",
                        "write the branches as `case { … }`",
                        "exclude by anchored image, script and parent instead",
                        "at most 600 rows arrive, 200 of each branch: give each limit=500");
    }

    @Test
    void inLogscaleAUnionIsAnErrorAndALackingFieldAWarning() {
        List<Diagnostic> diagnostics = lint(PUBLISHED, Dialect.LOGSCALE);

        assertThat(diagnostics)
                .filteredOn(diagnostic -> diagnostic.code().equals("not-in-logscale"))
                .hasSize(2)
                .allMatch(Diagnostic::isError);
        assertThat(diagnostics)
                .filteredOn(diagnostic -> diagnostic.code().equals("field-not-on-event"))
                .hasSize(6)
                .allMatch(diagnostic -> diagnostic.severity() == Severity.WARNING);
    }

    @Test
    void fixesOfThePublishedQueryGiveEachTableItsLimit() {
        String mended = PUBLISHED;
        List<Fix> fixes =
                lint(PUBLISHED).stream()
                        .flatMap(diagnostic -> diagnostic.fix().stream())
                        .sorted(Comparator.comparingInt((Fix fix) -> fix.span().start()).reversed())
                        .toList();
        for (Fix fix : fixes) {
            mended = fixed(mended, fix);
        }

        assertThat(mended)
                .contains(
                        "RemotePort], limit=500)",
                        "SHA256HashData], limit=500)",
                        "RequestType], limit=500)");
        assertThat(lint(mended))
                .extracting(Diagnostic::code)
                .doesNotContain("unreachable-limit", "unknown-field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "#event_simpleName=DnsRequest DomianName=x → warning[unknown-field] DomianName",
                "#event_simpleName=DnsRequest | groupBy([aid, DomianName]) → warning[unknown-field] DomianName",
                "DomianName=x #event_simpleName=DnsRequest → warning[unknown-field] DomianName",
                "#event_simpleName=DnsRequest | case { DomianName=x | y := 1; * } → warning[unknown-field] DomianName",
                "#event_simpleName=/^(DnsRequest|UserLogon)$/ | Frobnication=1 → info[unknown-field] Frobnication",
                "in(#event_simpleName, values=[DnsRequest]) | RemotePort=53 → warning[field-not-on-event] RemotePort",
                "#event_simpleName=DnsRequest | UserName=x UserName=y → info[field-not-on-event] UserName",
                "(#event_simpleName=UserLogon UserName=x) or (#event_simpleName=DnsRequest DomianName=y)"
                        + " → warning[unknown-field] DomianName",
                "CommandLine != *cloud-init* → warning[forgeable-exclusion] *cloud-init*",
                "not CommandLine like \"cloud-init\" → warning[forgeable-exclusion] \"cloud-init\"",
                "!in(CommandLine, values=[\"*cloud-init*\"]) → warning[forgeable-exclusion] \"*cloud-init*\"",
                "CommandLine =~ !in(values=[\"*a*\"]) → warning[forgeable-exclusion] \"*a*\"",
                "ImageFileName != /\\/curl$/ → warning[forgeable-exclusion] /\\/curl$/",
                "ImageFileName != /^\\/usr\\/bin\\/a$|waagent/ → warning[forgeable-exclusion] ^\\/usr\\/bin\\/a$|waagent",
                "not (CommandLine=/a/ and ImageFileName=/b/) | x=1 → warning[forgeable-exclusion] /a/",
                "DomainName != /google\\.com/ → warning[forgeable-exclusion] /google\\.com/",
                "DomainName = /^(?!.*google\\.com).*/ → warning[forgeable-exclusion] google\\.com",
                "head() | tail(limit=300) → warning[unreachable-limit] limit=300",
                "sort(a) | table([a], limit=max) → warning[unreachable-limit] limit=max"
            })
    void doubtsHaveTheirPlace(String query, String first) {
        assertThat(lint(query).stream().map(diagnostic -> where(query, diagnostic).substring(2)))
                .first()
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DomianName=x",
                "#event_simpleName=DnsRequest* DomianName=x",
                "#event_simpleName!=DnsRequest DomianName=x",
                "#event_simpleName=NobodyKnows DomianName=x",
                "#event_simpleName=DnsRequest or DomianName=x",
                "#event_simpleName=DnsRequest | kind := lower(DomainName) | kind=x",
                "#event_simpleName=DnsRequest | DomainName=/(?<label>.*)\\.com/ | label=x",
                "#event_simpleName=DnsRequest | case { DomainName=x | kind := 1; * } | kind=1",
                "#event_simpleName=DnsRequest | groupBy(DomainName, function=count(as=hits)) | hits > 3",
                "#event_simpleName=DnsRequest | groupBy(aid, function={ n := lower(DomainName) | count(n) })",
                "#event_simpleName=DnsRequest | @id=1 #cid=2 _x=3 event.kind=4 aid=5",
                "case { #event_simpleName=DnsRequest | DomainName=x; #event_simpleName=UserLogon | LogonType=3 }"
                        + " | DomainName=* or LogonType=*",
                "CommandLine = /cloud-init/",
                "CommandLine != \"cloud-init status\"",
                "ImageFileName != /^\\/usr\\/bin\\/(a|b)$/",
                "ImageFileName != /(?i)(^\\/usr\\/bin\\/a$|^\\/opt\\/b$)/",
                "ImageFileName != \"/usr/bin/a*\"",
                "DomainName != /\\.google\\.com$/",
                "DomainName = /^(?!.*\\.(google|gstatic)\\.com$).*/",
                "UserName != /root/",
                "ImageFileName = /foo(?!bar)/",
                "not (CommandLine=/cloud-init/ and ImageFileName=\"/usr/bin/python3\")",
                "CommandLine!=/cloud-init/ or ImageFileName!=\"/usr/bin/python3\"",
                "table([a], limit=100) | sort(a, limit=500)",
                "table([a]) | sort(a, limit=100)",
                "table([a], limit=max) | groupBy(a) | sort(a, limit=500)",
                "sort(a, limit=500) | head(300)"
            })
    void nothingIsSaidWithoutReason(String query) {
        assertThat(lint(query)).isEmpty();
    }

    private static Map<String, String> pages() {
        return LintPages.of(LINTS, LintsTest::lint);
    }

    /// As what the lint is about.
    private static List<Diagnostic> lint(Lint lint, String text) {
        CheckedQuery query = ENGINE.check(text, Dialect.EYAS);
        return lint.alert()
                .map(alert -> ENGINE.lint(query, alert))
                .orElseGet(() -> ENGINE.lint(query));
    }

    private static List<Diagnostic> lint(String query) {
        return lint(query, Dialect.EYAS);
    }

    private static List<Diagnostic> lint(String query, Dialect dialect) {
        return ENGINE.lint(ENGINE.check(query, dialect));
    }

    private static String fixed(String query, Fix fix) {
        return query.substring(0, fix.span().start())
                + fix.replacement()
                + query.substring(fix.span().end());
    }

    private static String where(String query, Diagnostic diagnostic) {
        long line = query.substring(0, diagnostic.span().start()).lines().count();
        return Math.max(1, line)
                + " "
                + diagnostic.severity().word()
                + "["
                + diagnostic.code()
                + "] "
                + diagnostic.span().of(query);
    }
}

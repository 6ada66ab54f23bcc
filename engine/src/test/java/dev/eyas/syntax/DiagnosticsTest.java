package dev.eyas.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Fix;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the parser says about doubtful and broken queries, and where.
///
/// The tables give, for a query, each diagnostic as its severity's first letter, its code, and the
/// text it marks in `«»`.
final class DiagnosticsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '\0',
            textBlock =
                    """
                    400 > status                 --> E not-a-number «status»
                    n < "a"                      --> E not-a-number «"a"»
                    @timestamp > 2024-01-01      --> E not-a-number «2024-01-01»
                    n < | a                      --> E not-a-number «< »
                    https://                     --> E word-ends-in-slashes «https://»
                    a:=/fisk/i                   --> E regex-in-expression «/fisk/i»
                    a := foo==/fisk/i            --> E regex-in-expression «/fisk/i»
                    regex(/x/, field=f)          --> E regex-in-expression «/x/»
                    test                         --> E reserved-word «test»
                    a groupBy                    --> E reserved-word «groupBy»
                    a groupby                    --> E reserved-word «groupby»
                    Test                         --> W reserved-word «Test»
                    host-name=*                  --> E unquoted-field-name «host-name»
                    Vendor.api-name=x            --> E unquoted-field-name «Vendor.api-name»
                    a:b := 1                     --> E unquoted-field-name «a:b»
                    x[] = 1                      --> E array-as-field «x[]»
                    f = a[0]                     --> E unquoted-bracket «a[0]»
                    foo[1]                       --> E unquoted-bracket «foo[1]»
                    a=f[g]                       --> E unquoted-bracket «[»
                    f in (x, y)                  --> E infix-in «f in (x, y)»
                    f not in (x, y)              --> E infix-in «f not in (x, y)»
                    or a                         --> E missing-condition «or»
                    a and                        --> E missing-condition «and»
                    a or | b                     --> E missing-condition «or »
                    not | b                      --> E missing-condition «not »
                    a || b                       --> E foreign-operator «||»
                    a && b                       --> E foreign-operator «&&»
                    case { }                     --> E empty-clause «{ }»
                    case { a; ; b }              --> E empty-clause «;»
                    case { a | b                 --> E unclosed-bracket «{ a | b»
                    (a=1 head(2))                --> E not-a-filter «head»
                    not head(2)                  --> E not-a-filter «head»
                    a or case { b }              --> E step-in-filter «case»
                    (a b := 1)                   --> E step-in-filter «b»
                    grupBy(x)                    --> E unknown-function «grupBy»
                    a=1 grupBy(x)                --> W missing-pipe «grupBy», E unknown-function «grupBy»
                    error (a or b)               --> E unknown-function «error»
                    f = 'abc'                    --> E single-quotes «'abc'»
                    f = “abc”                    --> E typographic-quotes «“abc”»
                    f := \"""x\"""               --> E triple-quotes «\"""x\"""»
                    f = "abc                     --> E unclosed-string «"abc»
                    f = /abc                     --> E unclosed-regex «/abc»
                    f = /abc/x                   --> E unknown-regex-flag «x»
                    f = ? g                      --> E nameless-parameter «?»
                    f = ?{x} g                   --> E broken-parameter «?{x}»
                    a /* b                       --> E unclosed-comment «/*»
                    a | | b                      --> E empty-step «|»
                    a || count()                 --> E empty-step «||»
                    a ; b                        --> E stray-semicolon «;»
                    a ) b                        --> E stray-bracket «)»
                    f = a, b                     --> E stray-comma «,»
                    f = [a, b]                   --> E missing-value «[»
                    f = | g                      --> E missing-value «= »
                    a = b = c                    --> E shared-value «= b =»
                    = b                          --> E stray-operator «=»
                    f =~ | g                     --> E missing-function «=~ »
                    f =~ cidr | g                --> E missing-function «cidr»
                    (a b | count()               --> E unclosed-bracket «(a b »
                    groupBy([a, b | count()      --> E unclosed-bracket «[a, b »
                    groupBy([a, b) | count()     --> E unclosed-bracket «[a, b)»
                    in(a, values=[b, ignoreCase=true) --> E unclosed-bracket «[b, ignoreCase=»
                    in(a values=[b])             --> E missing-comma « values»
                    in(a,, values=[b])           --> E missing-value «,»
                    in(a, values=[b, ])          --> E missing-value «, »
                    test(a == b and c == d)      --> E foreign-operator «and»
                    test(a == b || c == d)       --> E foreign-operator «||»
                    test(not a == b)             --> E foreign-operator «not»
                    test(a like b)               --> E foreign-operator «like»
                    test(a =~ b)                 --> E foreign-operator «=~»
                    test(a + b = c)              --> E assignment-in-expression «=»
                    x := a = b                   --> E assignment-in-expression «=»
                    x := a b                     --> E missing-operator « b»
                    x := a and b                 --> E misplaced-operator «and»
                    x := a * | b                 --> E missing-value «* »
                    x := (a, b)                  --> E stray-comma «(a,»
                    x := $q()                    --> E step-in-expression «$»
                    `a` = 1                      --> E misplaced-backticks «`a`»
                    length(a) > 3                --> E compared-call «length(a) >»
                    $q                           --> E saved-query-without-parentheses «$q»
                    x match { a b => c }         --> E missing-arrow « b»
                    x match { = c }              --> E bad-guard «=»
                    a <=> b                      --> E bad-link « b»
                    """)
    void errors(String query, String diagnostics) {
        assertThat(shown(query, Dialect.EYAS)).isEqualTo(diagnostics);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '\0',
            textBlock =
                    """
                    a=1 head(2)                  --> W missing-pipe «head»
                    a=1 b := 2                   --> W missing-pipe «b»
                    a := 1 test(b == 2)          --> W missing-pipe «test»
                    f == "x"                     --> W foreign-operator «==»
                    f !~ /x/                     --> W foreign-operator «!~»
                    f <> x                       --> W foreign-operator «<>»
                    union { a }                  --> W not-in-logscale «union»
                    a\u00a0b                     --> W unicode-space «\u00a0»
                    in(a, values=[1]) or b       --> W function-in-or «in(a, values=[1])»
                    """)
    void whatLogScaleRefusesIsAWarningInEyas(String query, String diagnostics) {
        assertThat(shown(query, Dialect.EYAS)).isEqualTo(diagnostics);
        assertThat(shown(query, Dialect.LOGSCALE)).isEqualTo(diagnostics.replace("W ", "E "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '\0',
            textBlock =
                    """
                    f =~ /x/                     --> W regex-after-matches «=~»
                    foo < 42 + 3                 --> W symbol-as-text «+»
                    a=1 or 2                     --> W text-in-or «2»
                    f=lower(g)                   --> W call-as-value «lower»
                    x := a%b                     --> W percent-in-name «a%b»
                    where x > 3                  --> W foreign-step «where x > 3»
                    f contains "x"               --> W foreign-word «contains»
                    select(a, b)                 --> W many-positional «b»
                    test(a == b == c)            --> W comparison-chain «==»
                    x match { => a }             --> W missing-guard «=>»
                    a |                          --> I trailing-pipe «|»
                    a=1 in(b, values=[2])        --> I function-in-and «in(b, values=[2])»
                    f = \"""x\"""                --> W triple-quotes «\"""»
                    a→b                          --> W odd-character «a→b»
                    """)
    void doubtfulQueriesAreRead(String query, String diagnostics) {
        assertThat(shown(query, Dialect.EYAS)).isEqualTo(diagnostics);
    }

    @Test
    void functionsOfOurOwnAreNotInLogScale() {
        assertThat(shown("eyas:x(a)", Dialect.EYAS)).isEmpty();
        assertThat(shown("eyas:x(a)", Dialect.LOGSCALE)).isEqualTo("E not-in-logscale «eyas:x»");
    }

    @Test
    void aUnionIsThereInBothDialects() {
        Query query = Parser.parse("a | union { b }", Dialect.LOGSCALE);

        assertThat(TreePrinter.print(query))
                .isEqualTo("(where (text a))\n(union {(where (text b))})");
        assertThat(query.diagnostics())
                .singleElement()
                .satisfies(diagnostic ->
                        assertThat(diagnostic.help())
                                .hasValueSatisfying(
                                        help -> assertThat(help).contains("case { … }")));
    }

    @Test
    void aStageHasOneSyntaxErrorAndTheNextOneIsRead() {
        String query = "a = ) = ( | x-y = 1 z-w = 2 | count(";

        assertThat(shown(query, Dialect.EYAS))
                .isEqualTo(
                        "E missing-value «= », E unquoted-field-name «x-y», E missing-value «(»");
        assertThat(Parser.parse(query, Dialect.EYAS).pipeline().stages()).hasSize(3);
    }

    @Test
    void everyClauseIsReadOnItsOwn() {
        assertThat(shown("case { a = ; b-c = 1; d or; * } | e", Dialect.EYAS))
                .isEqualTo(
                        "E missing-value «= », E unquoted-field-name «b-c», E missing-condition «or»");
    }

    @Test
    void aMissingQuoteSpoilsOnlyItsLine() {
        String query = "a = \"x\n| b = \"y\"\n| c = \"z\"";

        assertThat(shown(query, Dialect.EYAS)).isEqualTo("E unclosed-string «\"x»");
        assertThat(TreePrinter.print(Parser.parse(query, Dialect.EYAS)))
                .isEqualTo("(where (= a \"x\"))\n(where (= b \"y\"))\n(where (= c \"z\"))");
    }

    @Test
    void aStringOverLinesKeepsItsLineBreak() {
        assertThat(shown("f=\"x\ny\"", Dialect.EYAS)).isEqualTo("W multiline-string «\"x\ny\"»");
        assertThat(TreePrinter.print(Parser.parse("f=\"x\ny\"", Dialect.EYAS)))
                .isEqualTo("(where (= f \"x\\ny\"))");
    }

    @Test
    void aRegexOverLinesIsJoined() {
        String query = "f = /(\n    a|\n    b\n  )/i g=1";
        Query parsed = Parser.parse(query, Dialect.EYAS);

        assertThat(TreePrinter.print(parsed)).isEqualTo("(where (and (= f /(a|b)/i) (= g 1)))");
        assertThat(parsed.diagnostics())
                .singleElement()
                .extracting(Diagnostic::code)
                .isEqualTo("multiline-regex");
        assertThat(fixed(parsed)).isEqualTo("f = /(a|b)/i g=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '\0',
            textBlock =
                    """
                    400 > status          --> status < 400
                    host-name=*           --> "host-name"=*
                    https://              --> "https://"
                    a || b                --> a or b
                    a && b                --> a and b
                    f == "x"              --> f = "x"
                    f !~ /x/              --> f != /x/
                    f <> x                --> f != x
                    f =~ /x/              --> f = /x/
                    f in (x, y)           --> in(f, values=[x, y])
                    f not in (x, y)       --> !in(f, values=[x, y])
                    grupBy(x)             --> groupBy(x)
                    a=1 head(2)           --> a=1 | head(2)
                    f = 'a"b'             --> f = "a\\"b"
                    a=1 or 2              --> a=1 or a = 2
                    test                  --> "test"
                    groupBy([a, b         --> groupBy([a, b]
                    regex(/x\\d/)         --> regex("x\\d")
                    test(a + 1 = b)       --> test(a + 1 == b)
                    in(a, values=[1]) or in(b, values=[2]) --> case { in(a, values=[1]); in(b, values=[2]) }
                    """)
    void fixesMendTheQuery(String query, String mended) {
        assertThat(fixed(Parser.parse(query, Dialect.EYAS))).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '\0',
            textBlock =
                    """
                    where x == 1                    --> x = 1
                    where x like "%foo%"            --> x like "foo"
                    where x like "foo%"             --> x = "foo*"
                    where x contains "foo" and y=1  --> x like "foo" and y=1
                    where x in ("a", "b")           --> in(x, values=["a", "b"])
                    where isnotempty(x)             --> x = *
                    where x is null                 --> x != *
                    where name =~ "cmd.exe"         --> wildcard(name, pattern="cmd.exe", ignoreCase=true)
                    search foo=bar                  --> foo=bar
                    stats count by host             --> groupBy([host], function=count())
                    stats count                     --> count()
                    stats dc(x) as n by y, z        --> groupBy([y, z], function=count(x, distinct=true, as=n))
                    stats sum(x), max(y) as m by z  --> groupBy([z], function=[sum(x), max(y, as=m)])
                    stats values(x) by y            --> groupBy([y], function=collect([x]))
                    summarize n=count() by x        --> groupBy([x], function=count(as=n))
                    count by x                      --> groupBy([x], function=count())
                    table a, b                      --> table([a, b])
                    fields a b                      --> select([a, b])
                    fields - a                      --> drop([a])
                    project a, b                    --> select([a, b])
                    project-away a                  --> drop([a])
                    eval x = a+1                    --> x := a+1
                    eval x = if(a>1, "y", "n")      --> x := if(a>1, then="y", else="n")
                    extend x = tolower(y)           --> x := lower(y)
                    rename a as b                   --> rename(field=a, as=b)
                    dedup aid                       --> groupBy([aid], function=tail(1), limit=max)
                    distinct aid                    --> groupBy([aid], function=[], limit=max)
                    take 10                         --> head(10)
                    tail 10                         --> tail(10)
                    top 10 host                     --> top(host, limit=10)
                    rare host                       --> groupBy(host, limit=max) | sort(_count, order=asc)
                    sort - _count                   --> sort(_count, order=desc)
                    order by x desc                 --> sort(x, order=desc)
                    group by x                      --> groupBy([x])
                    rex field=x "(?<y>.*)"          --> regex("(?<y>.*)", field=x, strict=false)
                    timechart span=1h count by x    --> timeChart(x, span=1h, function=count())
                    lookup u.csv id OUTPUT name     --> match(file="u.csv", field=id, include=[name], strict=false)
                    inputlookup u.csv               --> readFile("u.csv")
                    a=1 | stats count               --> a=1 | count()
                    SELECT a, b FROM DnsRequest WHERE x = 1 --> #event_simpleName = DnsRequest | x = 1 | select([a, b])
                    SELECT count(*) FROM events GROUP BY x ORDER BY x LIMIT 5 --> * | groupBy([x], function=count()) | sort(x, order=asc, limit=5)
                    """)
    void stepsOfOtherLanguagesAreTranslated(String query, String translation) {
        Query foreign = Parser.parse(query, Dialect.EYAS);
        String mended = fixed(foreign);

        assertThat(foreign.diagnostics()).extracting(Diagnostic::code).containsOnly("foreign-step");
        assertThat(mended).isEqualTo(translation);
        assertThat(Parser.parse(mended, Dialect.EYAS).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "where",
        "where=1",
        "\"where\"",
        "sort(a)",
        "fields=a",
        "count()",
        "filter :=1",
        "search",
        "table=*",
        "groupBy(a)",
        "select([a])",
        "join({a=1}; field=b)",
        "a b where"
    })
    void whatOnlyLooksForeignIsNot(String query) {
        assertThat(Parser.parse(query.replace(';', ','), Dialect.EYAS).diagnostics())
                .extracting(Diagnostic::code)
                .doesNotContain("foreign-step");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            textBlock =
                    """
                    f contains x            --> field like "text"
                    dcount(x)               --> count(field, distinct=true)
                    union(a)                --> union { query }
                    stats perc95(x) by host --> groupBy([field], function=count())
                    where a > ago(1d)       --> write the condition alone
                    tstats count            --> filter on the event type
                    transaction host        --> session([count()], maxpause=15m)
                    render timechart        --> leave it out
                    """)
    void peopleFromOtherLanguagesAreToldWhatToWrite(String query, String help) {
        assertThat(Parser.parse(query, Dialect.EYAS).diagnostics())
                .anySatisfy(diagnostic -> assertThat(diagnostic.help().orElse("")).contains(help));
    }

    private static String shown(String text, Dialect dialect) {
        return Parser.parse(text, dialect).diagnostics().stream()
                .map(diagnostic ->
                        diagnostic.severity().name().charAt(0)
                                + " "
                                + diagnostic.code()
                                + " «"
                                + diagnostic.span().of(text)
                                + "»")
                .collect(Collectors.joining(", "));
    }

    /// The query after the first fix.
    private static String fixed(Query query) {
        Fix fix =
                query.diagnostics().stream()
                        .flatMap(diagnostic -> diagnostic.fix().stream())
                        .findFirst()
                        .orElseThrow();
        return new StringBuilder(query.text())
                .replace(fix.span().start(), fix.span().end(), fix.replacement())
                .toString();
    }
}

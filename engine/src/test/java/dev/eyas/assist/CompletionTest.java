package dev.eyas.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.assist.KnownField.Value;
import dev.eyas.builtin.BuiltinFunctions;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Dialect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is offered where: `‸` marks the cursor.
final class CompletionTest {

    private static final Knowledge KNOWN =
            new Knowledge(
                    BuiltinFunctions.create(),
                    List.of(
                            field("#event_simpleName", 100, "ProcessRollup2", "DnsRequest"),
                            field("aid", 100, "a1", "a2"),
                            field("CommandLine", 60, "curl x", "sh"),
                            new KnownField(
                                    "DomainName",
                                    40,
                                    0,
                                    List.of(new Value("a.example", 40)),
                                    Map.of("DnsRequest", 40L)),
                            field("odd name", 1, "x")),
                    List.of("known-hosts"),
                    List.of("hosts.csv"));

    private static KnownField field(String name, long events, String... values) {
        return new KnownField(
                name,
                events,
                0,
                Arrays.stream(values)
                        .map(value -> new Value(value, events / values.length))
                        .toList(),
                Map.of("ProcessRollup2", events * 60 / 100, "DnsRequest", events * 40 / 100));
    }

    private static Completion at(String marked) {
        int cursor = marked.indexOf('‸');
        return Completion.of(marked.replace("‸", ""), cursor, KNOWN, Dialect.EYAS);
    }

    private static List<String> offered(String marked) {
        return at(marked).suggestions().stream().map(Suggestion::text).toList();
    }

    private static List<Suggestion.Kind> kinds(String marked) {
        return at(marked).suggestions().stream().map(Suggestion::kind).distinct().toList();
    }

    @Test
    void aQueryBeginsWithAFieldOrAFunction() {
        assertThat(offered("‸"))
                .startsWith("#event_simpleName")
                .contains("groupBy(", "$known-hosts()");
    }

    @Test
    void behindAPipeFunctionsComeFirstAndTheUsualOnesBeforeTheOthers() {
        assertThat(offered("a=1 | ‸")).startsWith("groupBy(", "count(", "table(").contains("aid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "grou‸§ groupBy(",
                "GROUPB‸§ groupBy(",
                "a=1 | timeCh‸§ timeChart(",
                "a=1 | x := time:ho‸§ time:hour(",
                "x := 1 + math:sq‸§ math:sqrt(",
                "a =~ cid‸§ cidr(",
                "#event_simpleName=Dn‸§ DnsRequest",
                "#event_simpleName=\"Dn‸§ \"DnsRequest\"",
                "#event_simpleName!=Dn‸§ DnsRequest",
                "CommandLine=cu‸§ \"curl x\"",
                "groupBy(Comm‸§ CommandLine",
                "groupBy([aid, Comm‸§ CommandLine",
                "groupBy(odd‸§ \"odd name\"",
                "groupBy(aid, func‸§ function=",
                "groupBy(aid, function=[count(), coll‸§ collect(",
                "groupBy(aid, function={count‸§ count(",
                "case { aid=1 | grou‸§ groupBy(",
                "case { aid=1; CommandL‸§ CommandLine",
                "#event_simpleName match { Dns‸§ DnsRequest",
                "(aid=1 or Comma‸§ CommandLine",
                "x := 1 + time:‸§ time:dayOfMonth(",
                "$kn‸§ known-hosts()",
                "match(file=ho‸§ \"hosts.csv\"",
                "math:sqrt(a) | [cou‸§ count(",
            })
    void whatIsBegunIsCompleted(String marked, String expected) {
        assertThat(offered(marked)).contains(expected);
        assertThat(offered(marked).getFirst()).isEqualTo(expected);
    }

    @Test
    void parametersThatAreGivenAreNotOfferedAgain() {
        assertThat(offered("groupBy(aid, limit=5, ‸"))
                .contains("function=")
                .doesNotContain("field=", "limit=");
        assertThat(offered("groupBy(field=aid, ‸")).doesNotContain("field=");
    }

    @Test
    void requiredParametersComeBeforeOthersAndTellTheirDefault() {
        List<Suggestion> suggestions = at("groupBy(aid, lim‸").suggestions();
        assertThat(suggestions)
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.kind()).isEqualTo(Suggestion.Kind.PARAMETER);
                    assertThat(limit.note()).contains("Default: 20000");
                });
    }

    @Test
    void choicesAreOfferedWithTheDefaultFirst() {
        assertThat(offered("sort(aid, order=‸")).startsWith("desc", "asc");
        assertThat(offered("count(aid, distinct=‸")).containsExactly("false", "true");
    }

    @Test
    void aggregatesAloneAreOfferedWhereRowsAreGathered() {
        assertThat(offered("groupBy(aid, function=‸"))
                .contains("count(", "collect(")
                .doesNotContain("lower(", "regex(");
        assertThat(kinds("groupBy(aid, function=‸")).containsExactly(Suggestion.Kind.FUNCTION);
    }

    @Test
    void filtersAloneAreOfferedInsideAConditions() {
        assertThat(offered("aid=1 and ‸")).contains("cidr(", "aid").doesNotContain("groupBy(");
    }

    @Test
    void fieldsOfTheTypeThatIsAskedForComeFirst() {
        assertThat(offered("#event_simpleName=DnsRequest | groupBy(‸")).startsWith("DomainName");
        assertThat(offered("groupBy(‸")).startsWith("#event_simpleName", "CommandLine", "aid");
    }

    @Test
    void fieldsThatTheQueryMadeComeBeforeThoseOfTheData() {
        assertThat(offered("host := lower(aid) | groupBy(‸")).startsWith("host");
        assertThat(offered("lower(aid, as=small) | groupBy(‸")).startsWith("small");
        assertThat(offered("eval(double = aid * 2) | groupBy(‸")).startsWith("double");
        assertThat(offered("aid=/(?<first>.)/ | groupBy(‸")).startsWith("first");
        assertThat(offered("lower(aid) | groupBy(‸")).startsWith("_lower");
    }

    @Test
    void behindAnAggregateOnlyWhatItGivesIsLeft() {
        assertThat(offered("groupBy([aid, DomainName]) | sort(‸"))
                .startsWith("aid", "DomainName", "_count")
                .doesNotContain("CommandLine");
        assertThat(offered("sort(aid) | table(‸")).contains("CommandLine");
        assertThat(offered("groupBy(aid, function=count(as=n)) | m := n * 2 | table([‸"))
                .containsExactly("aid", "n", "m");
    }

    @Test
    void whatIsReplacedIsWhatWasBegun() {
        assertThat(at("a=1 | grou‸pBy(x)").replaced()).isEqualTo(new Span(6, 10));
        assertThat(at("a=1 | ‸").replaced()).isEqualTo(new Span(6, 6));
        assertThat(at("x := time:ho‸").replaced()).isEqualTo(new Span(5, 12));
        assertThat(at("x := time:‸").replaced()).isEqualTo(new Span(5, 10));
        assertThat(at("aid=\"a‸").replaced()).isEqualTo(new Span(4, 6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "aid=/cur‸",
                "aid=1 // gro‸",
                "/* gro‸",
                "aid=\"a1\"‸",
                "aid=?na‸",
            })
    void nothingIsOfferedInsideWhatIsNotOurs(String marked) {
        assertThat(offered(marked)).isEmpty();
    }

    @Test
    void aCursorOutsideTheTextIsAtItsEnd() {
        assertThat(Completion.of("grou", 99, KNOWN, Dialect.EYAS).suggestions()).isNotEmpty();
        assertThat(Completion.of("grou", -1, KNOWN, Dialect.EYAS).suggestions()).isNotEmpty();
    }
}

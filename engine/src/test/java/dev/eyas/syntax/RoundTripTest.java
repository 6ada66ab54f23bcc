package dev.eyas.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What the printer writes reads as the same tree.
final class RoundTripTest {

    static final List<String> QUERIES = SampleQueries.ALL;

    @ParameterizedTest
    @FieldSource("QUERIES")
    void printedQueriesReadAsTheSameTree(String text) {
        Query query = parse(text);
        String printed = Printer.print(query);

        assertThat(TreePrinter.print(parse(printed))).isEqualTo(TreePrinter.print(query));
    }

    @ParameterizedTest
    @FieldSource("QUERIES")
    void printingIsIdempotent(String text) {
        String printed = Printer.print(parse(text));

        assertThat(Printer.print(parse(printed))).isEqualTo(printed);
    }

    @Test
    void oneStageStandsOnALine() {
        assertThat(Printer.print(parse(" | a=1 (b or !c) and (d e)|count( )| x:=-(a+b)*2")))
                .isEqualTo(
                        """
                        a = 1 and b or not c and d and e
                        | count()
                        | x := -(a + b) * 2\
                        """);
    }

    @Test
    void clausesAreIndented() {
        assertThat(
                        Printer.print(
                                parse(
                                        "case{a=1|b:=2;x match{/r/i=>c|d;*=>*};*}|join(query={a|count()},field=f)|groupBy(k,function={count()})")))
                .isEqualTo(
                        """
                        case {
                            a = 1
                            | b := 2;
                            x match {
                                /r/i => c
                                    | d;
                                * => *
                            };
                            *
                        }
                        | join(query={
                            a
                            | count()
                        }, field=f)
                        | groupBy(k, function={ count() })\
                        """);
    }

    @Test
    void valuesKeepTheSpellingThatTextParametersNeed() {
        assertThat(Printer.print(parse("cidr(ip,subnet=10.0.0.0/8)|bucket(span=-7d,limit=a  +b)")))
                .isEqualTo("cidr(ip, subnet=10.0.0.0/8)\n| bucket(span=-7d, limit=a + b)");
    }

    @Test
    void quotesStandOnlyWhereTheyAreNeeded() {
        assertThat(Printer.print(parse("\"a.b\"=\"c\" \"d-e\"=* \"not\"=1 \"f\":=g")))
                .isEqualTo("a.b = \"c\" and \"d-e\" = * and \"not\" = 1\n| f := g");
    }

    private static Query parse(String text) {
        Query query = Parser.parse(text, Dialect.EYAS);
        assertThat(query.hasErrors()).as("%s", query.diagnostics()).isFalse();
        return query;
    }
}

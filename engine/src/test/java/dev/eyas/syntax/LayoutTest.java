package dev.eyas.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What the layout of a query looks like.
final class LayoutTest {

    static final List<String> QUERIES = SampleQueries.ALL;

    @ParameterizedTest
    @FieldSource("QUERIES")
    void queriesKeepTheirTreeAndAreDoneAtOnce(String text) {
        Query query = parse(text);
        String laidOut = Layout.of(query);

        assertThat(TreePrinter.print(parse(laidOut))).isEqualTo(TreePrinter.print(query));
        assertThat(Layout.of(parse(laidOut))).isEqualTo(laidOut);
    }

    @Test
    void stagesStandBelowEachOther() {
        assertThat(laidOut(" | a=1 (b or !c) and (d e)|count( )| x:=-(a+b)*2 |"))
                .isEqualTo(
                        """
                        a=1 (b or !c) and (d e)
                        | count()
                        | x := -(a + b) * 2
                        """);
    }

    @Test
    void aShortBranchStaysOnOneLineAndItsClausesToo() {
        assertThat(
                        laidOut(
                                """
                                case { kind = mention | points:=10 ; * ; }
                                | case {
                                      rank=3 | path_points := 60; rank=2 | path_points := 30;
                                  * | unseen_points := 20 | path_points := 0
                                  }
                                """))
                .isEqualTo(
                        """
                        case { kind=mention | points := 10; * }
                        | case {
                            rank=3 | path_points := 60;
                            rank=2 | path_points := 30;
                            * | unseen_points := 20 | path_points := 0;
                        }
                        """);
    }

    @Test
    void aLongClauseHangsItsStages() {
        assertThat(
                        laidOut(
                                "x match { /first/ => answer := format(\"a text of some length %s\", field=[one, two])"
                                        + " | another := \"longer text\"; * => * }"))
                .isEqualTo(
                        """
                        x match {
                            /first/ => answer := format("a text of some length %s", field=[one, two])
                                | another := "longer text";
                            * => *;
                        }
                        """);
    }

    @Test
    void aCallThatDoesNotFitHasALineForEachArgument() {
        assertThat(
                        laidOut(
                                "match(file=\"paths.csv\", field=path, mode=glob, ignoreCase=true, strict=false,"
                                        + " include=[path_class, path_cloud, what])"))
                .isEqualTo(
                        """
                        match(
                            file="paths.csv",
                            field=path,
                            mode=glob,
                            ignoreCase=true,
                            strict=false,
                            include=[path_class, path_cloud, what]
                        )
                        """);
    }

    @Test
    void aLongListOpensOnTheLineOfItsCall() {
        assertThat(
                        laidOut(
                                "table([@timestamp, ComputerName, UserName, ImageFileName, CommandLine, ContextBaseFileName, "
                                        + "RemotePort], limit=max) | groupBy([a, b], function=[count(as=number), sum(bytes, as=total),"
                                        + " collect([first, second, third], limit=50)], limit=max)"))
                .isEqualTo(
                        """
                        table([
                            @timestamp, ComputerName, UserName, ImageFileName, CommandLine, ContextBaseFileName, RemotePort
                        ], limit=max)
                        | groupBy([a, b], function=[
                            count(as=number),
                            sum(bytes, as=total),
                            collect([first, second, third], limit=50)
                        ], limit=max)
                        """);
    }

    @Test
    void aSubqueryThatDoesNotFitHasALineForEachStage() {
        assertThat(
                        laidOut(
                                "join({ #event_simpleName=UserLogon | groupBy([aid, UserName], function=count()) }, field=aid,"
                                        + " include=[UserName], mode=left) | groupBy(k, function={ a=1 | count() })"))
                .isEqualTo(
                        """
                        join({
                            #event_simpleName=UserLogon
                            | groupBy([aid, UserName], function=count())
                        }, field=aid, include=[UserName], mode=left)
                        | groupBy(k, function={ a=1 | count() })
                        """);
    }

    @Test
    void aLongFilterHasALineForEachCondition() {
        assertThat(
                        laidOut(
                                "#event_simpleName=ProcessRollup2 OR #event_simpleName=SyntheticProcessRollup2"
                                        + " CommandLine=/curl/ not (UserName=root and ParentBaseFileName=systemd)"))
                .isEqualTo(
                        """
                        #event_simpleName=ProcessRollup2 OR #event_simpleName=SyntheticProcessRollup2
                            CommandLine=/curl/
                            not (UserName=root and ParentBaseFileName=systemd)
                        """);
    }

    @Test
    void literalsAndQuotesStayAsWritten() {
        String text =
                """
                f="[;,\\s]+" "g.h"!="\\d" i=/a\\/[/]/i
                | j := splitString(k, by="[;,\\\\s]+")
                | in(l, values=[foo*, 007, 12:30])
                """;

        assertThat(laidOut(text)).isEqualTo(text);
    }

    @Test
    void valuesKeepTheSpellingThatTextParametersNeed() {
        assertThat(laidOut("cidr(ip,subnet=10.0.0.0/8)|bucket(span=-7d,limit=a  +b)|x:=a+b"))
                .isEqualTo(
                        """
                        cidr(ip, subnet=10.0.0.0/8)
                        | bucket(span=-7d, limit=a + b)
                        | x := a + b
                        """);
    }

    @Test
    void oneEmptyLineStaysWhereThereWereAny() {
        assertThat(
                        laidOut(
                                "\n\n// head\n\n\n// first\na=1\n|b=2\n\n\n| case {\n\nc=3;\n\n*|d:=4 }\n\n"))
                .isEqualTo(
                        """
                        // head

                        // first
                        a=1
                        | b=2

                        | case {
                            c=3;

                            * | d := 4;
                        }
                        """);
    }

    @Test
    void commentsStayWhereTheyAre() {
        assertThat(
                        laidOut(
                                """
                                a=1 // first
                                |/* then */groupBy( a,   // by this
                                    function=[
                                    // how many
                                    count()])
                                | // the next
                                b=2 | // the last
                                case {   // one of
                                  c=3; // this
                                  /* or
                                     that */
                                  d=4
                                  // nothing else
                                }
                                // end
                                """))
                .isEqualTo(
                        """
                        a=1 // first
                        | /* then */ groupBy(
                            a, // by this
                            function=[
                                // how many
                                count()
                            ]
                        )
                        // the next
                        | b=2 // the last
                        | case { // one of
                            c=3; // this
                            /* or
                             that */
                            d=4;
                            // nothing else
                        }
                        // end
                        """);
    }

    @Test
    void aBlankThatKeepsTwoMarksApartStays() {
        assertThat(laidOut("a= ~x  b != ~y")).isEqualTo("a = ~x b != ~y\n");
        assertThat(laidOut("a!\r~x")).isEqualTo("a ! ~x\n");
    }

    private static String laidOut(String text) {
        return Layout.of(parse(text));
    }

    private static Query parse(String text) {
        Query query = Parser.parse(text, Dialect.EYAS);
        assertThat(query.hasErrors()).as("%s", query.diagnostics()).isFalse();
        return query;
    }
}

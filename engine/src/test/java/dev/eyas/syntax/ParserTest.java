package dev.eyas.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What queries without errors mean.
final class ParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '\0',
            textBlock =
                    """
                    a and not b or c                --> (where (and (text a) (or (not (text b)) (text c))))
                    a or not b and c                --> (where (and (or (text a) (not (text b))) (text c)))
                    not a b                         --> (where (and (not (text a)) (text b)))
                    a not f=200                     --> (where (and (text a) (not (= f 200))))
                    x=1 or y=2 z=3                  --> (where (and (or (= x 1) (= y 2)) (= z 3)))
                    (a b) or c                      --> (where (or (and (text a) (text b)) (text c)))
                    a and (b and c)                 --> (where (and (text a) (text b) (text c)))
                    !(a b)                          --> (where (not (and (text a) (text b))))
                    not not a                       --> (where (not (not (text a))))
                    A AND B Or not C                --> (where (and (text A) (or (text B) (not (text C)))))
                    foo < 42 + 3                    --> (where (and (< foo 42) (text +) (text 3)))
                    200 = status                    --> (where (= 200 status))
                    f != "x"                        --> (where (!= f "x"))
                    f = ""                          --> (where (= f ""))
                    f=not                           --> (where (= f not))
                    f like Bucket                   --> (where (like f Bucket))
                    f like /Bucket/                 --> (where (like f /Bucket/))
                    n >= "80" n < ?lim m < ?{lim=5} --> (where (and (>= n "80") (< n ?lim) (< m ?{lim=5})))
                    n > -3 m < 1e+3                 --> (where (and (> n -3) (< m 1e+3)))
                    /id=(?<id>\\d+)/                --> (where (text /id=(?<id>\\d+)/))
                    f = /error/i                    --> (where (= f /error/i))
                    p=/[^\\/]+$/ q=1                --> (where (and (= p /[^\\/]+$/) (= q 1)))
                    f=/a\\/b/ g                     --> (where (and (= f /a\\/b/) (text g)))
                    f=/[/ g                         --> (where (and (= f /[/) (text g)))
                    https://www.example.com/        --> (where (text https://www.example.com/))
                    https: //www.example.com/       --> (where (text https:))
                    foo=m/fisk/i                    --> (where (= foo m/fisk/i))
                    repo.name=docker/*              --> (where (= repo.name docker/*))
                    a:=m/fisk/i                     --> (:= a (/ (/ m fisk) i))
                    test=fisk                       --> (where (= test fisk))
                    "groupBy"                       --> (where (text "groupBy"))
                    "host-name"=*                   --> (where (= "host-name" *))
                    h=?host-name k=1                --> (where (and (= h ?host-name) (= k 1)))
                    ?{x="*"} a                      --> (where (and (text ?{x=*}) (text a)))
                    true                            --> (where true)
                    x=true                          --> (where (= x true))
                    f=/*x*/a                        --> (where (= f a))
                    a // b                          --> (where (text a))
                    x[0].b = 1                      --> (where (= x[0].b 1))
                    union                           --> (where (text union))
                    a *b* *                         --> (where (and (text a) (text *b*) (text *)))
                    """)
    void filters(String query, String tree) {
        assertReads(query, tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '\0',
            textBlock =
                    """
                    head()                              --> (apply (head))
                    | count()                           --> (apply (count))
                    groupby (x)                         --> (apply (groupby x))
                    ip =~ cidr(subnet="10.0.0.0/8")     --> (=~ ip (cidr subnet="10.0.0.0/8"))
                    f =~ !in(values=["A"])              --> (=~! f (in values=["A"]))
                    f =~ not in(values=["A"])           --> (=~! f (in values=["A"]))
                    f =~ replace("a", with="b")         --> (=~ f (replace "a" with="b"))
                    not in(f, values=[1])               --> (where (not (in f values=[1])))
                    [min(x), m := max(x)]               --> (stats [(min x) (:= m (max x))])
                    foo := min(x)                       --> (:= foo (min x))
                    `key` := 5                          --> (:= `key` 5)
                    #Vendor := "x"                      --> (:= #Vendor "x")
                    x[0] := y                           --> (:= x[0] y)
                    "a b" := 1                          --> (:= "a b" 1)
                    x := a%b                            --> (:= x a%b)
                    x := a % b                          --> (:= x (% a b))
                    x := -a*(b+c)/-d                    --> (:= x (/ (* (- a) (+ b c)) (- d)))
                    x := a - b - c                      --> (:= x (- (- a b) c))
                    x := a - (b - c)                    --> (:= x (- a (- b c)))
                    x := !a == b                        --> (:= x (== (! a) b))
                    x := a + 1 < b * 2                  --> (:= x (< (+ a 1) (* b 2)))
                    $"my query"(p="v", q=[a])           --> (saved "my query" p="v" q=[a])
                    $falcon/helper:enrich(field=X)      --> (saved "falcon/helper:enrich" field=X)
                    $q(h=?{h=*})                        --> (saved "q" h=?{h=*})
                    id <=> Q1.id                        --> (<=> id Q1 id)
                    union { a | count() }               --> (union {(where (text a)) (apply (count))})
                    case { a=1 | t:="x"; * }            --> (case {(where (= a 1)) (:= t "x")} {(where (text *))})
                    case { n>0 ; }                      --> (case {(where (> n 0))})
                    case { a; | b }                     --> (case {(where (text a))} {(where (text b))})
                    x match { /a/ => b; * => *; }       --> (match x (=> /a/ {(where (text b))}) (=> * {(where (text *))}))
                    x match { in(values=[5]) => * }     --> (match x (=> (in values=[5]) {(where (text *))}))
                    x match { "a" => ?p; ?p => y:=1 }   --> (match x (=> "a" {(where (text ?p))}) (=> ?p {(:= y 1)}))
                    match(file="f.csv", field=x)        --> (apply (match file="f.csv" field=x))
                    eyas:anything(x)                    --> (apply (eyas:anything x))
                    a=1 | x match { * => * }            --> (where (= a 1))|(match x (=> * {(where (text *))}))
                    """)
    void steps(String query, String tree) {
        assertReads(query, tree.replace(")|(", ")\n("));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " --> ",
            quoteCharacter = '\0',
            textBlock =
                    """
                    math:cos(1)                       --> (math:cos 1)
                    in(v, values=[foo*, *a*b, 007])   --> (in v values=[(raw foo*) (raw *a*b) 007])
                    cidr(ip, subnet=10.0.0.0/8)       --> (cidr ip subnet=(/ 10.0.0.0 8)'10.0.0.0/8')
                    x(start=-7d, end=1d@d+12h)        --> (x start=(- 7d)'-7d' end=(+ 1d@d 12h)'1d@d+12h')
                    x(span=calendar:2months)          --> (x span=(raw calendar:2months))
                    x(a=12:30, b=https://x.y/*)       --> (x a=(raw 12:30) b=(raw https://x.y/*))
                    x(a=2024-01-01T00:00:00Z)         --> (x a=(raw 2024-01-01T00:00:00Z))
                    x(format=%T)                      --> (x format=%T)
                    test(a == b)                      --> (test (== a b))
                    test(a==b)                        --> (test (== a b)'a==b')
                    eval(a = b, c = a + 1)            --> (eval a=b c=(+ a 1))
                    f("a b"=1)                        --> (f "a b"=1)
                    array:length("x[]")               --> (array:length "x[]")
                    array:length(x[])                 --> (array:length x[])
                    f(a[0].b)                         --> (f a[0].b)
                    f({ a | b := 1 })                 --> (f {(where (text a)) (:= b 1)})
                    f(Q: { a } include: [x], "R": {b} include: *, y=1) --> (f Q:{(where (text a))} include:[x] R:{(where (text b))} include:(raw *) y=1)
                    f([[a, b], [c, d]])               --> (f [[a b] [c d]])
                    f([])                             --> (f [])
                    f(?p, x=?{q="a b"})               --> (f ?p x=?{q="a b"})
                    f("\\d\\"\\\\")                   --> (f "\\d\\"\\\\")
                    """)
    void arguments(String call, String tree) {
        Query query = Parser.parse(call, Dialect.EYAS);
        assertThat(query.diagnostics().stream().map(diagnostic -> diagnostic.code()))
                .isSubsetOf("unknown-function", "many-positional");
        assertThat(TreePrinter.print(query)).isEqualTo("(apply " + tree + ")");
    }

    @Test
    void theEmptyQueryIsEverything() {
        assertThat(Parser.parse("", Dialect.LOGSCALE).pipeline().stages()).isEmpty();
        assertThat(print(" // nothing\n | ")).isEmpty();
    }

    @Test
    void aPipeOrABlankBetweenFiltersSaysTheSame() {
        assertThat(print("src=\"c\" ip=\"1\""))
                .isEqualTo("(where (and (= src \"c\") (= ip \"1\")))");
        assertThat(print("src=\"c\" | ip=\"1\""))
                .isEqualTo("(where (= src \"c\"))\n(where (= ip \"1\"))");
    }

    @Test
    void aStringKeepsUnknownEscapes() {
        assertThat(print("f=\"\\S+\\t\\n\\\\\"")).isEqualTo("(where (= f \"\\S+\\t\\n\\\\\"))");
        Stage.Where where =
                (Stage.Where)
                        Parser.parse("f=\"\\S\\n\\\\\\\"\"", Dialect.EYAS)
                                .pipeline()
                                .stages()
                                .getFirst();
        Filter.Is is = (Filter.Is) where.filter();
        assertThat(((Pattern.Quoted) is.pattern()).text()).isEqualTo("\\S\n\\\"");
    }

    @Test
    void argumentsKeepWhatWasWritten() {
        Expr.Call call =
                call("in(f, values=[002, foo*, a - b, -7d, \"x\", (y)], z=10.0.0.0/8, g=h(i))");
        assertThat(call.arguments().stream().map(Expr.Argument::source))
                .containsExactly("f", "", "10.0.0.0/8", "");
        Expr.ArrayOf values = (Expr.ArrayOf) call.arguments().get(1).value();
        assertThat(values.elements().stream().map(Expr.Element::source))
                .containsExactly("002", "foo*", "a - b", "-7d", "\"x\"", "y");
    }

    @Test
    void spansCoverWhatTheyName() {
        String text = "a=1 | (b or c) d\n| f := g(x, y=1)";
        Query query = Parser.parse(text.replace("g(", "lower("), Dialect.EYAS);
        assertThat(query.pipeline().stages().stream().map(stage -> stage.span().of(query.text())))
                .containsExactly("a=1", "(b or c) d", "f := lower(x, y=1)");
    }

    private static Expr.Call call(String text) {
        return ((Stage.Apply) Parser.parse(text, Dialect.EYAS).pipeline().stages().getFirst())
                .call();
    }

    private static void assertReads(String query, String tree) {
        assertThat(print(query)).isEqualTo(tree);
    }

    private static String print(String text) {
        Query query = Parser.parse(text, Dialect.EYAS);
        assertThat(query.hasErrors()).as("%s", query.diagnostics()).isFalse();
        return TreePrinter.print(query);
    }
}

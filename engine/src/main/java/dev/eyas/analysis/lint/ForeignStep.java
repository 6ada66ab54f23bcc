package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import java.util.function.Consumer;

/// Says that a step is written as in SPL, KQL or SQL. The parser reports it, since it alone knows
/// where a step that it cannot read ends; here is what people read about it.
final class ForeignStep implements Lint {

    @Override
    public String code() {
        return "foreign-step";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Basis basis() {
        return Basis.TREE;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "A step as Splunk, KQL or SQL writes it",
                """
                CQL reads words that stand side by side as texts to search for. So `| where x = 1` runs: it asks for
                events that contain the text `where` and have `x = 1`, and finds next to nothing. Where the step cannot
                be read at all, as in `| stats count by x`, it is an error.

                | elsewhere | in CQL |
                |---|---|
                | `where x == 1`, `search x=1` | `x = 1`; two fields compare in `test(a == b)` |
                | `x like "%a%"`, `x contains "a"`, `x has "a"` | `x like "a"` |
                | `x in ("a", "b")` | `in(x, values=["a", "b"])` |
                | `isnull(x)`, `isnotnull(x)` | `x != *`, `x = *` |
                | `stats count by x`, `summarize count() by x` | `groupBy([x], function=count())` |
                | `stats dc(x) as n by y` | `groupBy([y], function=count(x, distinct=true, as=n))` |
                | `table a, b` | `table([a, b])` |
                | `fields a, b`, `project a, b` | `select([a, b])` |
                | `fields - a`, `project-away a` | `drop([a])` |
                | `eval x = a + 1`, `extend x = a + 1` | `x := a + 1` |
                | `dedup a` | `groupBy([a], function=tail(1), limit=max)` |
                | `sort - a`, `order by a desc` | `sort(a, order=desc)` |
                | `take 10`, `limit 10`, `head 10` | `head(10)` |
                | `rex field=x "(?<y>…)"` | `regex("(?<y>…)", field=x, strict=false)` |
                | `lookup f.csv k OUTPUT a` | `match(file="f.csv", field=k, include=[a], strict=false)` |
                | `SELECT a FROM t WHERE x = 1` | `x = 1`, then `select([a])` behind a pipe |
                """,
                """
                Write the step as the remark says; `--fix` does where it says the same.
                """,
                """
                #event_simpleName = ProcessRollup2
                | where FileName == "curl"
                """,
                """
                #event_simpleName = ProcessRollup2
                | FileName = "curl"
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {}
}

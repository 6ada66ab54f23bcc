package dev.eyas.syntax;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What steps of SPL, KQL and SQL look like, and what becomes of them in CQL.
final class ForeignRules {

    private static final String SPL = "Splunk";
    private static final String KQL = "KQL";
    static final String SQL = "SQL";
    private static final String BOTH = "Splunk or KQL";

    private static final String FIELD = "[#@]?[\\p{L}_][\\w.#@-]*";
    private static final String FIELDS = FIELD + "(?:[\\s,]+" + FIELD + ")*";

    /// What a step looks like and what becomes of it.
    record Rule(String word, String language, Pattern form, Function<Matcher, String> cql) {}

    static final List<Rule> RULES =
            List.of(
                    rule("where", BOTH, "(.+)", step -> ForeignTerms.condition(step.group(1))),
                    rule("search", SPL, "(.+)", step -> ForeignTerms.condition(step.group(1))),
                    rule("filter", BOTH, "(.+)", step -> ForeignTerms.condition(step.group(1))),
                    rule("having", SQL, "(.+)", step -> ForeignTerms.condition(step.group(1))),
                    rule(
                            "stats",
                            SPL,
                            "(.+?)(?:\\s+by\\s+(" + FIELDS + "))?",
                            ForeignRules::grouped),
                    rule(
                            "summarize",
                            KQL,
                            "(.+?)(?:\\s+by\\s+(" + FIELDS + "))?",
                            ForeignRules::grouped),
                    rule("count", BOTH, "()by\\s+(" + FIELDS + ")", ForeignRules::grouped),
                    rule(
                            "table",
                            SPL,
                            "\\[?(" + FIELDS + ")]?",
                            step -> "table(" + list(step.group(1)) + ")"),
                    rule(
                            "fields",
                            SPL,
                            "-\\s*(" + FIELDS + ")",
                            step -> "drop(" + list(step.group(1)) + ")"),
                    rule(
                            "fields",
                            SPL,
                            "(?:\\+\\s*)?(" + FIELDS + ")",
                            step -> "select(" + list(step.group(1)) + ")"),
                    rule(
                            "project",
                            KQL,
                            "(" + FIELDS + ")",
                            step -> "select(" + list(step.group(1)) + ")"),
                    rule(
                            "project-away",
                            KQL,
                            "(" + FIELDS + ")",
                            step -> "drop(" + list(step.group(1)) + ")"),
                    rule(
                            "select",
                            SQL,
                            "\\[?(" + FIELDS + ")]?",
                            step -> "select(" + list(step.group(1)) + ")"),
                    rule("eval", SPL, "(" + FIELD + ")\\s*=(?!=)(.+)", ForeignRules::assigned),
                    rule("extend", KQL, "(" + FIELD + ")\\s*=(?!=)(.+)", ForeignRules::assigned),
                    rule("let", KQL, "(" + FIELD + ")\\s*=(?!=)(.+)", ForeignRules::assigned),
                    rule(
                            "rename",
                            SPL,
                            "(" + FIELD + ")\\s+as\\s+(" + FIELD + ")",
                            step ->
                                    "rename(field="
                                            + step.group(1)
                                            + ", as="
                                            + step.group(2)
                                            + ")"),
                    rule(
                            "dedup",
                            SPL,
                            "(?:\\d+\\s+)?(" + FIELDS + ")",
                            step ->
                                    "groupBy("
                                            + list(step.group(1))
                                            + ", function=tail(1), limit=max)"),
                    rule(
                            "distinct",
                            KQL,
                            "(" + FIELDS + ")",
                            step -> "groupBy(" + list(step.group(1)) + ", function=[], limit=max)"),
                    rule("head", SPL, "(\\d+)", step -> "head(" + step.group(1) + ")"),
                    rule("tail", SPL, "(\\d+)", step -> "tail(" + step.group(1) + ")"),
                    rule("take", KQL, "(\\d+)", step -> "head(" + step.group(1) + ")"),
                    rule("limit", BOTH, "(\\d+)", step -> "head(" + step.group(1) + ")"),
                    rule(
                            "top",
                            SPL,
                            "(?:limit=)?(\\d+)\\s+(" + FIELD + ")",
                            step -> "top(" + step.group(2) + ", limit=" + step.group(1) + ")"),
                    rule(
                            "top",
                            KQL,
                            "(\\d+)\\s+by\\s+(" + FIELD + ")(?:\\s+(asc|desc))?",
                            step ->
                                    sort(
                                            step.group(2),
                                            step.group(3) == null ? "desc" : step.group(3),
                                            step.group(1))),
                    rule("top", SPL, "(" + FIELD + ")", step -> "top(" + step.group(1) + ")"),
                    rule(
                            "rare",
                            SPL,
                            "(" + FIELD + ")",
                            step ->
                                    "groupBy("
                                            + step.group(1)
                                            + ", limit=max) | sort(_count, order=asc)"),
                    rule(
                            "sort",
                            SPL,
                            "-\\s*(" + FIELD + ")",
                            step -> sort(step.group(1), "desc", "")),
                    rule(
                            "sort",
                            BOTH,
                            "(?:by\\s+)?(?:\\+\\s*)?(" + FIELD + ")(?:\\s+(asc|desc))?",
                            ForeignRules::ordered),
                    rule(
                            "order",
                            SQL,
                            "by\\s+(" + FIELD + ")(?:\\s+(asc|desc))?",
                            ForeignRules::ordered),
                    rule(
                            "group",
                            SQL,
                            "by\\s+(" + FIELDS + ")",
                            step -> "groupBy(" + list(step.group(1)) + ")"),
                    rule(
                            "groupby",
                            BOTH,
                            "(?:by\\s+)?\\[?(" + FIELDS + ")]?",
                            step -> "groupBy(" + list(step.group(1)) + ")"),
                    rule(
                            "rex",
                            SPL,
                            "field=(" + FIELD + ")\\s+(\"(?:[^\"\\\\]|\\\\.)*\")",
                            step ->
                                    "regex("
                                            + step.group(2)
                                            + ", field="
                                            + step.group(1)
                                            + ", strict=false)"),
                    rule(
                            "rex",
                            SPL,
                            "(\"(?:[^\"\\\\]|\\\\.)*\")",
                            step -> "regex(" + step.group(1) + ", strict=false)"),
                    rule(
                            "timechart",
                            SPL,
                            "(?:span=(\\w+)\\s+)?(.+?)(?:\\s+by\\s+(" + FIELD + "))?",
                            ForeignRules::charted),
                    rule(
                            "fillnull",
                            SPL,
                            "value=(\\S+)\\s+(" + FIELDS + ")",
                            step ->
                                    "default(field="
                                            + list(step.group(2))
                                            + ", value="
                                            + step.group(1)
                                            + ")"),
                    rule(
                            "lookup",
                            SPL,
                            "(\\S+\\.csv)\\s+("
                                    + FIELD
                                    + ")(?:\\s+output(?:new)?\\s+("
                                    + FIELDS
                                    + "))?",
                            ForeignRules::lookedUp),
                    rule(
                            "inputlookup",
                            SPL,
                            "(\\S+)",
                            step -> "readFile(\"" + step.group(1) + "\")"),
                    rule(
                            "mvexpand",
                            SPL,
                            "(" + FIELD + ")",
                            step -> "split(" + step.group(1) + ")"),
                    rule(
                            "mv-expand",
                            KQL,
                            "(" + FIELD + ")",
                            step -> "split(" + step.group(1) + ")"),
                    rule("spath", SPL, "", _ -> "parseJson()"));

    /// Steps of which nothing but an idea can be given.
    static final List<Rule> IDEAS =
            List.of(
                    idea(
                            "where",
                            BOTH,
                            "write the condition alone; two fields compare in `test(a == b)`"),
                    idea("search", SPL, "write the words and conditions alone"),
                    idea("having", SQL, "write the condition behind the `groupBy()`"),
                    idea(
                            "filter",
                            BOTH,
                            "write the condition alone; two fields compare in `test(a == b)`"),
                    idea("summarize", KQL, "write `groupBy([field], function=count())`"),
                    idea("let", KQL, "write `field := expression`"),
                    idea(
                            "rex",
                            SPL,
                            "write `regex(\"(?<name>…)\", field=f)` or `f = /(?<name>…)/`"),
                    idea("timechart", SPL, "write `timeChart(span=1h, function=count())`"),
                    idea(
                            "stats",
                            SPL,
                            "write `groupBy([field], function=count())`, or `stats([count()])` without groups"),
                    idea(
                            "eventstats",
                            SPL,
                            "compute it in `defineTable()` or `groupBy()`, and bring it back with `match()`"),
                    idea(
                            "streamstats",
                            SPL,
                            "write `groupBy(field, function=accumulate(count()))` behind a `sort()`"),
                    idea(
                            "tstats",
                            SPL,
                            "there are no data models: filter on the event type and `groupBy()`"),
                    idea(
                            "transaction",
                            SPL,
                            "write `groupBy(field, function=session([count()], maxpause=15m))` or `series()`"),
                    idea("append", SPL, "write `case { }` with one clause for each kind of event"),
                    idea(
                            "join",
                            SPL,
                            "write `join({ query }, field=f, key=g, include=[a])`, or `defineTable()` and `match()`"),
                    idea("bin", BOTH, "write `bucket(span=1h, function=count())`"),
                    idea("bucket", SPL, "write `bucket(span=1h, function=count())`"),
                    idea("make-series", KQL, "write `timeChart(span=1h, function=count())`"),
                    idea(
                            "render",
                            KQL,
                            "leave it out: the widget draws, and `timeChart()` gives it the rows"),
                    idea("spath", SPL, "write `parseJson(field=f)`"),
                    idea("eval", SPL, "write `field := expression`"),
                    idea("extend", KQL, "write `field := expression`"),
                    idea(
                            "select",
                            SQL,
                            "write conditions first, then `groupBy()`, `sort()` and `select([a, b])`, each behind a `|`"));

    private ForeignRules() {}

    private static Rule rule(
            String word, String language, String form, Function<Matcher, String> cql) {
        return new Rule(word, language, Pattern.compile(form, Pattern.CASE_INSENSITIVE), cql);
    }

    private static Rule idea(String word, String language, String help) {
        return rule(word, language, ".*", _ -> help);
    }

    static String list(String fields) {
        return "[" + String.join(", ", fields.strip().split("[\\s,]+")) + "]";
    }

    private static String grouped(Matcher step) {
        String functions =
                step.group(1).isEmpty() ? "count()" : ForeignTerms.figures(step.group(1));
        if (functions.isEmpty()) {
            return "";
        }
        return step.group(2) == null
                ? functions
                : "groupBy(" + list(step.group(2)) + ", function=" + functions + ")";
    }

    private static String charted(Matcher step) {
        String functions = ForeignTerms.figures(step.group(2));
        if (functions.isEmpty()) {
            return "";
        }
        return "timeChart("
                + (step.group(3) == null ? "" : step.group(3) + ", ")
                + (step.group(1) == null ? "" : "span=" + step.group(1) + ", ")
                + "function="
                + functions
                + ")";
    }

    private static String assigned(Matcher step) {
        return step.group(1) + " := " + ForeignTerms.expression(step.group(2).strip());
    }

    private static String ordered(Matcher step) {
        return sort(step.group(1), step.group(2) == null ? "asc" : step.group(2), "");
    }

    private static String sort(String field, String order, String limit) {
        return "sort("
                + field
                + ", order="
                + order.toLowerCase(Locale.ROOT)
                + (limit.isEmpty() ? "" : ", limit=" + limit)
                + ")";
    }

    private static String lookedUp(Matcher step) {
        return "match(file=\""
                + step.group(1)
                + "\", field="
                + step.group(2)
                + (step.group(3) == null ? "" : ", include=" + list(step.group(3)))
                + ", strict=false)";
    }
}

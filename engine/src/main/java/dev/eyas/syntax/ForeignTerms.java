package dev.eyas.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Conditions, figures and expressions of SPL, KQL and SQL in the words of CQL, as far as that is
/// the same words in another order. What it cannot say it leaves as it is; whoever uses the result
/// has it parsed.
final class ForeignTerms {

    private static final String FIELD = "([#@]?[\\p{L}_][\\w.#@-]*)";
    private static final String TEXT = "[\"']([^\"'*%]*)[\"']";

    private record Rewrite(Pattern form, String cql) {}

    private static final List<Rewrite> CONDITIONS =
            List.of(
                    rewrite(FIELD + " (?:like|ilike) [\"']%([^\"'*%]*)%[\"']", "$1 like \"$2\""),
                    rewrite(FIELD + " like [\"']([^\"'*%]*)%[\"']", "$1 = \"$2*\""),
                    rewrite(FIELD + " like [\"']%([^\"'*%]*)[\"']", "$1 = \"*$2\""),
                    rewrite(FIELD + " (?:contains|has) " + TEXT, "$1 like \"$2\""),
                    rewrite(FIELD + " startswith " + TEXT, "$1 = \"$2*\""),
                    rewrite(FIELD + " endswith " + TEXT, "$1 = \"*$2\""),
                    rewrite(FIELD + " =~ " + TEXT, "wildcard($1, pattern=\"$2\", ignoreCase=true)"),
                    rewrite(FIELD + " matches regex \"([^\"/]*)\"", "$1 = /$2/"),
                    rewrite(FIELD + " not in\\s*\\(([^()]*)\\)", "!in($1, values=[$2])"),
                    rewrite(FIELD + " in\\s*\\(([^()]*)\\)", "in($1, values=[$2])"),
                    rewrite(FIELD + " between (\\S+) and (\\S+)", "$1 >= $2 $1 <= $3"),
                    rewrite("(?:isnotnull|isnotempty)\\(" + FIELD + "\\)", "$1 = *"),
                    rewrite("(?:isnull|isempty)\\(" + FIELD + "\\)", "$1 != *"),
                    rewrite(FIELD + " is not null", "$1 = *"),
                    rewrite(FIELD + " is null", "$1 != *"),
                    rewrite("\\s*==\\s*", " = "),
                    rewrite("\\s*<>\\s*", " != "),
                    rewrite("'([^'\"]*)'", "\"$1\""));

    private static final Map<String, String> FIGURES =
            Map.ofEntries(
                    Map.entry("count", "count"),
                    Map.entry("c", "count"),
                    Map.entry("sum", "sum"),
                    Map.entry("avg", "avg"),
                    Map.entry("mean", "avg"),
                    Map.entry("min", "min"),
                    Map.entry("max", "max"),
                    Map.entry("range", "range"),
                    Map.entry("stdev", "stdDev"));

    private static final List<String> DISTINCT = List.of("dc", "dcount", "distinct_count");
    private static final List<String> LISTS = List.of("values", "list", "make_set", "make_list");
    private static final List<String> LATEST = List.of("latest", "last", "arg_max");

    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?:(?<before>\\w+)\\s*=\\s*)?(?<name>\\w+)(?:\\((?<field>[^()]*)\\))?(?:\\s+as\\s+\"?(?<after>\\w+)\"?)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SELECT =
            Pattern.compile(
                    "select (?<columns>.+?) from (?<source>\\S+)(?: where (?<where>.+?))?(?: group by (?<group>.+?))?"
                            + "(?: having (?<having>.+?))?(?: order by (?<order>\\S+)(?: (?<way>asc|desc))?)?(?: limit (?<limit>\\d+))?;?",
                    Pattern.CASE_INSENSITIVE);

    private ForeignTerms() {}

    private static Rewrite rewrite(String form, String cql) {
        return new Rewrite(Pattern.compile(form, Pattern.CASE_INSENSITIVE), cql);
    }

    static String condition(String condition) {
        String cql = condition;
        for (Rewrite rewrite : CONDITIONS) {
            cql = rewrite.form().matcher(cql).replaceAll(rewrite.cql());
        }
        return cql.strip();
    }

    /// `count, dc(x) as n`; empty when one of them is unknown.
    static String figures(String figures) {
        List<String> cql = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(figures);
        int at = 0;
        while (at < figures.length()) {
            matcher.region(at, figures.length());
            String figure = matcher.lookingAt() ? figure(matcher) : "";
            if (figure.isEmpty()) {
                return "";
            }
            cql.add(figure);
            at = matcher.end();
            while (at < figures.length() && ", ".indexOf(figures.charAt(at)) >= 0) {
                at++;
            }
        }
        return cql.size() == 1 ? cql.getFirst() : "[" + String.join(", ", cql) + "]";
    }

    private static String figure(Matcher matcher) {
        String name = matcher.group("name").toLowerCase(Locale.ROOT);
        String field = Optional.ofNullable(matcher.group("field")).orElse("").strip();
        String output =
                Optional.ofNullable(matcher.group("after"))
                        .or(() -> Optional.ofNullable(matcher.group("before")))
                        .orElse("");
        String as = output.isEmpty() ? "" : ", as=" + output;
        if (DISTINCT.contains(name)) {
            return "count(" + field + ", distinct=true" + as + ")";
        }
        if (LISTS.contains(name)) {
            return "collect([" + field + "])";
        }
        if (LATEST.contains(name)) {
            return "selectLast([" + field + "])";
        }
        String known = FIGURES.getOrDefault(name, "");
        boolean all = field.isEmpty() || field.equals("*");
        if (known.isEmpty() || (all && !known.equals("count"))) {
            return "";
        }
        return known + "(" + (all ? as.replaceFirst("^, ", "") : field + as) + ")";
    }

    static String expression(String expression) {
        return expression
                .replaceAll("(?i)\\btolower\\(", "lower(")
                .replaceAll("(?i)\\btoupper\\(", "upper(")
                .replaceAll(
                        "(?i)\\biff?\\(([^,()]+),\\s*([^,()=]+),\\s*([^,()=]+)\\)",
                        "if($1, then=$2, else=$3)")
                .replaceAll("(?i)\\bstrcat\\(([^()]*)\\)", "concat([$1])")
                .replaceAll("'([^'\"]*)'", "\"$1\"");
    }

    /// A whole query of SQL.
    static Optional<String> select(String query) {
        Matcher matcher = SELECT.matcher(query);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        String source = matcher.group("source");
        boolean isType = Character.isUpperCase(source.charAt(0));
        steps.add(isType ? "#event_simpleName = " + source : "*");
        part(matcher, "where").ifPresent(where -> steps.add(condition(where)));
        String columns = matcher.group("columns").strip();
        Optional<String> group = part(matcher, "group");
        String figures =
                columns.contains("(")
                        ? figures(
                                group.map(key ->
                                                columns.replaceFirst(
                                                        "^" + Pattern.quote(key) + "\\s*,\\s*", ""))
                                        .orElse(columns))
                        : "";
        if (columns.contains("(") && figures.isEmpty()) {
            return Optional.empty();
        }
        group.ifPresent(key ->
                steps.add(
                        "groupBy("
                                + ForeignRules.list(key)
                                + (figures.isEmpty() ? "" : ", function=" + figures)
                                + ")"));
        if (group.isEmpty() && !figures.isEmpty()) {
            steps.add(figures);
        }
        part(matcher, "having").ifPresent(having -> steps.add(condition(having)));
        String limit = part(matcher, "limit").map(rows -> ", limit=" + rows).orElse("");
        part(matcher, "order")
                .ifPresentOrElse(
                        field ->
                                steps.add(
                                        "sort("
                                                + field
                                                + ", order="
                                                + part(matcher, "way")
                                                        .orElse("asc")
                                                        .toLowerCase(Locale.ROOT)
                                                + limit
                                                + ")"),
                        () ->
                                part(matcher, "limit")
                                        .ifPresent(rows -> steps.add("head(" + rows + ")")));
        if (!columns.equals("*") && figures.isEmpty() && group.isEmpty()) {
            steps.add("select(" + ForeignRules.list(columns) + ")");
        }
        return Optional.of(String.join(" | ", steps));
    }

    private static Optional<String> part(Matcher matcher, String name) {
        return Optional.ofNullable(matcher.group(name));
    }
}

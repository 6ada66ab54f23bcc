package dev.eyas.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What people bring from SPL, SQL and KQL, and how CQL says it.
final class ForeignWords {

    private static final Map<String, String> TEXT =
            Map.ofEntries(
                    Map.entry(
                            "where",
                            "write the condition alone; two fields compare in `test(a == b)`"),
                    Map.entry("search", "write the words and conditions alone"),
                    Map.entry("contains", "write `field like \"text\"`"),
                    Map.entry("has", "write `field like \"text\"`"),
                    Map.entry("startswith", "write `field = text*`"),
                    Map.entry("endswith", "write `field = *text`"),
                    Map.entry("between", "write `field >= 1 field <= 9`"),
                    Map.entry("by", "write `groupBy([field], function=count())`"),
                    Map.entry("summarize", "write `groupBy([field], function=count())`"),
                    Map.entry("extend", "write `field := expression`"),
                    Map.entry("project", "write `select([a, b])`"),
                    Map.entry("fields", "write `select([a, b])`"),
                    Map.entry("dedup", "write `groupBy([field], function=tail(1))`"),
                    Map.entry(
                            "rex", "write `regex(\"(?<name>…)\", field=f)` or `f = /(?<name>…)/`"),
                    Map.entry("limit", "write `head(10)`"),
                    Map.entry("take", "write `head(10)`"),
                    Map.entry("distinct", "write `groupBy([field])`"));

    private static final Map<String, String> RESERVED =
            Map.ofEntries(
                    Map.entry(
                            "stats",
                            "write `groupBy([field], function=count())`, or `stats([count()])` without groups"),
                    Map.entry("count", "write `count()`, or `groupBy([field], function=count())`"),
                    Map.entry("eval", "write `field := expression`"),
                    Map.entry("table", "write `table([a, b])`"),
                    Map.entry("select", "write `select([a, b])`"),
                    Map.entry("rename", "write `rename(field=old, as=new)`"),
                    Map.entry("sort", "write `sort(field, order=desc)`"),
                    Map.entry("top", "write `top(field, limit=10)`"),
                    Map.entry("head", "write `head(10)`"),
                    Map.entry("tail", "write `tail(10)`"),
                    Map.entry("join", "write `join({ query }, field=f, key=g)`"),
                    Map.entry("in", "write `in(field, values=[\"a\", \"b\"])`"),
                    Map.entry("like", "write `field like \"text\"`"),
                    Map.entry("case", "write `case { condition | steps; * }`"),
                    Map.entry("match", "write `field match { pattern => steps; * => * }`"));

    private static final Map<String, String> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("where", "write the condition alone, or `test(expression)`"),
                    Map.entry("union", "write `union { query }`"),
                    Map.entry("dc", "write `count(field, distinct=true)`"),
                    Map.entry("dcount", "write `count(field, distinct=true)`"),
                    Map.entry("values", "write `collect([field])`"),
                    Map.entry(
                            "strcat", "write `concat([a, b])` or `format(\"%s%s\", field=[a, b])`"),
                    Map.entry("isnull", "write `field != *`"),
                    Map.entry("isnotnull", "write `field = *`"),
                    Map.entry("tolower", "write `lower(field)`"),
                    Map.entry("toupper", "write `upper(field)`"),
                    Map.entry(
                            "contains",
                            "write `text:contains(field, substring=\"…\")` or `field like \"…\"`"),
                    Map.entry("substr", "write `text:substring(field, begin=0, end=9)`"),
                    Map.entry("ago", "times are relative words in parameters, as in `start=1d`"));

    private ForeignWords() {}

    /// What to write instead of this bare word.
    static Optional<String> text(String word) {
        return Optional.ofNullable(TEXT.get(word.toLowerCase(Locale.ROOT)));
    }

    /// What to do about a reserved word that stands alone.
    static String reserved(String word) {
        String call =
                Optional.ofNullable(RESERVED.get(word.toLowerCase(Locale.ROOT)))
                        .orElse("call it, `" + word + "(…)`");
        return call + "; to search for the word, quote it: `" + Quoting.quoted(word) + "`";
    }

    /// What to call instead of this function.
    static Optional<String> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name.toLowerCase(Locale.ROOT)));
    }
}

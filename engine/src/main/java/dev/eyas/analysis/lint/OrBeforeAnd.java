package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says that an OR beside a written AND takes its neighbours first, where people who know other
/// languages read the AND first.
final class OrBeforeAnd implements Lint {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern WRITTEN_AND =
            Pattern.compile("(^|[\\s)])and([\\s(]|$)", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_QUOTE = 60;

    @Override
    public String code() {
        return "or-before-and";
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
                "An OR that binds tighter than the AND beside it",
                """
                In CQL `or` binds tighter than `and`: `a and b or c and d` is `a and (b or c) and d`. Splunk, SQL and
                KQL read `(a and b) or (c and d)`. Such a query runs, and finds other events than its author meant.

                Nothing is said where all sides of the OR ask for the same field, as in `a=1 and b=2 or b=3`: that is
                read the same way by everybody.
                """,
                """
                Write the parentheses that you mean. `(a and b) or c` needs them; around `b or c` they change nothing
                and tell the next reader.
                """,
                """
                FileName = "cmd.exe" and UserName = "root" or FileName = "sh" and UserName = "admin"
                """,
                """
                (FileName = "cmd.exe" and UserName = "root") or (FileName = "sh" and UserName = "admin")
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        String text = query.query().text();
        for (Filter filter : Parts.of(query.query()).joined()) {
            List<Filter> operands = ((Filter.And) filter).operands();
            for (int at = 0; at < operands.size(); at++) {
                if (operands.get(at) instanceof Filter.Or or
                        && besideWrittenAnd(text, operands, at)
                        && !isInParentheses(text, or.span())
                        && asksForSeveralFields(or)) {
                    report.accept(diagnostic(text, or));
                }
            }
        }
    }

    private static boolean besideWrittenAnd(String text, List<Filter> operands, int at) {
        Span span = operands.get(at).span();
        return (at > 0 && isWrittenAnd(text, operands.get(at - 1).span().end(), span.start()))
                || (at + 1 < operands.size()
                        && isWrittenAnd(text, span.end(), operands.get(at + 1).span().start()));
    }

    private static boolean isWrittenAnd(String text, int from, int to) {
        String gap = text.substring(from, Math.max(from, to));
        return WRITTEN_AND.matcher(COMMENT.matcher(gap).replaceAll(" ")).find();
    }

    private static boolean isInParentheses(String text, Span span) {
        String before = COMMENT.matcher(text.substring(0, span.start())).replaceAll(" ");
        String after = COMMENT.matcher(text.substring(span.end())).replaceAll(" ");
        return before.stripTrailing().endsWith("(") && after.stripLeading().startsWith(")");
    }

    /// What side by side asks for different things is rarely one list of alternatives.
    private static boolean asksForSeveralFields(Filter.Or or) {
        List<String> fields = new ArrayList<>();
        or.operands().forEach(operand -> fields(operand, fields));
        return fields.isEmpty() || Set.copyOf(fields).size() > 1;
    }

    private static void fields(Filter filter, List<String> fields) {
        switch (filter) {
            case Filter.And and -> and.operands().forEach(operand -> fields(operand, fields));
            case Filter.Or or -> or.operands().forEach(operand -> fields(operand, fields));
            case Filter.Not not -> fields(not.operand(), fields);
            case Filter.Is is -> fields.add(is.field().name());
            case Filter.Like like -> fields.add(like.field().name());
            case Filter.Compare compare -> fields.add(compare.field().name());
            case Filter.FieldCall call -> fields.add(call.field().name());
            case Filter.FreeText _, Filter.Call _, Filter.Always _, Filter.Missing _ ->
                    fields.add("");
        }
    }

    private Diagnostic diagnostic(String text, Filter.Or or) {
        String read =
                or.operands().stream()
                        .map(operand -> operand.span().of(text).strip())
                        .collect(Collectors.joining(" or ", "(", ")"))
                        .replaceAll("\\s+", " ");
        String shown =
                read.length() > LONGEST_QUOTE ? read.substring(0, LONGEST_QUOTE) + "…" : read;
        return Diagnostic.warning(code(), or.span(), "`or` binds tighter than the `and` beside it")
                .withHelp("this is `" + shown + "`: write the parentheses that you mean");
    }
}

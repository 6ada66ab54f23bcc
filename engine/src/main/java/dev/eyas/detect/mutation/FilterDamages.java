package dev.eyas.detect.mutation;

import dev.eyas.detect.mutation.Damage.Change;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Filter.Bound;
import dev.eyas.syntax.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// Damages of conditions.
final class FilterDamages {

    /// A threshold is moved by this part of it, or by one where that is more.
    private static final BigDecimal PART = new BigDecimal("0.2");

    private final String text;
    private final List<Damage> damages;
    private final CallDamages calls;

    FilterDamages(String text, List<Damage> damages, CallDamages calls) {
        this.text = text;
        this.damages = damages;
        this.calls = calls;
    }

    /// A condition that stands as a step of its own.
    void step(Filter filter) {
        if (!(filter instanceof Filter.And)) {
            dropped(filter);
        }
        if (filter instanceof Filter.Is is && !is.negated()) {
            literal(is.pattern());
        }
        inner(filter);
    }

    /// What can be damaged within a condition.
    void inner(Filter filter) {
        switch (filter) {
            case Filter.And and ->
                    and.operands()
                            .forEach(operand -> {
                                dropped(operand);
                                inner(operand);
                            });
            case Filter.Or or ->
                    or.operands()
                            .forEach(operand -> {
                                add(Kind.ALTERNATIVE, operand.span(), QueryDamages.NOTHING);
                                inner(operand);
                            });
            case Filter.Not not -> inner(not.operand());
            case Filter.Is is -> is(is);
            case Filter.Like like -> literal(like.pattern());
            case Filter.Compare compare -> compare(compare);
            case Filter.FieldCall call -> calls.call(call.call());
            case Filter.Call call -> calls.call(call.call());
            case Filter.FreeText free -> pattern(free.pattern());
            case Filter.Always _, Filter.Missing _ -> {}
        }
    }

    /// A condition taken away: then it holds for everything.
    private void dropped(Filter filter) {
        boolean excludes =
                switch (filter) {
                    case Filter.Is is -> is.negated();
                    case Filter.FieldCall call -> call.negated();
                    case Filter.Not _ -> true;
                    case Filter.And _,
                            Filter.Or _,
                            Filter.Like _,
                            Filter.Compare _,
                            Filter.Call _,
                            Filter.Always _,
                            Filter.FreeText _,
                            Filter.Missing _ ->
                            false;
                };
        if (!(filter instanceof Filter.Always || filter instanceof Filter.Missing)) {
            add(excludes ? Kind.EXCLUSION : Kind.CONDITION, filter.span(), QueryDamages.PASS);
        }
    }

    private void is(Filter.Is is) {
        pattern(is.pattern());
        String name = is.field().name().toLowerCase(Locale.ROOT);
        String value = is.pattern().span().of(text);
        if (name.endsWith("port") && value.matches("[0-9]{1,5}")) {
            add(Kind.PORT, is.pattern().span(), "" + (Integer.parseInt(value) + 1));
        }
    }

    private void pattern(Pattern pattern) {
        if (!(pattern instanceof Pattern.Regex regex)) {
            return;
        }
        int body = regex.span().start() + 1;
        for (Span alternative : RegexAlternatives.of(regex.body())) {
            Span span = new Span(body + alternative.start(), body + alternative.end());
            add(Kind.ALTERNATIVE, span, "");
        }
        int flags = body + regex.body().length() + 1;
        for (int at = 0; at < regex.flags().length(); at++) {
            Span flag = new Span(flags + at, flags + at + 1);
            damages.add(new Damage(Kind.OPTION, regex.span(), List.of(new Change(flag, ""))));
        }
    }

    private void literal(Pattern pattern) {
        switch (pattern) {
            case Pattern.Word word when !word.text().equals("*") ->
                    add(Kind.LITERAL, word.span(), "\"" + word.text() + "~\"");
            case Pattern.Quoted quoted ->
                    add(Kind.LITERAL, CallDamages.lastLetter(quoted.span()), "~");
            case Pattern.Word _, Pattern.Regex _, Pattern.Parameter _, Pattern.Missing _ -> {}
        }
    }

    /// The bound itself is let in or kept out; and the bound is moved to either side.
    private void compare(Filter.Compare compare) {
        if (!(compare.bound() instanceof Bound.Number number) || number.quoted()) {
            return;
        }
        Span between = Damage.between(compare.field().span(), number.span());
        String symbol = compare.comparison().symbol();
        int at = between.start() + between.of(text).indexOf(symbol);
        String other = symbol.endsWith("=") ? symbol.substring(0, 1) : symbol + "=";
        Change turned = new Change(new Span(at, at + symbol.length()), other);
        damages.add(new Damage(Kind.THRESHOLD, compare.span(), List.of(turned)));
        if (number.text().matches("[0-9]+")) {
            BigDecimal bound = new BigDecimal(number.text());
            BigDecimal step =
                    bound.multiply(PART).setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE);
            for (BigDecimal moved : List.of(bound.subtract(step), bound.add(step))) {
                Change change = new Change(number.span(), moved.toPlainString());
                damages.add(new Damage(Kind.THRESHOLD, compare.span(), List.of(change)));
            }
        }
    }

    private void add(Kind kind, Span span, String changed) {
        damages.add(Damage.of(kind, span, changed));
    }
}

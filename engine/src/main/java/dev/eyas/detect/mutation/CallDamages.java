package dev.eyas.detect.mutation;

import dev.eyas.detect.mutation.Damage.Change;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Damages of what functions are given.
final class CallDamages {

    private static final Set<String> LOOKUPS = Set.of("match", "matchAsArray");

    /// Arguments that name files and fields, or say what is shown.
    private static final Set<String> NAMES = Set.of("file", "table", "as", "asArray", "include");

    /// Which argument of a function lists alternatives: of values that are looked for, of fields
    /// that are tried, of aggregates that are computed.
    private static final Map<String, String> LISTS =
            Map.of("in", "values", "coalesce", "", "groupBy", "function");

    private final String text;
    private final List<Damage> damages;
    private final List<Expr.Call> lookups = new ArrayList<>();
    private final Consumer<Pipeline> pipelines;

    /// @param pipelines damages the pipelines of subqueries
    CallDamages(String text, List<Damage> damages, Consumer<Pipeline> pipelines) {
        this.text = text;
        this.damages = damages;
        this.pipelines = pipelines;
    }

    /// The calls that look something up in files.
    List<Expr.Call> lookups() {
        return lookups;
    }

    void call(Expr.Call call) {
        if (LOOKUPS.contains(call.name())) {
            lookups.add(call);
            joinKeys(call);
        }
        for (Expr.Argument argument : call.arguments()) {
            String name = argument.name().map(Expr.Name::text).orElse("");
            if (NAMES.contains(name)) {
                continue;
            }
            if (argument.value() instanceof Expr.ArrayOf array
                    && name.equals(LISTS.get(call.name()))) {
                elements(array);
                array.elements().forEach(element -> within(element.value()));
            } else {
                flag(argument);
                value(argument.value());
            }
        }
    }

    void value(Expr value) {
        switch (value) {
            case Expr.Quoted quoted -> literal(quoted);
            case Expr.NumberLiteral number -> number(number);
            case Expr.Unary unary -> value(unary.operand());
            case Expr.Binary binary -> {
                comparison(binary);
                value(binary.left());
                value(binary.right());
            }
            case Expr.Call call -> call(call);
            case Expr.ArrayOf array -> array.elements().forEach(element -> value(element.value()));
            case Expr.Subquery subquery -> pipelines.accept(subquery.pipeline());
            case Expr.Word _, Expr.Raw _, Expr.Parameter _, Expr.Missing _ -> {}
        }
    }

    /// What can be damaged in an alternative that is not dropped as a whole.
    private void within(Expr value) {
        if (!(value instanceof Expr.Quoted)) {
            value(value);
        }
    }

    /// The place before the last letter of a quoted text: tests that ask for a part of a sentence
    /// would not see what comes behind it.
    static Span lastLetter(Span quoted) {
        int at = Math.max(quoted.start() + 1, quoted.end() - 2);
        return new Span(at, at);
    }

    private void literal(Expr.Quoted quoted) {
        Change change = new Change(lastLetter(quoted.span()), "~");
        damages.add(new Damage(Kind.LITERAL, quoted.span(), List.of(change)));
    }

    private void number(Expr.NumberLiteral number) {
        damages.add(Damage.of(Kind.NUMBER, number.span(), number.text().equals("0") ? "1" : "0"));
    }

    private void comparison(Expr.Binary binary) {
        Span between = Damage.between(binary.left().span(), binary.right().span());
        String symbol = binary.operator().symbol();
        Optional<String> other =
                switch (binary.operator()) {
                    case LESS, GREATER -> Optional.of(symbol + "=");
                    case LESS_OR_EQUAL, GREATER_OR_EQUAL -> Optional.of(symbol.substring(0, 1));
                    case EQUAL, NOT_EQUAL, LINK, ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER ->
                            Optional.empty();
                };
        other.ifPresent(turned -> {
            int at = between.start() + between.of(text).indexOf(symbol);
            Change change = new Change(new Span(at, at + symbol.length()), turned);
            damages.add(new Damage(Kind.THRESHOLD, binary.span(), List.of(change)));
        });
    }

    private void flag(Expr.Argument argument) {
        if (argument.value() instanceof Expr.Word word) {
            switch (word.text()) {
                case "true" -> turned(argument, "false");
                case "false" -> turned(argument, "true");
                default -> {}
            }
        }
    }

    private void turned(Expr.Argument argument, String other) {
        Change change = new Change(argument.value().span(), other);
        damages.add(new Damage(Kind.OPTION, argument.span(), List.of(change)));
    }

    private void elements(Expr.ArrayOf array) {
        for (int at = 0; at < array.elements().size(); at++) {
            if (array.elements().size() > 1) {
                damages.add(
                        new Damage(
                                Kind.ALTERNATIVE,
                                array.elements().get(at).span(),
                                List.of(new Change(withComma(array, at), ""))));
            }
        }
    }

    /// One field of several is not looked up any more, nor is its column.
    private void joinKeys(Expr.Call call) {
        List<Expr.ArrayOf> lists = new ArrayList<>();
        for (String name : List.of("field", "column")) {
            argument(call, name).ifPresent(lists::add);
        }
        if (lists.isEmpty()) {
            return;
        }
        Expr.ArrayOf fields = lists.getFirst();
        for (int at = 0; at < fields.elements().size() && fields.elements().size() > 1; at++) {
            List<Change> changes = new ArrayList<>();
            for (Expr.ArrayOf list : lists) {
                if (at < list.elements().size()) {
                    changes.add(new Change(withComma(list, at), ""));
                }
            }
            damages.add(new Damage(Kind.JOIN_KEY, fields.span(), changes));
        }
    }

    private static Optional<Expr.ArrayOf> argument(Expr.Call call, String name) {
        return call.arguments().stream()
                .filter(argument ->
                        argument.name().map(Expr.Name::text).filter(name::equals).isPresent())
                .map(Expr.Argument::value)
                .filter(Expr.ArrayOf.class::isInstance)
                .map(Expr.ArrayOf.class::cast)
                .findFirst();
    }

    /// An element with the comma beside it.
    private static Span withComma(Expr.ArrayOf array, int at) {
        List<Expr.Element> elements = array.elements();
        Span own = elements.get(at).span();
        return at + 1 < elements.size()
                ? own.to(Damage.between(own, elements.get(at + 1).span()))
                : own.to(Damage.between(elements.get(at - 1).span(), own));
    }
}

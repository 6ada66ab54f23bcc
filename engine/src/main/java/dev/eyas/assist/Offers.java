package dev.eyas.assist;

import dev.eyas.assist.Suggestion.Kind;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import dev.eyas.syntax.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Lists what may stand at a place, the likeliest first.
final class Offers {

    /// What people reach for, in this order; the other functions follow by name.
    private static final List<String> USUAL =
            List.of(
                    "groupBy",
                    "count",
                    "table",
                    "sort",
                    "top",
                    "head",
                    "tail",
                    "select",
                    "in",
                    "regex",
                    "cidr",
                    "timeChart",
                    "bucket",
                    "rename",
                    "format",
                    "formatTime",
                    "join",
                    "selfJoinFilter",
                    "collect",
                    "sum",
                    "max",
                    "min",
                    "avg",
                    "if",
                    "lower",
                    "replace",
                    "splitString",
                    "parseJson",
                    "match",
                    "wildcard");

    private static final List<String> SPANS = List.of("5m", "15m", "1h", "1d");

    private final Knowledge known;
    private final Trail trail;
    private final Quotes quotes;

    /// Where names and values stand in quotes.
    enum Quotes {
        AS_NEEDED,
        /// A quote was written already.
        ALWAYS
    }

    Offers(Knowledge known, Trail trail, Quotes quotes) {
        this.known = known;
        this.trail = trail;
        this.quotes = quotes;
    }

    List<Suggestion> of(Slot slot) {
        List<Suggestion> offers = new ArrayList<>();
        switch (slot) {
            case Slot.Step _ -> {
                if (trail.isAtStart()) {
                    fields(offers);
                    functions(_ -> true, offers);
                } else {
                    functions(_ -> true, offers);
                    fields(offers);
                }
                keyword("case { ", "the first clause that takes an event wins", offers);
                keyword("not ", "the opposite of a condition", offers);
                savedQueries("$", offers);
            }
            case Slot.Condition _ -> {
                fields(offers);
                keyword("and ", "both", offers);
                keyword("or ", "either; binds tighter than and", offers);
                keyword("not ", "the opposite", offers);
                functions(FilterFunction.class::isInstance, offers);
            }
            case Slot.Value value -> values(value.field(), offers);
            case Slot.Applied _ -> functions(Offers::takesField, offers);
            case Slot.Expression _ -> {
                fields(offers);
                functions(Offers::computes, offers);
            }
            case Slot.Argument argument -> {
                argument.unnamed().ifPresent(parameter -> given(parameter, offers));
                parameters(argument, offers);
            }
            case Slot.Given given ->
                    given.parameter()
                            .ifPresentOrElse(
                                    parameter -> given(parameter, offers), () -> fields(offers));
            case Slot.Saved _ -> savedQueries("", offers);
            case Slot.Behind _ -> {}
        }
        return offers;
    }

    private static boolean takesField(QueryFunction function) {
        return function.signature().parameter("field").isPresent();
    }

    private static boolean computes(QueryFunction function) {
        return function instanceof ScalarFunction
                || function.signature().parameter(Signature.AS).isPresent();
    }

    private void keyword(String word, String note, List<Suggestion> offers) {
        if (quotes == Quotes.AS_NEEDED) {
            offers.add(new Suggestion(word, Kind.KEYWORD, note));
        }
    }

    private void functions(Predicate<QueryFunction> fitting, List<Suggestion> offers) {
        if (quotes == Quotes.ALWAYS) {
            return;
        }
        known.functions().all().stream()
                .filter(fitting)
                .map(QueryFunction::signature)
                .sorted(Comparator.comparingInt(Offers::rank))
                .forEach(signature ->
                        offers.add(
                                new Suggestion(
                                        signature.name()
                                                + (signature.parameters().isEmpty() ? "()" : "("),
                                        Kind.FUNCTION,
                                        signature.summary())));
    }

    private static int rank(Signature signature) {
        int usual = USUAL.indexOf(signature.name());
        return usual < 0 ? USUAL.size() : usual;
    }

    private void savedQueries(String mark, List<Suggestion> offers) {
        known.savedQueries()
                .forEach(name ->
                        offers.add(
                                new Suggestion(
                                        mark + name + "()", Kind.SAVED_QUERY, "a saved query")));
    }

    /// Fields that the query made, then those of the data, if they are still there.
    private void fields(List<Suggestion> offers) {
        Optional<Set<String>> left = trail.left();
        left.orElse(trail.made()).forEach(name -> field(name, "made by the query", offers));
        if (left.isPresent()) {
            return;
        }
        for (KnownField field : new FieldOrder(known.fields(), trail.types()).likeliest()) {
            if (!trail.made().contains(field.name())) {
                field(field.name(), often(field), offers);
            }
        }
    }

    private static String often(KnownField field) {
        return field.values().isEmpty() ? "" : field.values().getFirst().text();
    }

    private static String seen(KnownField.Value value) {
        return String.format(
                Locale.ROOT, "in %,d %s", value.events(), value.events() == 1 ? "event" : "events");
    }

    private void field(String name, String note, List<Suggestion> offers) {
        String written = quotes == Quotes.ALWAYS ? Names.quoted(name) : Names.field(name);
        offers.add(new Suggestion(written, Kind.FIELD, note));
    }

    private void values(String name, List<Suggestion> offers) {
        known.fields().stream()
                .filter(field -> field.name().equals(name))
                .flatMap(field -> field.values().stream())
                .forEach(value ->
                        offers.add(
                                new Suggestion(
                                        quotes == Quotes.ALWAYS
                                                ? Names.quoted(value.text())
                                                : Names.pattern(value.text()),
                                        Kind.VALUE,
                                        seen(value))));
    }

    private void parameters(Slot.Argument argument, List<Suggestion> offers) {
        if (quotes == Quotes.ALWAYS) {
            return;
        }
        argument.signature().stream()
                .flatMap(signature -> signature.parameters().stream())
                .filter(parameter -> !argument.given().contains(parameter.name()))
                .filter(parameter -> parameter.kind() != Parameter.Kind.ASSIGNMENTS)
                .sorted(Comparator.comparing(Parameter::required).reversed())
                .forEach(parameter ->
                        offers.add(
                                new Suggestion(
                                        parameter.name() + "=",
                                        Kind.PARAMETER,
                                        parameter.summary() + fallback(parameter))));
    }

    private static String fallback(Parameter parameter) {
        return parameter.fallback().map(value -> " Default: " + value + ".").orElse("");
    }

    private void given(Parameter parameter, List<Suggestion> offers) {
        switch (parameter.kind()) {
            case FIELD, FIELDS, FIELD_PAIRS, ARRAY -> fields(offers);
            case EXPRESSION, EXPRESSIONS, ASSIGNMENTS -> {
                fields(offers);
                functions(Offers::computes, offers);
            }
            case AGGREGATES, BUCKET_AGGREGATES, FIGURES ->
                    functions(AggregateFunction.class::isInstance, offers);
            case PIPELINE -> functions(Offers::computes, offers);
            case CHOICE, CHOICES -> words(parameter.choices(), parameter, offers);
            case FLAG -> words(List.of("true", "false"), parameter, offers);
            case DURATION, SPAN -> words(SPANS, parameter, offers);
            case LIMIT -> words(List.of("max"), parameter, offers);
            case CONDITION, CONDITIONS, QUERY -> keyword("{ ", parameter.summary(), offers);
            case TABLE, NETWORKS, TABLES ->
                    known.files()
                            .forEach(file ->
                                    offers.add(
                                            new Suggestion(
                                                    Names.quoted(file),
                                                    Kind.VALUE,
                                                    "a lookup file")));
            case OUTPUT, OUTPUT_ARRAY, NUMBER, TEXT, TIME -> words(List.of(), parameter, offers);
            case BIT_NAMES, TEXTS, REGEX, QUERIES, PARAMETER -> {}
        }
    }

    /// The words, the default among them and first.
    private void words(List<String> words, Parameter parameter, List<Suggestion> offers) {
        if (quotes == Quotes.ALWAYS) {
            return;
        }
        parameter
                .fallback()
                .filter(Names::isPlain)
                .ifPresent(word -> offers.add(new Suggestion(word, Kind.VALUE, "the default")));
        words.stream()
                .filter(word -> parameter.fallback().filter(word::equals).isEmpty())
                .forEach(word -> offers.add(new Suggestion(word, Kind.VALUE, "")));
    }
}

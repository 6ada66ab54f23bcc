package dev.eyas.analysis;

import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.Parameter;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.plan.Call.Argument;
import dev.eyas.plan.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads arguments that are one word: a number, a boolean, one of a few words.
final class ScalarReader {

    private final Scope scope;
    private final WordReader words;

    ScalarReader(Scope scope, WordReader words) {
        this.scope = scope;
        this.words = words;
    }

    /// Whether `*`, which a query's parameter without value stands for, means something.
    boolean takesAnyText(Parameter parameter) {
        return switch (parameter.kind()) {
            case NUMBER, LIMIT, DURATION, SPAN, FLAG, CHOICE, CHOICES, REGEX, TIME -> false;
            case Kind _ -> true;
        };
    }

    /// Something that fits, where the value is not known.
    Argument standIn(Parameter parameter) {
        return switch (parameter.kind()) {
            case FLAG -> new Argument.Flag(false);
            case CHOICE -> new Argument.Text(parameter.choices().getFirst());
            case CHOICES -> new Argument.Texts(parameter.choices());
            case REGEX, TIME -> new Argument.Text("0");
            case Kind _ -> new Argument.Number(1);
        };
    }

    /// Empty when it is not of the parameter's kind, which has then been said.
    Optional<Argument> read(Parameter parameter, String text, Span span, boolean quoted) {
        return switch (parameter.kind()) {
            case FLAG -> flag(parameter, text, span, quoted);
            case CHOICE -> choices(parameter, List.of(text), span).map(ScalarReader::single);
            case LIMIT -> limit(parameter, text, span);
            case DURATION -> duration(parameter, text, span);
            case SPAN ->
                    text.equals("auto")
                            ? Optional.of(new Argument.Text(text))
                            : duration(parameter, text, span);
            case Kind _ -> {
                Numeric number = NumberText.parse(text);
                yield number.isNumber()
                        ? Optional.of(new Argument.Number(number.real()))
                        : words.refuse(parameter, span, "a number");
            }
        };
    }

    private Optional<Argument> duration(Parameter parameter, String text, Span span) {
        Optional<Long> millis = Duration.parse(text);
        return millis.isPresent()
                ? Optional.of(new Argument.Number(millis.get()))
                : words.refuse(parameter, span, "a span of time such as 5m or 1h");
    }

    private static Argument single(Argument chosen) {
        return new Argument.Text(((Argument.Texts) chosen).texts().getFirst());
    }

    private Optional<Argument> flag(Parameter parameter, String text, Span span, boolean quoted) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!word.equals("true") && !word.equals("false")) {
            return words.refuse(parameter, span, "true or false");
        }
        if (quoted) {
            scope.report(
                    Diagnostic.warning("quoted-boolean", span, "booleans stand without quotes")
                            .withFix(span, word));
        } else if (!word.equals(text)) {
            scope.report(
                    Diagnostic.warning("boolean-case", span, "booleans are in lower case")
                            .withHelp("LogScale documents no other case")
                            .withFix(span, word));
        }
        return Optional.of(new Argument.Flag(word.equals("true")));
    }

    private Optional<Argument> limit(Parameter parameter, String text, Span span) {
        if (text.equalsIgnoreCase("max")) {
            return Optional.of(new Argument.Number(parameter.max()));
        }
        if (!(NumberText.parse(text) instanceof Numeric.Whole(long rows))
                || rows < parameter.min()) {
            return words.refuse(
                    parameter, span, "a number from " + parameter.min() + " on, or max");
        }
        if (rows > parameter.max()) {
            scope.report(
                    Diagnostic.error(
                                    "limit-too-large",
                                    span,
                                    "`" + parameter.name() + "` may be at most " + parameter.max())
                            .withHelp("write max, or at most " + parameter.max()));
            return Optional.empty();
        }
        return Optional.of(new Argument.Number(rows));
    }

    /// Some of the words a parameter takes, in any case.
    Optional<Argument> choices(Parameter parameter, List<String> given, Span span) {
        List<String> chosen = new ArrayList<>();
        for (String word : given) {
            Optional<String> choice =
                    parameter.choices().stream()
                            .filter(known ->
                                    known.equalsIgnoreCase(word)
                                            || word.toLowerCase(Locale.ROOT)
                                                    .equals(known + "ending"))
                            .findFirst();
            if (choice.isEmpty()) {
                return words.refuse(
                        parameter, span, "one of " + String.join(", ", parameter.choices()));
            }
            chosen.add(choice.get());
        }
        return Optional.of(new Argument.Texts(chosen));
    }
}

package dev.eyas.function;

import dev.eyas.function.Parameter.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a function is called, means, takes and gives: the source of argument checks, of the
/// reference page and of the example tests.
///
/// @param positional the parameter an unnamed argument goes to
/// @param aliases other names of parameters
/// @param page the documentation page the behaviour was taken from, below library.humio.com
/// @param limits sentences about limits and odd cases, for the reference page
public record Signature(
        String name,
        String summary,
        List<Parameter> parameters,
        Optional<String> positional,
        Map<String, String> aliases,
        String page,
        List<String> limits,
        List<Example> examples) {

    /// The name of the parameter that takes the output field.
    public static final String AS = "as";

    /// What `max` means for limits that name no other number: the product's row limit of a state.
    public static final long STATE_ROW_LIMIT = 200_000;

    public Signature {
        parameters = List.copyOf(parameters);
        aliases = Map.copyOf(aliases);
        limits = List.copyOf(limits);
        examples = List.copyOf(examples);
    }

    /// The parameter of that name or alias; exact first, then whatever the case.
    public Optional<Parameter> parameter(String name) {
        String wanted = aliases.getOrDefault(name, name);
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst()
                .or(() ->
                        parameters.stream()
                                .filter(parameter -> parameter.name().equalsIgnoreCase(wanted))
                                .findFirst());
    }

    public boolean takesAssignments() {
        return parameters.stream().anyMatch(parameter -> parameter.kind() == Kind.ASSIGNMENTS);
    }

    /// The field a call writes when nobody says otherwise.
    public Optional<String> defaultOutput() {
        return parameter(AS).flatMap(Parameter::fallback);
    }

    public static Builder function(String name) {
        return new Builder(name);
    }

    /// Builds a signature; the first parameter declared takes the unnamed argument unless
    /// [#positional] says otherwise.
    public static final class Builder {

        private final String name;
        private final List<Parameter> parameters = new ArrayList<>();
        private final Map<String, String> aliases = new LinkedHashMap<>();
        private final List<String> limits = new ArrayList<>();
        private final List<Example> examples = new ArrayList<>();
        private String summary = "";
        private String page;
        private Optional<String> positional = Optional.empty();
        private boolean namedOnly;

        private Builder(String name) {
            this.name = name;
            this.page =
                    "data-analysis/functions-"
                            + name.replace(":", "-").toLowerCase(Locale.ROOT)
                            + ".html";
        }

        public Builder summary(String sentence) {
            summary = sentence;
            return this;
        }

        /// The documentation page, where it is not the usual one.
        public Builder page(String path) {
            page = path;
            return this;
        }

        /// A sentence about a limit or an odd case.
        public Builder limit(String sentence) {
            limits.add(sentence);
            return this;
        }

        public Builder required(String parameter, Kind kind, String text) {
            return add(
                    new Parameter(
                            parameter,
                            kind,
                            true,
                            Optional.empty(),
                            List.of(),
                            STATE_ROW_LIMIT,
                            text));
        }

        /// A parameter with a default, written as people would write it.
        public Builder optional(String parameter, Kind kind, String fallback, String text) {
            return add(
                    new Parameter(
                            parameter,
                            kind,
                            false,
                            Optional.of(fallback),
                            List.of(),
                            STATE_ROW_LIMIT,
                            text));
        }

        /// A parameter that may be left out and then has no value.
        public Builder optional(String parameter, Kind kind, String text) {
            return add(
                    new Parameter(
                            parameter,
                            kind,
                            false,
                            Optional.empty(),
                            List.of(),
                            STATE_ROW_LIMIT,
                            text));
        }

        public Builder choice(
                String parameter, List<String> choices, String fallback, String text) {
            return add(
                    new Parameter(
                            parameter,
                            Kind.CHOICE,
                            false,
                            Optional.of(fallback),
                            choices,
                            STATE_ROW_LIMIT,
                            text));
        }

        public Builder requiredChoice(String parameter, List<String> choices, String text) {
            return add(
                    new Parameter(
                            parameter,
                            Kind.CHOICE,
                            true,
                            Optional.empty(),
                            choices,
                            STATE_ROW_LIMIT,
                            text));
        }

        public Builder choices(
                String parameter, List<String> choices, String fallback, String text) {
            return add(
                    new Parameter(
                            parameter,
                            Kind.CHOICES,
                            false,
                            Optional.of(fallback),
                            choices,
                            STATE_ROW_LIMIT,
                            text));
        }

        public Builder limit(String parameter, long fallback, long max, String text) {
            return limit(parameter, 1, fallback, max, text);
        }

        /// A limit that may be zero.
        public Builder limitFromZero(String parameter, long fallback, long max, String text) {
            return limit(parameter, 0, fallback, max, text);
        }

        private Builder limit(String parameter, long min, long fallback, long max, String text) {
            return add(
                    new Parameter(
                            parameter,
                            Kind.LIMIT,
                            false,
                            Optional.of(Long.toString(fallback)),
                            List.of(),
                            min,
                            max,
                            text));
        }

        /// A limit that has to be given.
        public Builder limit(String parameter, long max, String text) {
            return add(
                    new Parameter(
                            parameter, Kind.LIMIT, true, Optional.empty(), List.of(), max, text));
        }

        /// The output field and what it is called by default.
        public Builder as(String fallback) {
            return optional(AS, Kind.OUTPUT, fallback, "The field the result goes to.");
        }

        public Builder positional(String parameter) {
            positional = Optional.of(parameter);
            return this;
        }

        /// Another name for a parameter.
        public Builder alias(String other, String parameter) {
            aliases.put(other, parameter);
            return this;
        }

        /// No argument may stand without its name.
        public Builder namedOnly() {
            namedOnly = true;
            return this;
        }

        public Builder example(String title, String query, String events, String result) {
            return example(new Example(title, query, events, result));
        }

        public Builder example(Example example) {
            examples.add(example);
            return this;
        }

        private Builder add(Parameter parameter) {
            parameters.add(parameter);
            return this;
        }

        public Signature build() {
            Optional<String> unnamed = positional;
            if (unnamed.isEmpty() && !namedOnly && !parameters.isEmpty()) {
                unnamed = Optional.of(parameters.getFirst().name());
            }
            return new Signature(
                    name, summary, parameters, unnamed, aliases, page, limits, examples);
        }
    }
}

package dev.eyas.plan;

import dev.eyas.diagnostic.Span;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.Signature;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A call of a function with checked arguments: every parameter that has a value is there, under
/// its declared name.
public record Call(QueryFunction function, Map<String, Argument> arguments, Span span) {

    public Call {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    public Optional<Argument> argument(String parameter) {
        return Optional.ofNullable(arguments.get(parameter));
    }

    /// The field the call writes its result to, if it writes one: `as`, or else the field itself
    /// for functions that rewrite one.
    public Optional<String> output() {
        return argument(Signature.AS)
                .or(() ->
                        function.signature()
                                .parameter(Signature.AS)
                                .flatMap(_ -> argument("field")))
                .filter(Argument.Text.class::isInstance)
                .map(argument -> ((Argument.Text) argument).text());
    }

    Call at(Span other) {
        return new Call(function, arguments, other);
    }

    public Call with(String parameter, Argument argument) {
        Map<String, Argument> changed = new LinkedHashMap<>(arguments);
        changed.put(parameter, argument);
        return new Call(function, changed, span);
    }

    /// `field = value` as an argument.
    public record Assignment(String field, Expression value) {}

    /// A checked argument.
    public sealed interface Argument {

        /// A text, a field's name, a choice, a regex.
        record Text(String text) implements Argument {}

        record Texts(List<String> texts) implements Argument {
            public Texts {
                texts = List.copyOf(texts);
            }
        }

        record Pairs(List<dev.eyas.function.Arguments.Pair> pairs) implements Argument {
            public Pairs {
                pairs = List.copyOf(pairs);
            }
        }

        record Flag(boolean value) implements Argument {}

        record Number(double value) implements Argument {}

        record Value(Expression expression) implements Argument {}

        record Values(List<Expression> expressions) implements Argument {
            public Values {
                expressions = List.copyOf(expressions);
            }
        }

        /// In the order written; a field may come several times.
        record Assignments(List<Assignment> list) implements Argument {
            public Assignments {
                list = List.copyOf(list);
            }
        }

        /// Aggregate functions, each a pipeline that ends in rows.
        record Aggregates(List<Plan> plans) implements Argument {
            public Aggregates {
                plans = List.copyOf(plans);
            }
        }

        /// A pipeline that lets the wanted rows through.
        record Condition(Plan plan) implements Argument {}

        /// Row-wise steps.
        record Pipeline(Plan plan) implements Argument {}

        record Conditions(List<Plan> plans) implements Argument {
            public Conditions {
                plans = List.copyOf(plans);
            }
        }

        record Queries(List<LinkedPlan> queries) implements Argument {
            public Queries {
                queries = List.copyOf(queries);
            }
        }

        record Tables(List<TableReference> tables) implements Argument {
            public Tables {
                tables = List.copyOf(tables);
            }
        }
    }
}

package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.function.Arguments;
import dev.eyas.function.Arguments.Assignment;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Computes fields.
public final class Eval implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("eval")
                .summary("Computes fields from left to right; each sees the ones before it.")
                .required(
                        "assignments",
                        Kind.ASSIGNMENTS,
                        "`field = expression`, any number of them.")
                .namedOnly()
                .example(
                        "Compute two fields at once",
                        "eval(total = sent + received, share = sent / total)",
                        """
                        sent | received
                        1    | 3
                        """,
                        """
                        sent | received | total | share
                        1    | 3        | 4     | 0.25
                        """)
                .example(
                        "No result leaves a field as it was",
                        "eval(a = a + 1)",
                        """
                        a
                        1
                        x
                        """,
                        """
                        a
                        2
                        x
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        List<Assignment> assignments = arguments.assignments("assignments");
        return batch -> {
            Batch result = batch;
            for (Assignment assignment : assignments) {
                result = result.with(assignment.field(), assignment.value().evaluate(result));
            }
            return result;
        };
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.of(
                Set.of(),
                arguments.assignments("assignments").stream()
                        .map(Assignment::field)
                        .collect(Collectors.toSet()));
    }
}

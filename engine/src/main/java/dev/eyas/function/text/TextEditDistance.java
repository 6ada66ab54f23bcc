package dev.eyas.function.text;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Tells how much two texts differ.
public final class TextEditDistance implements ScalarFunction {

    @Override
    public Signature signature() {
        return EditDistance.parameters(
                        Signature.function("text:editDistance")
                                .summary(
                                        "Counts the edits that make one text another: characters put in, taken out or replaced.")
                                .required(
                                        "target",
                                        Kind.EXPRESSION,
                                        "One text; bare words are fields, texts are quoted.")
                                .required("reference", Kind.EXPRESSION, "The other text."))
                .as("_distance")
                .namedOnly()
                .example(
                        "Find names that look like a known one",
                        "text:editDistance(target=domain, reference=\"example.com\", maxDistance=5) | _distance <= 2",
                        """
                        domain
                        example.com
                        exmaple.com
                        example.org
                        """,
                        """
                        domain      | _distance
                        example.com | 0
                        exmaple.com | 1
                        """)
                .example(
                        "No more than the largest distance is counted",
                        "text:editDistance(target=\"kitten\", reference=word, maxDistance=4, ignoreCase=true)",
                        """
                        word
                        SITTING
                        dog
                        """,
                        """
                        word    | _distance
                        SITTING | 3
                        dog     | 4
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        EditDistance distance = EditDistance.of(arguments);
        Evaluator target = arguments.expression("target");
        Evaluator reference = arguments.expression("reference");
        return batch -> {
            Column targets = target.evaluate(batch);
            Column references = reference.evaluate(batch);
            return Computed.numbers(
                    batch,
                    row ->
                            targets.isPresent(row) && references.isPresent(row)
                                    ? Numeric.of(
                                            (long)
                                                    distance.between(
                                                            targets.text(row),
                                                            references.text(row)))
                                    : Numeric.NONE,
                    targets,
                    references);
        };
    }
}

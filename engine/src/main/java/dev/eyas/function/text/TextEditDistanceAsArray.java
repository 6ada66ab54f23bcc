package dev.eyas.function.text;

import dev.eyas.data.Column;
import dev.eyas.data.RowFields;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells how much a text differs from each of several.
public final class TextEditDistanceAsArray implements RowFunction {

    private static final String ARRAY = "asArray";

    @Override
    public Signature signature() {
        return EditDistance.parameters(
                        Signature.function("text:editDistanceAsArray")
                                .summary(
                                        "Counts the edits that make a text each of several others, as an array of `distance` and `reference`.")
                                .required(
                                        "target",
                                        Kind.EXPRESSION,
                                        "The text; bare words are fields, texts are quoted.")
                                .required("references", Kind.EXPRESSIONS, "The other texts."))
                .optional(ARRAY, Kind.OUTPUT_ARRAY, "_distance", "The array the results go to.")
                .limit("A reference without a value has no element.")
                .namedOnly()
                .example(
                        "Compare a name with those you know",
                        "text:editDistanceAsArray(target=domain, references=[\"example.com\", \"sample.net\"], maxDistance=10)",
                        """
                        domain
                        exmaple.com
                        """,
                        """
                        domain      | _distance[0].reference | _distance[0].distance | _distance[1].reference | _distance[1].distance
                        exmaple.com | example.com            | 1                     | sample.net             | 6
                        """)
                .example(
                        "Keep the near ones only",
                        "text:editDistanceAsArray(target=name, references=[old, \"admin\"], maxDistance=9, asArray=\"d[]\")"
                                + " | split(d) | d.distance <= 1",
                        """
                        name  | old
                        admim |
                        """,
                        """
                        name  | _index | d.reference | d.distance
                        admim | 0      | admin       | 1
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        EditDistance distance = EditDistance.of(arguments);
        Evaluator target = arguments.expression("target");
        List<Evaluator> references = arguments.expressions("references");
        String array = arguments.text(ARRAY);
        return batch -> {
            Column targets = target.evaluate(batch);
            List<Column> others =
                    references.stream().map(reference -> reference.evaluate(batch)).toList();
            RowFields result = new RowFields(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                if (targets.isPresent(row)) {
                    result.set(row, elements(targets.text(row), others, row, distance, array));
                }
            }
            return batch.with(result);
        };
    }

    private static Map<String, String> elements(
            String target, List<Column> others, int row, EditDistance distance, String array) {
        Map<String, String> elements = new LinkedHashMap<>();
        int index = 0;
        for (Column other : others) {
            if (other.isPresent(row)) {
                String reference = other.text(row);
                String element = array + "[" + index + "].";
                elements.put(element + "reference", reference);
                elements.put(
                        element + "distance",
                        Integer.toString(distance.between(target, reference)));
                index++;
            }
        }
        return elements;
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(Set.of());
    }
}

package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.RowFunction.RowStep;
import dev.eyas.function.RowPipeline;
import java.util.Set;

/// Runs steps over each element and gathers what they write to the field called like the target
/// array. Elements that do not come out, or without that field, are left out.
final class ElementEvaluation implements RowStep {

    private final ElementRows rows;
    private final RowPipeline steps;
    private final ArrayName target;
    private final FlatElements targetElements;
    private final boolean hidesTarget;

    ElementEvaluation(ElementRows rows, Arguments arguments, String variable) {
        this.rows = rows;
        this.steps = arguments.pipeline(ArrayArguments.FUNCTION);
        this.target = ArrayArguments.target(arguments);
        this.targetElements = ArrayArguments.targetElements(arguments);
        this.hidesTarget = !target.name().equals(variable);
    }

    @Override
    public Batch apply(Batch batch) {
        NewElements result = new NewElements(batch);
        Batch input = hidesTarget ? batch.without(Set.of(target.name())) : batch;
        rows.forEach(
                input,
                elements -> {
                    Column values = steps.fieldBehind(elements.batch(), target.name());
                    int[] parents = elements.parents();
                    for (int row = 0; row < parents.length; row++) {
                        result.begin(parents[row]);
                        if (values.isPresent(row)) {
                            result.add(parents[row], values.text(row));
                        }
                    }
                });
        return result.replace(target, targetElements);
    }
}

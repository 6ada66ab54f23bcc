package dev.eyas.exec;

import dev.eyas.data.Batch;
import java.util.function.Consumer;

/// Does one row-wise step: narrows, writes, splits. Used by one thread; may keep scratch state but
/// nothing that spans rows, which is what accumulators are for, so an operator cannot know whether
/// it runs over a file or live.
@FunctionalInterface
interface Operator {

    /// Pushes what becomes of the batch, if anything; the batch is the operator's only until it
    /// returns.
    void process(Batch batch, Consumer<Batch> output);

    /// Several operators, one after the other.
    static Operator chain(java.util.List<Operator> operators) {
        return switch (operators.size()) {
            case 0 -> (batch, output) -> output.accept(batch);
            case 1 -> operators.getFirst();
            default -> {
                Operator first = operators.getFirst();
                Operator rest = chain(operators.subList(1, operators.size()));
                yield (batch, output) ->
                        first.process(
                                batch,
                                between -> {
                                    if (!between.isEmpty()) {
                                        rest.process(between, output);
                                    }
                                });
            }
        };
    }
}

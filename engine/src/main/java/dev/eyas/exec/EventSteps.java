package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.Plan;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What a query does to each event on its own, as a step before another query. Used by one thread.
public final class EventSteps {

    private final Operator operator;

    private EventSteps(Operator operator) {
        this.operator = operator;
    }

    /// The row-wise steps of a plan that looks nothing up in other queries.
    public static EventSteps of(Plan plan, Surroundings surroundings) {
        return new EventSteps(
                new Compiler(surroundings, Map.of(), Optional.empty()).rowwise(plan.rowwise()));
    }

    /// Pushes what becomes of the events, if anything; a batch is valid until the consumer returns.
    public void process(Batch batch, Consumer<Batch> consumer) {
        operator.process(
                batch,
                emitted -> {
                    if (!emitted.isEmpty()) {
                        consumer.accept(emitted);
                    }
                });
    }
}

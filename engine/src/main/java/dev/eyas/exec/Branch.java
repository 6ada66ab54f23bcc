package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Selection;
import java.util.List;
import java.util.function.Consumer;

/// Offers each row to the clauses in turn: the first that lets it out has it, with whatever the
/// clause wrote; a clause that does not leaves no trace.
record Branch(List<Operator> clauses) implements Operator {

    @Override
    public void process(Batch batch, Consumer<Batch> output) {
        Batch rest = batch;
        for (Operator clause : clauses) {
            if (rest.isEmpty()) {
                return;
            }
            Survivors survivors = new Survivors(rest);
            clause.process(
                    rest,
                    emitted -> {
                        survivors.accept(emitted);
                        output.accept(emitted);
                    });
            Selection won = survivors.selection();
            rest = rest.select(rest.selection().minus(won));
        }
    }
}

package dev.eyas.function.net;

import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.Signature;

/// What functions have in common that ask for the names of hosts. Nobody is ever asked: the events
/// stay without a name, as they do in LogScale when nobody answers, and a warning says so.
final class HostNames {

    private HostNames() {}

    static Signature.Builder signature(String name, String summary, String output) {
        return Signature.function(name)
                .summary(summary)
                .required("field", Kind.FIELD, "The field with the address.")
                .as(output)
                .limit("limit", 5_000, 20_000, "How many addresses to look up at most.")
                .optional("server", Kind.TEXT, "The DNS server to ask.")
                .limit(
                        "Eyas never asks the network: no name is found, and a warning says so. Events go on without one.");
    }

    static Evaluator evaluator(Arguments arguments, String function) {
        String field = arguments.text("field");
        Warnings warnings = arguments.surroundings().warnings();
        return batch -> {
            Column addresses = batch.column(field);
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                if (addresses.isPresent(row)) {
                    warnings.add(
                            "no-network",
                            "`" + function + "()` found no names: Eyas never asks the network",
                            new Warnings.Place(batch.rows().source(row), batch.rows().offset(row)));
                }
            }
            return Column.absent();
        };
    }
}

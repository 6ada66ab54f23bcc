package dev.eyas.function.address;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.RowFields;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction.RowStep;
import dev.eyas.function.Signature;
import dev.eyas.function.address.AddressBook.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What functions have in common that put facts on an event that a database has about an address.
///
/// @param facts what is put on events, each under its name behind the prefix and a dot
/// @param wanted the usual database, as people know it
record AddressFacts(List<Fact> facts, String wanted) {

    private static final String FIELD = "field";

    /// @param files the names under which a database is looked for, the best first
    static Signature.Builder declare(Signature.Builder signature, String files) {
        return signature
                .optional(FIELD, Kind.FIELD, "ip", "The field with the address.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "What the new fields' names begin with; the field's name if not given.")
                .optional(
                        AddressBook.FILE,
                        Kind.NETWORKS,
                        files,
                        "The database: a file in MaxMind's format, or a lookup file or table with a column `network`.")
                .limit(
                        "The database is a file in the folder given with --files-dir; without any the query is refused.")
                .limit(
                        "What the database does not know leaves the event's field as it was; an address that is none gives"
                                + " nothing.");
    }

    RowStep step(Arguments arguments) {
        AddressBook book = AddressBook.of(arguments, facts, wanted);
        String field = arguments.text(FIELD);
        String prefix = arguments.output() + ".";
        return batch -> annotate(batch, field, prefix, book);
    }

    private static Batch annotate(Batch batch, String field, String prefix, AddressBook book) {
        Column addresses = batch.column(field);
        RowFields written = new RowFields(batch.rows().size());
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (addresses.isPresent(row)) {
                Map<String, String> fields = new LinkedHashMap<>();
                book.find(addresses.text(row))
                        .forEach((name, value) -> fields.put(prefix + name, value));
                written.set(row, fields);
            }
        }
        return batch.with(written);
    }

    Effects effects(Arguments arguments) {
        Set<String> written =
                facts.stream()
                        .map(fact -> arguments.output() + "." + fact.name())
                        .collect(Collectors.toSet());
        return Effects.of(Set.of(arguments.text(FIELD)), written);
    }
}

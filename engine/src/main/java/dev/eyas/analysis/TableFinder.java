package dev.eyas.analysis;

import dev.eyas.data.LookupFiles.Found;
import dev.eyas.data.Table;
import dev.eyas.diagnostic.Closest;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.plan.TableReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds the table a query means by a name: one it defined before, or else a lookup file.
final class TableFinder {

    private final Scope scope;

    TableFinder(Scope scope) {
        this.scope = scope;
    }

    /// A table with rows. Empty when there is none that can be used, which has then been said.
    Optional<TableReference> find(String name, Span span) {
        Optional<TableReference> found = networks(name, span);
        if (found.isPresent() && found.get().shape().networks().isPresent()) {
            scope.report(unusable(name, span, "is a database of networks, not a table"));
            return Optional.empty();
        }
        return found;
    }

    /// The first of some names that means something.
    Optional<String> first(String[] names) {
        return Arrays.stream(names)
                .filter(name ->
                        scope.tables().find(name).isPresent()
                                || !(scope.files().find(name) instanceof Found.Missing))
                .findFirst();
    }

    /// A table, or a database of networks. Empty when there is none that can be used, which has
    /// then been said.
    Optional<TableReference> networks(String name, Span span) {
        Optional<TableReference> defined = scope.tables().find(name);
        if (defined.isPresent()) {
            return defined;
        }
        return switch (scope.files().find(name)) {
            case Found.Read read -> Optional.of(new TableReference.File(name, read.table()));
            case Found.Unknown _ -> Optional.of(new TableReference.File(name, Table.unknown()));
            case Found.Missing missing -> {
                scope.report(missing(name, span, missing.known()));
                yield Optional.empty();
            }
            case Found.Unusable unusable -> {
                scope.report(unusable(name, span, unusable.problem()));
                yield Optional.empty();
            }
        };
    }

    private static Diagnostic unusable(String name, Span span, String problem) {
        return Diagnostic.error("unusable-file", span, "the lookup file `" + name + "` " + problem)
                .withHelp(
                        "CSV with a header line, or JSON: an array of objects or an object of objects");
    }

    private Diagnostic missing(String name, Span span, List<String> files) {
        List<String> known = new ArrayList<>(scope.tables().names());
        known.addAll(files);
        return Diagnostic.error(
                        "unknown-table", span, "there is no lookup file or table `" + name + "`")
                .withHelp(
                        Closest.among(known, name)
                                .map(close -> "did you mean `" + close + "`?")
                                .orElse(
                                        "give the folder of lookup files with --files-dir, or define a table with"
                                                + " defineTable() at the start of the query"));
    }
}

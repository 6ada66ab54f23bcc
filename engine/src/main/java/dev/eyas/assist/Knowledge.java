package dev.eyas.assist;

import dev.eyas.function.Functions;
import java.util.List;

/// What there is to be named in a query.
///
/// @param fields fields of the data, those of most events first
/// @param savedQueries names of saved queries, without `$`
/// @param files names of lookup files
public record Knowledge(
        Functions functions,
        List<KnownField> fields,
        List<String> savedQueries,
        List<String> files) {

    public Knowledge {
        fields = List.copyOf(fields);
        savedQueries = List.copyOf(savedQueries);
        files = List.copyOf(files);
    }

    /// The functions, and nothing that depends on where the query will run.
    public static Knowledge of(Functions functions) {
        return new Knowledge(functions, List.of(), List.of(), List.of());
    }

    public Knowledge withFields(List<KnownField> known) {
        return new Knowledge(functions, known, savedQueries, files);
    }
}

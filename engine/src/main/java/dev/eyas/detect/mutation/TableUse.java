package dev.eyas.detect.mutation;

import dev.eyas.detect.JointRun.Part;
import dev.eyas.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a query uses of a lookup file.
///
/// @param keys the columns that are looked in
/// @param read the columns that are written to events; empty for all others
/// @param patterns whether the keys are patterns
record TableUse(Part part, String file, List<String> keys, List<String> read, Keys patterns) {

    enum Keys {
        TEXTS,
        PATTERNS
    }

    /// Of a call that looks something up.
    static Optional<TableUse> of(Part part, Expr.Call call) {
        Map<String, Expr> arguments = new java.util.HashMap<>();
        for (Expr.Argument argument : call.arguments()) {
            argument.name().ifPresent(name -> arguments.put(name.text(), argument.value()));
        }
        Optional<String> file =
                words(arguments, "file").stream()
                        .findFirst()
                        .or(() -> words(arguments, "table").stream().findFirst());
        List<String> columns = words(arguments, "column");
        boolean globs = words(arguments, "mode").contains("glob");
        return file.map(name ->
                new TableUse(
                        part,
                        name,
                        columns.isEmpty() ? words(arguments, "field") : columns,
                        words(arguments, "include"),
                        globs ? Keys.PATTERNS : Keys.TEXTS));
    }

    private static List<String> words(Map<String, Expr> arguments, String name) {
        Expr value = arguments.get(name);
        return value == null ? List.of() : words(value);
    }

    private static List<String> words(Expr value) {
        return switch (value) {
            case Expr.Word word -> List.of(word.text());
            case Expr.Raw raw -> List.of(raw.text());
            case Expr.Quoted quoted -> List.of(quoted.text());
            case Expr.ArrayOf array -> {
                List<String> words = new ArrayList<>();
                array.elements().forEach(element -> words.addAll(words(element.value())));
                yield words;
            }
            case Expr.NumberLiteral _,
                    Expr.Parameter _,
                    Expr.Unary _,
                    Expr.Binary _,
                    Expr.Call _,
                    Expr.Subquery _,
                    Expr.Missing _ ->
                    List.of();
        };
    }
}

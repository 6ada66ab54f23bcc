package dev.eyas.function.filter;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Glob;
import dev.eyas.data.WholeEvent;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.List;

/// Keeps events that match a pattern, in some fields or anywhere.
public final class Wildcard implements FilterFunction {

    @Override
    public Signature signature() {
        return Signature.function("wildcard")
                .summary(
                        "Keeps events in which a pattern with wildcards matches, in given fields or anywhere.")
                .optional(
                        "field",
                        Kind.FIELDS,
                        "The fields to look at; one that matches is enough. Without it the"
                                + " whole event, as it was when the query began, is searched.")
                .required("pattern", Kind.TEXT, "The pattern; `*` stands for any characters.")
                .optional("ignoreCase", Kind.FLAG, "false", "Whether letters match in either case.")
                .optional(
                        "includeEverythingOnAsterisk",
                        Kind.FLAG,
                        "false",
                        "Whether the pattern `*` also passes events without the fields.")
                .positional("pattern")
                .limit(
                        "With `field` the pattern matches the whole value, without it any part of the event.")
                .example(
                        "Find a value whatever its case",
                        "wildcard(field=animal, pattern=\"*h*rse*\", ignoreCase=true)",
                        """
                        animal
                        SeaHorse
                        crow
                        """,
                        """
                        animal
                        SeaHorse
                        """)
                .example(
                        "A pattern without wildcards is the whole value",
                        "wildcard(field=animal, pattern=horse, ignoreCase=true)",
                        """
                        animal
                        HORSES
                        hOrSe
                        """,
                        """
                        animal
                        hOrSe
                        """)
                .example(
                        "Let a dashboard's `*` mean everything",
                        "wildcard(field=animal, pattern=\"*\", includeEverythingOnAsterisk=true)",
                        """
                        animal | machine
                        horse  |
                               | car
                        """,
                        """
                        animal | machine
                        horse  |
                               | car
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        String pattern = arguments.text("pattern");
        boolean ignoresCase = arguments.flag("ignoreCase");
        if (arguments.flag("includeEverythingOnAsterisk") && pattern.equals("*")) {
            return Batch::selection;
        }
        if (!arguments.has("field")) {
            Glob glob = ignoresCase ? Glob.containedIgnoringCase(pattern) : Glob.contained(pattern);
            return batch -> {
                Batch origin = batch.origin();
                return batch.selection()
                        .where(row -> WholeEvent.anyText(origin, row, glob::matches));
            };
        }
        Glob glob = ignoresCase ? Glob.anchoredIgnoringCase(pattern) : Glob.anchored(pattern);
        List<String> fields = arguments.texts("field");
        return batch -> {
            List<Column> columns = fields.stream().map(batch::column).toList();
            return batch.selection()
                    .where(row ->
                            columns.stream()
                                    .anyMatch(column ->
                                            column.isPresent(row)
                                                    && glob.matches(column.text(row))));
        };
    }
}

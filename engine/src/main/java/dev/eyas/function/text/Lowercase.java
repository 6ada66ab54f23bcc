package dev.eyas.function.text;

import dev.eyas.data.RowFields;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Locales;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Converts fields or their names to lower case, as parsers do.
public final class Lowercase implements RowFunction {

    private static final String EVERYTHING = "*";

    @Override
    public Signature signature() {
        return Signature.function("lowercase")
                .summary(
                        "Converts values of fields, their names or both to lower case; `lower()` is made for queries.")
                .required(
                        "field",
                        Kind.FIELDS,
                        "The fields, in whatever case; `*` for all, of which only the results are left.")
                .choice(
                        "include",
                        List.of("values", "fields", "both"),
                        "values",
                        "What to convert.")
                .optional(
                        "locale", Kind.TEXT, "The language whose rules apply, as `tr` or `en_GB`.")
                .limit(
                        "Of several fields that get the same name the one that has it already counts, else the last by name.")
                .example(
                        "Convert a value in place",
                        "lowercase(Bar)",
                        """
                        Bar      | n
                        CONTENTS | 1
                        """,
                        """
                        Bar      | n
                        contents | 1
                        """)
                .example(
                        "A converted name is a new field, unless all are converted",
                        "lowercase([bar, foo], include=fields) | lowercase(\"*\", include=both)",
                        """
                        BAR | N
                        X   | 1
                        """,
                        """
                        bar | n
                        x   | 1
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        Locale locale = Locales.of(arguments);
        Set<String> names = names(arguments, locale);
        boolean isEverything = names.contains(EVERYTHING);
        String include = arguments.text("include");
        return batch -> {
            RowFields result = new RowFields(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                Map<String, String> lowered = new TreeMap<>();
                new TreeMap<>(batch.fields(row))
                        .forEach((name, value) -> {
                            String low = name.toLowerCase(locale);
                            if (isEverything || names.contains(low)) {
                                lowered.put(
                                        include.equals("values") ? name : low,
                                        include.equals("fields")
                                                ? value
                                                : value.toLowerCase(locale));
                            }
                        });
                result.set(row, lowered);
            }
            return (isEverything ? batch.keep(List.of()) : batch).with(result);
        };
    }

    private static Set<String> names(Arguments arguments, Locale locale) {
        return arguments.texts("field").stream()
                .map(name -> name.toLowerCase(locale))
                .collect(Collectors.toSet());
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(Set.of());
    }
}

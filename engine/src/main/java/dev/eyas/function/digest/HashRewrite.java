package dev.eyas.function.digest;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Puts a hash in the place of a value nobody should see.
public final class HashRewrite implements RowFunction {

    private static final String RAW = "@rawstring";

    @Override
    public Signature signature() {
        return SaltedHash.parameters(
                        Signature.function("hashRewrite")
                                .summary(
                                        "Puts a hash in the place of a value nobody should see; `hashMatch()` finds it again.")
                                .required("field", Kind.FIELD, "The field to hash.")
                                .optional(
                                        Signature.AS,
                                        Kind.OUTPUT,
                                        "The field the result goes to; `field` itself if not said.")
                                .optional(
                                        "replaceInRawstring",
                                        Kind.FLAG,
                                        "true",
                                        "Whether the value is replaced in `@rawstring`, too."))
                .example(
                        "Hide the names of users",
                        "hashRewrite(user, salt=\"pepper\", bits=48)",
                        """
                        user | @rawstring
                        anna | login by anna
                        bob  | login by bob
                        """,
                        """
                        user     | @rawstring
                        pCdzD7va | login by pCdzD7va
                        oYubT4+R | login by oYubT4+R
                        """)
                .example(
                        "Another algorithm, another field; the raw text is left",
                        "hashRewrite(user, as=id, salt=\"pepper\", hash=sha512, bits=48, replaceInRawstring=false)",
                        """
                        user | @rawstring
                        anna | login by anna
                             | logout
                        """,
                        """
                        user | @rawstring    | id
                        anna | login by anna | 8Wt/8JQU
                             | logout        |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        SaltedHash hashes = SaltedHash.of(arguments);
        String field = arguments.text("field");
        String output = arguments.output();
        boolean replacesInRaw = arguments.flag("replaceInRawstring");
        return batch -> {
            Column values = batch.column(field);
            Column.Text hashed = new Column.Text(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                if (values.isPresent(row)) {
                    hashed.set(row, hashes.of(values.text(row)));
                }
            }
            Map<String, Column> columns = new LinkedHashMap<>();
            if (replacesInRaw) {
                columns.put(RAW, replaced(batch, values, hashed));
            }
            columns.put(output, hashed);
            return batch.with(columns);
        };
    }

    private static Column replaced(Batch batch, Column values, Column hashed) {
        Column raw = batch.column(RAW);
        Column.Text result = new Column.Text(batch.rows().size());
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (raw.isPresent(row) && values.isPresent(row) && !values.text(row).isEmpty()) {
                result.set(row, raw.text(row).replace(values.text(row), hashed.text(row)));
            }
        }
        return result;
    }

    @Override
    public Effects effects(Arguments arguments) {
        String field = arguments.text("field");
        return arguments.flag("replaceInRawstring")
                ? Effects.of(Set.of(field, RAW), Set.of(arguments.output(), RAW))
                : Effects.of(Set.of(field), Set.of(arguments.output()));
    }
}

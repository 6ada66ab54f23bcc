package dev.eyas.function.parse;

import dev.eyas.data.Column;
import dev.eyas.data.Warnings;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.json.JsonOptions;
import dev.eyas.json.JsonOptions.Nulls;
import dev.eyas.json.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the members of a JSON text as fields.
public final class ParseJson implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("parseJson")
                .summary(
                        "Reads the members of a JSON text as fields: `a.b` for objects, `a[0]` for arrays.")
                .optional("field", Kind.FIELD, "@rawstring", "The field that holds the text.")
                .optional(
                        "prefix",
                        Kind.TEXT,
                        "",
                        "Put before every name as it is; write the dot yourself.")
                .optional(
                        "removePrefixes",
                        Kind.TEXTS,
                        "",
                        "Of these, the longest a name begins with is cut off.")
                .optional(
                        "exclude",
                        Kind.TEXTS,
                        "",
                        "Names that begin with one of these are left out, prefix included;"
                                + " `[*]` stands for any index.")
                .optional(
                        "include",
                        Kind.TEXTS,
                        "",
                        "Names that come back although `exclude` leaves them out.")
                .choice(
                        "handleNull",
                        List.of("keep", "empty", "discard"),
                        "keep",
                        "What `null` becomes: the text `null`, an empty text, or nothing.")
                .optional("excludeEmpty", Kind.FLAG, "false", "Whether empty texts are left out.")
                .limit("A text that is no whole JSON object or array changes nothing.")
                .limit("Of a member that comes twice the last counts.")
                .limit(TextParser.LIMIT)
                .example(
                        "Read a JSON text with an array in it",
                        "parseJson(text, prefix=\"j.\") | drop(text)",
                        """
                        text
                        {"a":{"b":1},"c":["x",true]}
                        """,
                        """
                        j.a.b | j.c[0] | j.c[1]
                        1     | x      | true
                        """)
                .example(
                        "A text that is no JSON changes nothing; `exclude` takes beginnings of names",
                        "parseJson(text, exclude=[query], include=[query.id], handleNull=discard) | drop(text)",
                        """
                        text                                       | host
                        {"query":{"id":7,"x":8},"queryTime":9,"n":null} | a
                        {"n":1                                     | b
                        """,
                        """
                        host | query.id
                        a    | 7
                        b    |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        String field = arguments.text("field");
        JsonOptions options =
                new JsonOptions(
                        arguments.text("prefix"),
                        arguments.texts("removePrefixes"),
                        arguments.texts("exclude"),
                        arguments.texts("include"),
                        Nulls.valueOf(arguments.text("handleNull").toUpperCase(Locale.ROOT)),
                        arguments.flag("excludeEmpty"));
        Warnings warnings = arguments.surroundings().warnings();
        return batch -> {
            Column column = batch.column(field);
            return column instanceof Column.Absent
                    ? batch
                    : batch.with(
                            JsonText.columns(
                                    column,
                                    batch.rows().size(),
                                    options,
                                    row -> TextParser.tellLimit(warnings, batch, row)));
        };
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(Set.of(arguments.text("field")));
    }
}

package dev.eyas.function.parse;

import dev.eyas.data.Column;
import dev.eyas.data.RowFields;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.parse.KeyValues.Padding;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads `key=value` pairs out of text.
public final class KvParse implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("kvParse")
                .summary(
                        "Reads pairs such as `key=value` or `key=\"a value\"` out of text, as fields.")
                .optional("field", Kind.FIELDS, "@rawstring", "The fields to read.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "What stands before each key, joined with a dot.")
                .optional("prefix", Kind.TEXT, "Another name of `as`.")
                .optional("separator", Kind.TEXT, "=", "The one character between key and value.")
                .choice(
                        "separatorPadding",
                        List.of("no", "unknown", "yes"),
                        "unknown",
                        "Whether blanks stand around the separator.")
                .choice(
                        "onDuplicate",
                        List.of("keepFirst", "keepLast"),
                        "keepLast",
                        "Which value counts when a key repeats.")
                .optional(
                        "override",
                        Kind.FLAG,
                        "false",
                        "Whether fields the event already has are overwritten.")
                .optional(
                        "excludeEmpty",
                        Kind.FLAG,
                        "false",
                        "Whether pairs without a value are left out.")
                .limit("A value without quotes ends at a blank or a comma.")
                .limit(
                        "Inside quotes nothing is an escape; a quote that is never closed is an ordinary character.")
                .limit(TextParser.LIMIT)
                .example(
                        "Read a log line",
                        "kvParse(line) | drop(line)",
                        """
                        line
                        login ok user=amy from="New York" id=7
                        """,
                        """
                        user | from     | id
                        amy  | New York | 7
                        """)
                .example(
                        "Fields that are there stay; a prefix is joined with a dot",
                        "kvParse(line) | kvParse(line, as=\"kv\") | drop(line)",
                        """
                        line       | id
                        id=1, ok=y | 0
                        """,
                        """
                        id | ok | kv.id | kv.ok
                        0  | y  | 1     | y
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        List<String> fields = arguments.texts("field");
        String prefix =
                arguments
                        .maybeText(Signature.AS)
                        .or(() -> arguments.maybeText("prefix"))
                        .map(text -> text + ".")
                        .orElse("");
        KeyValues parser =
                new KeyValues(
                        separator(arguments),
                        Padding.valueOf(
                                arguments.text("separatorPadding").toUpperCase(Locale.ROOT)));
        boolean keepsFirst = arguments.text("onDuplicate").equals("keepFirst");
        boolean excludesEmpty = arguments.flag("excludeEmpty");
        boolean overrides = arguments.flag("override");
        return batch -> {
            RowFields found = new RowFields(batch.rows().size());
            List<Column> columns = fields.stream().map(batch::column).toList();
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                ParsedFields pairs = new ParsedFields();
                for (Column column : columns) {
                    if (column.isPresent(row)) {
                        parser.parse(
                                column.text(row),
                                (key, value) -> {
                                    if (!(excludesEmpty && value.isEmpty())
                                            && !(keepsFirst && pairs.contains(prefix + key))) {
                                        pairs.put(prefix + key, value);
                                    }
                                });
                    }
                }
                found.set(row, pairs.map());
                if (pairs.wasCut()) {
                    TextParser.tellLimit(arguments.surroundings().warnings(), batch, row);
                }
            }
            return overrides ? batch.with(found) : batch.withFallback(found);
        };
    }

    private static char separator(Arguments arguments) {
        String separator = arguments.text("separator");
        if (separator.length() != 1 || Character.isWhitespace(separator.charAt(0))) {
            throw new BadArgument(
                    "separator", "`separator` is no single character", "write one as `=` or `:`");
        }
        return separator.charAt(0);
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(Set.copyOf(arguments.texts("field")));
    }
}

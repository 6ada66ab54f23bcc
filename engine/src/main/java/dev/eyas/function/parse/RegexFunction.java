package dev.eyas.function.parse;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Gate;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RegexArgument;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Set;

/// Finds a regex in a field and writes its named groups.
public final class RegexFunction implements RowFunction, FilterFunction {

    @Override
    public Signature signature() {
        return Signature.function("regex")
                .summary(
                        "Keeps events in which a regex is found and writes its named groups as fields.")
                .required("regex", Kind.REGEX, "The regex; in a text a backslash is written twice.")
                .optional("field", Kind.FIELD, "@rawstring", "The field to search.")
                .optional(
                        "flags",
                        Kind.TEXT,
                        "m",
                        "`i` ignores case, `m` lets `^` and `$` see lines, `d` lets dots"
                                + " cross lines.")
                .optional(
                        "strict", Kind.FLAG, "true", "Whether events without a match are dropped.")
                .optional("repeat", Kind.FLAG, "false", "Whether every match makes an event.")
                .optional("limit", Kind.LIMIT, "The most events made from one; 100 if not said.")
                .limit("Where a condition is asked for, no field is written.")
                .example(
                        "Take a file's name off its path",
                        "regex(\"(?<name>[^\\\\\\\\]+)$\", field=path)",
                        """
                        path
                        C:\\a\\b.txt
                        """,
                        """
                        path       | name
                        C:\\a\\b.txt | b.txt
                        """)
                .example(
                        "Events without a match stay when `strict` is off; a group without part writes nothing",
                        "regex(\"v=(?<v>\\\\d+)(?<unit>\\\\w+)?\", field=text, strict=false)",
                        """
                        text
                        v=5
                        v=7ms
                        none
                        """,
                        """
                        text  | v | unit
                        v=5   | 5 |
                        v=7ms | 7 | ms
                        none  |   |
                        """)
                .example(
                        "Every match makes an event",
                        "regex(\"v\\\\w*=(?<v>\\\\S+)\", field=text, repeat=true) | select(v)",
                        """
                        text
                        v=1 vx=2 v=3
                        """,
                        """
                        v
                        1
                        2
                        3
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        RegexArgument regex = regex(arguments);
        String field = arguments.text("field");
        return batch -> {
            Column column = batch.column(field);
            return batch.selection()
                    .where(row ->
                            column.isPresent(row) && regex.occursIn(column.text(row), batch, row));
        };
    }

    @Override
    public RowStep step(Arguments arguments) {
        RegexArgument regex = regex(arguments);
        String field = arguments.text("field");
        boolean strict = arguments.flag("strict");
        if (arguments.flag("repeat")) {
            return new RepeatedRegex(
                    regex, field, strict, limit(arguments), arguments.surroundings().warnings());
        }
        if (!regex.regex().hasCaptures()) {
            return strict ? batch -> batch.select(filter(arguments).apply(batch)) : batch -> batch;
        }
        return batch -> capture(batch, batch.column(field), regex, strict);
    }

    private static Batch capture(Batch batch, Column column, RegexArgument regex, boolean strict) {
        Captures captures = new Captures(batch.rows().size());
        Selection matched =
                batch.selection()
                        .where(row ->
                                column.isPresent(row)
                                        && captures.take(column.text(row), regex, batch, row));
        return (strict ? batch.select(matched) : batch).with(captures.columns());
    }

    private static Limit limit(Arguments arguments) {
        return arguments.has("limit") ? new Limit(arguments.limit("limit"), false) : Limit.DEFAULT;
    }

    /// How many matches count, and whether it is worth a warning that there were more.
    record Limit(int matches, boolean isTold) {

        static final Limit DEFAULT = new Limit(100, true);

        /// No step makes more rows than this from one.
        private static final int MOST = 9_999;

        Limit {
            matches = Math.min(matches, MOST);
        }
    }

    private static RegexArgument regex(Arguments arguments) {
        String flags = arguments.text("flags");
        if (flags.indexOf('g') >= 0) {
            throw new BadArgument(
                    "flags", "the flag `g` belongs to /literals/", "write repeat=true");
        }
        return RegexArgument.of(arguments, "regex", flags);
    }

    @Override
    public Gate requiredText(Arguments arguments) {
        return arguments.flag("strict") ? regex(arguments).requiredText() : Gate.OPEN;
    }

    @Override
    public Effects effects(Arguments arguments) {
        return new Effects(
                Set.of(arguments.text("field")),
                Set.copyOf(regex(arguments).regex().groupNames()),
                false,
                arguments.flag("repeat"),
                false);
    }
}

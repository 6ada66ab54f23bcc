package dev.eyas.function.text;

import dev.eyas.data.ArrayColumns;
import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RegexArgument;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.regex.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cuts a text into the elements of an array, or takes one of them.
public final class SplitString implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("splitString")
                .summary(
                        "Cuts the text of a field where a regex matches, into an array or for one piece of it.")
                .optional("field", Kind.FIELD, "@rawstring", "The field to cut.")
                .required(
                        "by", Kind.REGEX, "The regex that matches what stands between the pieces.")
                .optional("index", Kind.NUMBER, "Take only this piece, from 0; -1 is the last.")
                .as("_splitstring")
                .limit("An empty piece at the start and empty pieces at the end do not count.")
                .limit("An array gets at most 9,999 pieces; a warning says when there were more.")
                .example(
                        "Take the name of a file off its path",
                        "file := splitString(path, by=\"/\", index=-1)",
                        """
                        path
                        /usr/bin/ls
                        """,
                        """
                        path        | file
                        /usr/bin/ls | ls
                        """)
                .example(
                        "Without an index all pieces become an array",
                        "part := splitString(text, by=\"[<>;]\")",
                        """
                        text
                        <2007-01-01>test;bar
                        """,
                        """
                        text                 | part[0]    | part[1] | part[2]
                        <2007-01-01>test;bar | 2007-01-01 | test    | bar
                        """)
                .example(
                        "An index beyond the pieces writes nothing",
                        "splitString(text, by=\",\", index=5)",
                        """
                        text
                        a,b
                        """,
                        """
                        text
                        a,b
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        RegexArgument regex = RegexArgument.of(arguments, "by", "");
        String field = arguments.text("field");
        String output = arguments.output();
        Optional<Integer> index = index(arguments);
        return batch -> {
            Column column = batch.column(field);
            return index.isPresent()
                    ? batch.with(output, piece(batch, column, regex, index.get()))
                    : batch.with(
                            pieces(
                                    batch,
                                    column,
                                    regex,
                                    new ArrayName(output),
                                    arguments.surroundings().warnings()));
        };
    }

    private static Optional<Integer> index(Arguments arguments) {
        if (!arguments.has("index")) {
            return Optional.empty();
        }
        double index = arguments.number("index");
        if (index != Math.rint(index) || Math.abs(index) > Integer.MAX_VALUE) {
            throw new BadArgument(
                    "index", "`index` is no whole number", "0 is the first piece, -1 the last");
        }
        return Optional.of((int) index);
    }

    @Override
    public Effects effects(Arguments arguments) {
        Set<String> reads = Set.of(arguments.text("field"));
        return arguments.has("index")
                ? Effects.of(reads, Set.of(arguments.output()))
                : Effects.open(reads);
    }

    private static Column piece(Batch batch, Column column, RegexArgument regex, int index) {
        Column.Text result = new Column.Text(batch.rows().size());
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (column.isPresent(row)) {
                List<String> pieces = cut(column.text(row), regex, batch, row);
                int at = index < 0 ? pieces.size() + index : index;
                if (at >= 0 && at < pieces.size()) {
                    result.set(row, pieces.get(at));
                }
            }
        }
        return result;
    }

    private static ArrayColumns pieces(
            Batch batch, Column column, RegexArgument regex, ArrayName output, Warnings warnings) {
        ArrayColumns result = new ArrayColumns(output, batch.rows().size());
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (column.isPresent(row)) {
                List<String> pieces = cut(column.text(row), regex, batch, row);
                if (pieces.size() > ArrayName.MOST_ELEMENTS) {
                    warnings.add(
                            "array-limit",
                            "a text had more than "
                                    + ArrayName.MOST_ELEMENTS
                                    + " pieces; the rest was left out",
                            new Warnings.Place(batch.rows().source(row), batch.rows().offset(row)));
                    pieces = pieces.subList(0, ArrayName.MOST_ELEMENTS);
                }
                result.set(row, pieces);
            }
        }
        return result;
    }

    private static List<String> cut(String text, RegexArgument regex, Batch batch, int row) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (Match match : regex.all(text, batch, row)) {
            if (match.end() > 0 && match.start() < text.length()) {
                pieces.add(text.substring(from, match.start()));
                from = match.end();
            }
        }
        pieces.add(text.substring(from));
        if (pieces.size() > 1 && pieces.getFirst().isEmpty()) {
            pieces.removeFirst();
        }
        while (pieces.size() > 1 && pieces.getLast().isEmpty()) {
            pieces.removeLast();
        }
        return pieces;
    }
}

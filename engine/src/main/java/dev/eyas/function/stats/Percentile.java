package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.data.Warnings.Place;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.PerGroup;
import dev.eyas.function.Signature;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the numbers below which given shares of all numbers lie.
public final class Percentile implements AggregateFunction {

    private static final double FINEST = 0.0001;

    @Override
    public Signature signature() {
        return Signature.function("percentile")
                .summary(
                        "Finds the numbers below which given percentages of a field's numbers lie.")
                .required("field", Kind.FIELD, "The field whose numbers count.")
                .optional("percentiles", Kind.TEXTS, "50,75,99", "The percentages, 0 to 100.")
                .optional(
                        "accuracy",
                        Kind.NUMBER,
                        "0.01",
                        "The largest relative error, from 0.0001 up to below 1.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "",
                        "What the names of the results begin with: `p` gives `p_50`.")
                .limit(
                        "The result is the number at the place `percentage / 100 * (numbers - 1)`, rounded down, of all"
                                + " numbers in their order: exact up to 1,024 numbers, then within `accuracy`.")
                .limit("Negative numbers do not count, with a warning.")
                .limit("Without any number there is no row.")
                .example(
                        "Find the median and the slowest of response times",
                        "percentile(ms)",
                        """
                        ms
                        98
                        167
                        120
                        145
                        """,
                        """
                        _50 | _75 | _99
                        120 | 145 | 145
                        """)
                .example(
                        "Name the results",
                        "percentile(ms, percentiles=[50, 99.9], as=ms)",
                        """
                        ms
                        3
                        1
                        slow
                        2
                        """,
                        """
                        ms_50 | ms_99.9
                        2     | 2
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        double accuracy = arguments.number("accuracy");
        if (accuracy < FINEST || accuracy >= 1) {
            throw new BadArgument(
                    "accuracy",
                    "the relative error lies between 0.0001 and 1",
                    "for example `accuracy=0.01` for one percent");
        }
        Map<String, BigDecimal> outputs = new LinkedHashMap<>();
        for (String percentage : arguments.texts("percentiles")) {
            outputs.put(arguments.output() + "_" + percentage.strip(), percentage(percentage));
        }
        return new State(
                arguments.text("field"), outputs, accuracy, arguments.surroundings().warnings());
    }

    private static BigDecimal percentage(String text) {
        Numeric number = NumberText.parse(text.strip());
        if (!number.isNumber() || number.real() < 0 || number.real() > 100) {
            throw new BadArgument(
                    "percentiles",
                    "`" + text + "` is no percentage from 0 to 100",
                    "for example `percentiles=[50, 99.9]`");
        }
        return BigDecimal.valueOf(number.real());
    }

    private static final class State implements Accumulator {

        private static final long BYTES_PER_GROUP = 160;

        private final String field;
        private final Map<String, BigDecimal> outputs;
        private final PerGroup<Quantiles> quantiles;
        private final Warnings warnings;
        private long bytes;

        State(String field, Map<String, BigDecimal> outputs, double accuracy, Warnings warnings) {
            this.field = field;
            this.outputs = outputs;
            this.quantiles = new PerGroup<>(() -> new Quantiles(accuracy));
            this.warnings = warnings;
        }

        @Override
        public void add(Batch batch, Groups groups) {
            Column column = batch.column(field);
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                Numeric number = column.numeric(row);
                if (number.isNumber()) {
                    if (number.real() >= 0) {
                        Quantiles seen = quantiles.of(groups.of(row));
                        bytes -= seen.retainedBytes();
                        seen.add(number);
                        bytes += seen.retainedBytes();
                    } else {
                        warnings.add(
                                "negative-number",
                                "percentile() leaves out negative numbers",
                                new Place(batch.rows().source(row), batch.rows().offset(row)));
                    }
                }
            }
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            quantiles.merge(
                    ((State) other).quantiles,
                    mapping,
                    (mine, theirs) -> {
                        bytes -= mine.retainedBytes();
                        mine.addAll(theirs);
                        bytes += mine.retainedBytes();
                    });
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                Optional<Quantiles> seen = quantiles.seen(group);
                if (seen.isPresent() && !seen.get().isEmpty()) {
                    Map<String, String> row = rows.row(group);
                    outputs.forEach(
                            (name, percentage) -> row.put(name, seen.get().at(percentage).text()));
                }
            }
            return rows.build(groups);
        }

        @Override
        public long retainedBytes() {
            return bytes + quantiles.size() * BYTES_PER_GROUP;
        }
    }
}

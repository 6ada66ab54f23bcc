package dev.eyas.function.time;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Example;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.time.Instant;
import java.time.temporal.TemporalField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A function that gives a part of a time, as a line of a list.
///
/// @param name the name behind `time:`; the result goes to the same name behind `_`
/// @param names what the numbers of the part are called, from 1 on; empty to give the numbers
record TimePart(
        String name, String summary, TemporalField part, List<String> names, List<Example> examples)
        implements ScalarFunction {

    TimePart {
        names = List.copyOf(names);
        examples = List.copyOf(examples);
    }

    static TimePart of(String name, String summary, TemporalField part) {
        return new TimePart(name, summary, part, List.of(), List.of());
    }

    /// Gives names in place of numbers.
    TimePart called(List<String> words) {
        return new TimePart(name, summary, part, words, examples);
    }

    /// Adds an example: the part of a time.
    TimePart gives(String title, String time, String result) {
        return with(title, "", time, result);
    }

    /// Adds an example: the part of a time in a zone.
    TimePart givesIn(String zone, String title, String time, String result) {
        return with(title, ", timezone=\"" + zone + "\"", time, result);
    }

    private TimePart with(String title, String arguments, String time, String result) {
        List<Example> more = new ArrayList<>(examples);
        more.add(
                new Example(
                        title,
                        "time:" + name + "(at" + arguments + ")",
                        "at\n" + time + "\n",
                        "at"
                                + " ".repeat(Math.max(0, time.length() - 2))
                                + " | _"
                                + name
                                + "\n"
                                + (time + " | " + result).strip()
                                + "\n"));
        return new TimePart(name, summary, part, names, more);
    }

    @Override
    public Signature signature() {
        Signature.Builder signature =
                Signature.function("time:" + name)
                        .summary(summary)
                        .optional(
                                "field",
                                Kind.FIELD,
                                Batch.TIMESTAMP,
                                "The time, in milliseconds since 1970.")
                        .as("_" + name)
                        .optional("timezone", Kind.TEXT, "The time zone to look at the time in.")
                        .optional(
                                "timezoneField",
                                Kind.FIELD,
                                "@timezone",
                                "The field with the zone, if `timezone` does not say it.")
                        .limit("A time whose zone nothing says is looked at in UTC.");
        examples.forEach(signature::example);
        return signature.build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        String field = arguments.text("field");
        RowZones zones = new RowZones(arguments);
        return batch -> {
            Column times = batch.column(field);
            Column zoneTexts = zones.column(batch);
            return Computed.texts(
                    batch,
                    row ->
                            time(times.numeric(row))
                                    .map(time ->
                                            text(time.atZone(zones.of(zoneTexts, row)).get(part))),
                    times,
                    zoneTexts);
        };
    }

    private static Optional<Instant> time(Numeric millis) {
        return switch (millis) {
            case Numeric.Whole(long value) -> Optional.of(Instant.ofEpochMilli(value));
            case Numeric.Real(double value) when Math.abs(value) < Long.MAX_VALUE ->
                    Optional.of(Instant.ofEpochMilli((long) Math.floor(value)));
            case Numeric.Real _, Numeric.None _ -> Optional.empty();
        };
    }

    private String text(int value) {
        return names.isEmpty() ? Integer.toString(value) : names.get(value - 1);
    }
}

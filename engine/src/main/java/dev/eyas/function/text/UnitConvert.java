package dev.eyas.function.text;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Converts values with units.
public final class UnitConvert implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("unit:convert")
                .summary(
                        "Converts a value with a unit such as `5 MB` to a number, or to another unit.")
                .required("field", Kind.FIELD, "The value: a number, and perhaps a unit behind it.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "The field the result goes to; `field` itself if not said.")
                .optional("from", Kind.TEXT, "The unit of values that have none.")
                .optional(
                        "to",
                        Kind.TEXT,
                        "The unit of the result; without one the plain unit, without a prefix.")
                .optional(
                        "unit",
                        Kind.TEXT,
                        "The unit without a prefix, if its first letters look like one; other values give no result.")
                .optional(
                        "binary",
                        Kind.FLAG,
                        "false",
                        "Whether `k`, `M`, `G` and so on are powers of 1024, as `Ki` and its like always are.")
                .optional(
                        "keepUnit",
                        Kind.FLAG,
                        "false",
                        "Whether the result has its unit behind it.")
                .limit("Prefixes are Y Z E P T G M k h da d c m u µ n p f a z y, and Ki to Yi.")
                .limit(
                        "A rate per s, sec, m, min, h, hour, d, day, w or week becomes one per second.")
                .example(
                        "Make sizes comparable",
                        "unit:convert(size)",
                        """
                        size
                        5 MB
                        5 MiB
                        300
                        """,
                        """
                        size
                        5000000
                        5242880
                        300
                        """)
                .example(
                        "Rates are per second; `h` is a prefix unless the unit is known",
                        "unit:convert(rate, as=wrong) | unit:convert(rate, unit=hits)",
                        """
                        rate
                        120 hits/min
                        90 GB/min
                        """,
                        """
                        rate      | wrong
                        2         | 200
                        90 GB/min | 1500000000
                        """)
                .example(
                        "Give the result a unit",
                        "unit:convert(bytes, from=B, to=MB, keepUnit=true)",
                        """
                        bytes
                        19886168
                        many
                        """,
                        """
                        bytes
                        19.886168 MB
                        many
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        UnitConverter converter =
                new UnitConverter(
                        arguments.flag("binary") ? UnitPrefixes.BINARY : UnitPrefixes.DECIMAL,
                        arguments.maybeText("unit"),
                        arguments.maybeText("from"),
                        arguments.maybeText("to"),
                        arguments.flag("keepUnit")
                                ? UnitConverter.Shown.NUMBER_AND_UNIT
                                : UnitConverter.Shown.NUMBER);
        return ScalarFunction.ofText(arguments.text("field"), converter::convert);
    }
}

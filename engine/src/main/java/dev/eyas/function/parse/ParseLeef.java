package dev.eyas.function.parse;

import dev.eyas.data.Batch;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.time.TimeZones;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/// Reads the Log Event Extended Format.
public final class ParseLeef implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("parseLEEF")
                .summary("Reads a message in the Log Event Extended Format (LEEF) as fields.")
                .optional("field", Kind.FIELD, "@rawstring", "The field that holds the message.")
                .optional(
                        "delimiter",
                        Kind.TEXT,
                        "The one character between pairs in version 1.0; 2.0 names its own.")
                .optional(
                        "headerprefix",
                        Kind.TEXT,
                        "leef.",
                        "Put before the names of the header's fields.")
                .optional("prefix", Kind.TEXT, "leef.ext.", "Put before the keys of pairs.")
                .optional(
                        "labelprefix",
                        Kind.TEXT,
                        "leef.label",
                        "Put before names that come from labels, in version 1.0.")
                .optional(
                        "keeplabels",
                        Kind.FLAG,
                        "false",
                        "Whether `cs1` and `cs1Label` stay as they are, too.")
                .optional(
                        "parsetime",
                        Kind.FLAG,
                        "true",
                        "Whether `devTime` becomes the time of the event.")
                .optional(
                        "timezone",
                        Kind.TEXT,
                        "Z",
                        "The zone of `devTime` where the text names none.")
                .limit(
                        "What stands before `LEEF:1.0|`, `LEEF:2.0|` or `LEEF:0|` is skipped; a text without a whole header changes nothing.")
                .limit(
                        "Version 1.0 without `delimiter` is read as in CEF when it has no tab in it.")
                .limit(
                        "A `devTime` that cannot be read leaves the time as it is; a `devTimeFormat` has at most 100 characters.")
                .limit(TextParser.LIMIT)
                .example(
                        "Read a message that names its delimiter",
                        "parseLEEF(line) | drop(line)",
                        """
                        line
                        <13>host LEEF:2.0\\|Acme\\|Wall\\|1.0\\|41\\|^\\|src=10.0.0.1^act=blocked an X
                        """,
                        """
                        leef.version | leef.device.vendor | leef.device.product | leef.device.version | leef.event_id | leef.ext.src | leef.ext.act
                        2.0          | Acme               | Wall                | 1.0                 | 41            | 10.0.0.1     | blocked an X
                        """)
                .example(
                        "The device's time becomes the time of the event, if it can be read",
                        "parseLEEF(line, prefix=\"\") | select([n, @timestamp, devTime, src])",
                        """
                        n | @timestamp    | line
                        1 | 1767225600000 | LEEF:1.0\\|a\\|b\\|1\\|2\\|devTime=Jan 02 2026 03:04:05 src=10.0.0.1
                        2 | 1767225601000 | LEEF:1.0\\|a\\|b\\|1\\|2\\|devTime=soon src=10.0.0.2
                        """,
                        """
                        n | @timestamp    | devTime              | src
                        2 | 1767225601000 | soon                 | 10.0.0.2
                        1 | 1767323045000 | Jan 02 2026 03:04:05 | 10.0.0.1
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        String prefix = arguments.text("prefix");
        TextParser.Grammar text =
                new LeefText(
                        arguments.text("headerprefix"),
                        prefix,
                        new CefText(
                                "",
                                prefix,
                                arguments.text("labelprefix"),
                                arguments.flag("keeplabels")),
                        delimiter(arguments));
        DeviceTime time =
                new DeviceTime(
                        TimeZones.of(arguments, "timezone").orElse(ZoneOffset.UTC),
                        arguments.surroundings().now());
        return new TextParser(
                arguments, arguments.flag("parsetime") ? timed(text, prefix, time) : text);
    }

    private static TextParser.Grammar timed(
            TextParser.Grammar grammar, String prefix, DeviceTime time) {
        return (text, fields) -> {
            grammar.parse(text, fields);
            Optional.ofNullable(fields.map().get(prefix + "devTime"))
                    .flatMap(written ->
                            time.parse(
                                    written,
                                    Optional.ofNullable(
                                            fields.map().get(prefix + "devTimeFormat"))))
                    .ifPresent(millis -> fields.put(Batch.TIMESTAMP, Long.toString(millis)));
        };
    }

    private static Optional<Character> delimiter(Arguments arguments) {
        Optional<String> given = arguments.maybeText("delimiter");
        if (given.filter(text -> text.length() != 1).isPresent()) {
            throw new BadArgument(
                    "delimiter", "`delimiter` is no single character", "write one as `^`");
        }
        return given.map(text -> text.charAt(0));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return new Effects(
                Set.of(arguments.text(TextParser.FIELD)),
                Set.of(Batch.TIMESTAMP),
                true,
                false,
                false);
    }
}

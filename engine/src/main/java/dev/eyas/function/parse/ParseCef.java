package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Set;

/// Reads the Common Event Format.
public final class ParseCef implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("parseCEF")
                .summary("Reads a message in the Common Event Format (CEF) as fields.")
                .optional("field", Kind.FIELD, "@rawstring", "The field that holds the message.")
                .optional(
                        "headerprefix",
                        Kind.TEXT,
                        "cef.",
                        "Put before the names of the header's fields.")
                .optional("prefix", Kind.TEXT, "cef.ext.", "Put before the keys of the extension.")
                .optional(
                        "labelprefix",
                        Kind.TEXT,
                        "cef.label.",
                        "Put before names that come from labels.")
                .optional(
                        "keeplabels",
                        Kind.FLAG,
                        "false",
                        "Whether `cs1` and `cs1Label` stay as they are, too.")
                .limit("What stands before `CEF:0|` is skipped; other versions are not read.")
                .limit("A text without a whole header changes nothing.")
                .limit(TextParser.LIMIT)
                .example(
                        "Read a message with a label",
                        "parseCEF(line) | drop(line)",
                        """
                        line
                        host CEF:0\\|Acme\\|Wall\\|1.0\\|100\\|Blocked\\|7\\|src=10.0.0.1 msg=no such rule cs1=red cs1Label=Zone
                        """,
                        """
                        cef.version | cef.device.vendor | cef.device.product | cef.device.version | cef.event_class_id | cef.name | cef.severity | cef.ext.src | cef.ext.msg  | cef.label.Zone
                        0           | Acme              | Wall               | 1.0                | 100                | Blocked  | 7            | 10.0.0.1    | no such rule | red
                        """)
                .example(
                        "Values may have `=` in them; without a whole header nothing is read",
                        "parseCEF(line, prefix=\"\", keeplabels=true) | select([n, request, cs1, cs1Label, cef.label.Zone])",
                        """
                        n | line
                        1 | CEF:0\\|a\\|b\\|1\\|2\\|c\\|3\\|request=http://x/?a=b&c=d cs1=red cs1Label=Zone
                        2 | CEF:0\\|a\\|b\\|request=1
                        """,
                        """
                        n | request           | cs1 | cs1Label | cef.label.Zone
                        1 | http://x/?a=b&c=d | red | Zone     | red
                        2 |                   |     |          |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        return new TextParser(
                arguments,
                new CefText(
                        arguments.text("headerprefix"),
                        arguments.text("prefix"),
                        arguments.text("labelprefix"),
                        arguments.flag("keeplabels")));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(Set.of(arguments.text(TextParser.FIELD)));
    }
}

package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes a URI apart, or a part of one.
public final class ParseUri implements RowFunction {

    private static final List<String> PARTS =
            List.of(
                    "scheme",
                    "username",
                    "password",
                    "hostname",
                    "port",
                    "path",
                    "query",
                    "fragment");

    @Override
    public Signature signature() {
        return Signature.function("parseUri")
                .summary("Takes a URI apart, or a part of one, as it stands.")
                .required("field", Kind.FIELD, "The field that holds the URI.")
                .optional(
                        "defaultBase",
                        Kind.TEXT,
                        "What a text without scheme and host is read behind: `//` or a scheme as `https://`.")
                .optional(
                        "prefix",
                        Kind.TEXT,
                        "What stands before the names of the parts, joined with a dot; the field if not said.")
                .limit("Parts that are missing write nothing, but a path may be empty.")
                .limit("Without `defaultBase` a text with neither scheme nor `//` changes nothing.")
                .example(
                        "Take a URI apart that lacks its scheme",
                        "parseUri(url, defaultBase=\"http://\")",
                        """
                        url
                        example.com:8080/a?x=%41
                        ftp://amy@example.com
                        """,
                        """
                        url                      | url.scheme | url.username | url.hostname | url.port | url.path | url.query
                        example.com:8080/a?x=%41 | http       |              | example.com  | 8080     | /a       | x=%41
                        ftp://amy@example.com    | ftp        | amy          | example.com  |          | ""       |
                        """)
                .example(
                        "Without a base, what stands before a colon is the scheme",
                        "parseUri(url, prefix=u)",
                        """
                        url
                        example.com:8080/a
                        example.com/a
                        """,
                        """
                        url                | u.scheme    | u.path
                        example.com:8080/a | example.com | 8080/a
                        example.com/a      |             |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        String base = arguments.maybeText("defaultBase").orElse("");
        if (!base.isEmpty() && !base.matches("([a-zA-Z][a-zA-Z0-9+.-]*:)?//")) {
            throw new BadArgument(
                    "defaultBase",
                    "`defaultBase` is no base",
                    "write `//`, or a scheme as `https://`");
        }
        if (prefix(arguments).isEmpty()) {
            throw new BadArgument("prefix", "`prefix` is empty", "leave it out, or name one");
        }
        return new TextParser(arguments, new UriText(base, prefix(arguments) + "."));
    }

    private static String prefix(Arguments arguments) {
        return arguments.maybeText("prefix").orElseGet(() -> arguments.text(TextParser.FIELD));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.of(
                Set.of(arguments.text(TextParser.FIELD)),
                PARTS.stream()
                        .map(part -> prefix(arguments) + "." + part)
                        .collect(Collectors.toSet()));
    }
}

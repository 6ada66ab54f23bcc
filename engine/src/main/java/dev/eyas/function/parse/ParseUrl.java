package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes a URL apart, by the rules of [URI].
public final class ParseUrl implements RowFunction {

    private static final List<String> PARTS =
            List.of("scheme", "username", "password", "host", "port", "path", "query", "fragment");

    @Override
    public Signature signature() {
        return Signature.function("parseUrl")
                .summary("Takes a URL apart.")
                .optional("field", Kind.FIELD, "url", "The field that holds the URL.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "What stands before the names of the parts, joined with a dot; the field if not said.")
                .limit("Parts that are missing write nothing; `%41` and the like are decoded.")
                .limit("A text that is no URI, one with a blank in it say, changes nothing.")
                .example(
                        "Take a URL apart",
                        "parseUrl(url) | drop(url)",
                        """
                        url
                        https://amy:secret@example.com:8443/a/b?x=1&y=2#top
                        """,
                        """
                        url.scheme | url.username | url.password | url.host    | url.port | url.path | url.query | url.fragment
                        https      | amy          | secret       | example.com | 8443     | /a/b     | x=1&y=2   | top
                        """)
                .example(
                        "Without a scheme the host is taken for one; `parseUri()` can do better",
                        "u := parseUrl(uri)",
                        """
                        uri
                        example.com:80/a
                        /a%20b
                        two words
                        """,
                        """
                        uri              | u.scheme    | u.path
                        example.com:80/a | example.com |
                        /a%20b           |             | /a b
                        two words        |             |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        String prefix = arguments.output() + ".";
        return new TextParser(arguments, (text, fields) -> parse(text, prefix, fields));
    }

    private static void parse(String text, String prefix, ParsedFields fields) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException _) {
            return;
        }
        put(fields, prefix + "scheme", uri.getScheme());
        String user = uri.getUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            put(fields, prefix + "username", colon < 0 ? user : user.substring(0, colon));
            put(fields, prefix + "password", colon < 0 ? null : user.substring(colon + 1));
        }
        put(fields, prefix + "host", uri.getHost());
        put(fields, prefix + "port", uri.getPort() < 0 ? null : Integer.toString(uri.getPort()));
        put(fields, prefix + "path", uri.getPath());
        put(fields, prefix + "query", uri.getQuery());
        put(fields, prefix + "fragment", uri.getFragment());
    }

    private static void put(ParsedFields fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.of(
                Set.of(arguments.text(TextParser.FIELD)),
                PARTS.stream()
                        .map(part -> arguments.output() + "." + part)
                        .collect(Collectors.toSet()));
    }
}

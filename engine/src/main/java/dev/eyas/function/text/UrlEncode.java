package dev.eyas.function.text;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Writes a text so that it can stand in a URL.
public final class UrlEncode implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("urlEncode")
                .summary("Writes a text so that it can stand in the query of a URL, as forms do.")
                .required("field", Kind.FIELD, "The field with the text.")
                .as("_urlencode")
                .limit("A blank becomes `+`; letters, digits and `.-*_` stay.")
                .example(
                        "Link to a search",
                        "urlEncode(query)",
                        """
                        query
                        tail(1) \\| count()
                        """,
                        """
                        query             | _urlencode
                        tail(1) \\| count() | tail%281%29+%7C+count%28%29
                        """)
                .example(
                        "Characters beyond ASCII are encoded byte by byte",
                        "urlEncode(name, as=code)",
                        """
                        name
                        æ/b
                        """,
                        """
                        name | code
                        æ/b  | %C3%A6%2Fb
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return ScalarFunction.ofText(
                arguments.text("field"),
                text -> Optional.of(URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }
}

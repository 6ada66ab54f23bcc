package dev.eyas.function.text;

import dev.eyas.function.Arguments;
import dev.eyas.function.Locales;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.Locale;
import java.util.Optional;

/// Converts a field to upper case.
public final class Upper implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("upper")
                .summary("Converts the text of a field to upper case.")
                .required("field", Kind.FIELD, "The field to convert.")
                .as("_upper")
                .optional(
                        "locale", Kind.TEXT, "The language whose rules apply, as `tr` or `en_GB`.")
                .alias("type", "locale")
                .example(
                        "Bring names of hosts into one shape",
                        "host := upper(host)",
                        """
                        host
                        web-1
                        WEB-1
                        """,
                        """
                        host
                        WEB-1
                        WEB-1
                        """)
                .example(
                        "A character may become two",
                        "upper(street)",
                        """
                        street
                        Straße
                        """,
                        """
                        street | _upper
                        Straße | STRASSE
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Locale locale = Locales.of(arguments);
        return ScalarFunction.ofText(
                arguments.text("field"), text -> Optional.of(text.toUpperCase(locale)));
    }
}

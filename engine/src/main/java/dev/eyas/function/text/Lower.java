package dev.eyas.function.text;

import dev.eyas.function.Arguments;
import dev.eyas.function.Locales;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.Locale;
import java.util.Optional;

/// Converts a field to lower case.
public final class Lower implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("lower")
                .summary("Converts the text of a field to lower case.")
                .required("field", Kind.FIELD, "The field to convert.")
                .as("_lower")
                .optional(
                        "locale", Kind.TEXT, "The language whose rules apply, as `tr` or `en_GB`.")
                .alias("type", "locale")
                .example(
                        "Compare a path without caring about case",
                        "lower(ImageFileName, as=image)",
                        """
                        ImageFileName
                        C:\\Windows\\CMD.EXE
                        """,
                        """
                        ImageFileName      | image
                        C:\\Windows\\CMD.EXE | c:\\windows\\cmd.exe
                        """)
                .example(
                        "An event without the field goes on unchanged",
                        "image := lower(ImageFileName)",
                        """
                        UserName
                        root
                        """,
                        """
                        UserName
                        root
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Locale locale = Locales.of(arguments);
        return ScalarFunction.ofText(
                arguments.text("field"), text -> Optional.of(text.toLowerCase(locale)));
    }
}

package dev.eyas.function.digest;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.Optional;

/// Keeps events that hold the hash of a value.
public final class HashMatch implements FilterFunction {

    private static final String RAW = "@rawstring";

    @Override
    public Signature signature() {
        return SaltedHash.parameters(
                        Signature.function("hashMatch")
                                .summary("Keeps events that hold the hash of a value in its place.")
                                .required("input", Kind.TEXT, "The value that was hashed.")
                                .optional(
                                        "field",
                                        Kind.FIELD,
                                        "The field that must be the hash; if not said, `@rawstring` must contain it."))
                .limit("The salt, the algorithm and the bits must be those the hash was made with.")
                .example(
                        "Find the events of a user whose name was hashed",
                        "user =~ hashMatch(\"anna\", salt=\"pepper\", bits=48)",
                        """
                        user     | n
                        pCdzD7va | 1
                        oYubT4+R | 2
                        anna     | 3
                        """,
                        """
                        user     | n
                        pCdzD7va | 1
                        """)
                .example(
                        "Without a field the raw text is searched",
                        "hashMatch(\"anna\", salt=\"pepper\", bits=48) | select(@rawstring)",
                        """
                        @rawstring
                        login by pCdzD7va
                        login by anna
                        """,
                        """
                        @rawstring
                        login by pCdzD7va
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        String hash = SaltedHash.of(arguments).of(arguments.text("input"));
        Optional<String> field = arguments.maybeText("field");
        return batch -> {
            Column column = batch.column(field.orElse(RAW));
            return batch.selection()
                    .where(row ->
                            column.isPresent(row)
                                    && (field.isPresent()
                                            ? column.text(row).equals(hash)
                                            : column.text(row).contains(hash)));
        };
    }
}

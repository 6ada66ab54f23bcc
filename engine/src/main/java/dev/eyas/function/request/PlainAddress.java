package dev.eyas.function.request;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.Optional;

/// Brings all spellings of an address or a host name into one.
public final class PlainAddress implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("eyas:address")
                .summary("Brings all spellings of an address or a host name into one.")
                .required("field", Kind.FIELD, "The field that holds the address or name.")
                .as("_address")
                .limit("Names are brought to lower case and never looked up.")
                .example(
                        "Any notation of one address",
                        "eyas:address(a, as=plain)",
                        """
                        a
                        0xa9fea9fe
                        0:0:0:0:0:FFFF:A9FE:A9FE
                        fd00:ec2:0:0:0:0:0:254
                        """,
                        """
                        a                        | plain
                        0xa9fea9fe               | 169.254.169.254
                        0:0:0:0:0:FFFF:A9FE:A9FE | 169.254.169.254
                        fd00:ec2:0:0:0:0:0:254   | fd00:ec2::254
                        """)
                .example(
                        "A name, with the dot at its end",
                        "plain := eyas:address(name)",
                        """
                        name
                        Metadata.Google.Internal.
                        """,
                        """
                        name                      | plain
                        Metadata.Google.Internal. | metadata.google.internal
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return ScalarFunction.ofText(
                arguments.text("field"), text -> Optional.of(HostText.of(text).plain()));
    }
}

package dev.eyas.function.array;

import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.Set;

/// Keeps events with an object in an array that passes a filter.
public final class ObjectArrayExists implements FilterFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.withVariable(
                        ArrayArguments.function(
                                        "objectArray:exists",
                                        "Keeps events with an element, an object or array, that passes a filter.")
                                .required(
                                        ArrayExists.CONDITION,
                                        Kind.CONDITION,
                                        "The filter, in braces, or a function that decides; members are `var.a` or `var[0]`."))
                .limit(
                        "All elements count, whatever the gaps between them, at most 9,999; a warning says when there were more.")
                .example(
                        "Look for a resource of a kind",
                        "objectArray:exists(\"r[]\", condition={r.arn=\"arn:aws:*\" r.type=S3})",
                        """
                        id | r[0].arn      | r[0].type | r[1].arn      | r[1].type
                        1  | arn:aws:ec2:a | EC2       | arn:aws:s3::b | S3
                        2  | arn:aws:ec2:a | EC2       | arn:gcp:c     | S3
                        """,
                        """
                        id | r[0].arn      | r[0].type | r[1].arn      | r[1].type
                        1  | arn:aws:ec2:a | EC2       | arn:aws:s3::b | S3
                        """)
                .example(
                        "An array within the objects",
                        "objectArray:exists(\"a[]\", var=x, condition=array:contains(\"x.tag[]\", value=red))",
                        """
                        id | a[0].tag[0] | a[1].tag[0] | a[1].tag[1]
                        1  | blue        | blue        | red
                        2  | blue        | blue        | green
                        """,
                        """
                        id | a[0].tag[0] | a[1].tag[0] | a[1].tag[1]
                        1  | blue        | blue        | red
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        return new SomeElement(
                ArrayArguments.objectRows(arguments), arguments.condition(ArrayExists.CONDITION));
    }

    @Override
    public Set<String> provides(Arguments arguments) {
        return Set.of(ArrayArguments.variable(arguments));
    }
}

package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.Set;

/// What the functions of arrays have in common: how their parameters are called and read.
final class ArrayArguments {

    static final String ARRAY = "array";
    static final String AS_ARRAY = "asArray";
    static final String VAR = "var";
    static final String FUNCTION = "function";

    private ArrayArguments() {}

    static ArrayName array(Arguments arguments) {
        return new ArrayName(arguments.text(ARRAY));
    }

    static FlatElements elements(Arguments arguments) {
        return new FlatElements(array(arguments), arguments.surroundings().warnings());
    }

    /// The array the result goes to; the input where nothing else is said.
    static ArrayName target(Arguments arguments) {
        return new ArrayName(arguments.maybeText(AS_ARRAY).orElseGet(() -> arguments.text(ARRAY)));
    }

    /// What the target holds before.
    static FlatElements targetElements(Arguments arguments) {
        return new FlatElements(target(arguments), arguments.surroundings().warnings());
    }

    /// The field an element is in; the array's name where nothing else is said.
    static String variable(Arguments arguments) {
        return arguments.maybeText(VAR).orElseGet(() -> arguments.text(ARRAY));
    }

    /// The same for arrays of objects, where the name is followed by members.
    ///
    /// @throws BadArgument when it looks like a member itself
    static String objectVariable(Arguments arguments) {
        if (arguments.maybeText(VAR).filter(name -> name.matches(".*[.\\[\\]].*")).isPresent()) {
            throw new BadArgument(
                    VAR,
                    "`var` has a dot or bracket in it",
                    "write a plain name; its members are then x.a or x[0]");
        }
        return variable(arguments);
    }

    static ElementRows flatRows(Arguments arguments) {
        return ElementRows.flat(
                array(arguments), variable(arguments), arguments.surroundings().warnings());
    }

    static ElementRows objectRows(Arguments arguments) {
        return ElementRows.objects(
                array(arguments), objectVariable(arguments), arguments.surroundings().warnings());
    }

    /// The fields read, as the name of the whole array.
    static Set<String> reads(Arguments arguments) {
        return Set.of(arguments.text(ARRAY) + "[]");
    }

    static final String LIMIT =
            "Elements are looked at up to the first gap, at most 9,999; a warning says when there were more.";

    static Signature.Builder function(String name, String summary) {
        return Signature.function(name)
                .summary(summary)
                .required(ARRAY, Kind.ARRAY, "The array, as `a[]`; quoted if it has odd signs.");
    }

    static Signature.Builder withVariable(Signature.Builder signature) {
        return signature.optional(
                VAR, Kind.TEXT, "The field an element is in; the array's name if not said.");
    }

    static Signature.Builder withTarget(Signature.Builder signature) {
        return signature.optional(
                AS_ARRAY,
                Kind.OUTPUT_ARRAY,
                "The array the result goes to; the input if not said.");
    }
}

package dev.eyas.assist;

import dev.eyas.function.Parameter;
import dev.eyas.function.Signature;
import java.util.Optional;
import java.util.Set;

/// What may stand at a place of a query.
sealed interface Slot {

    /// A step of a pipeline begins.
    record Step() implements Slot {}

    /// A condition goes on or begins anew.
    record Condition() implements Slot {}

    /// A value that the field is compared with.
    record Value(String field) implements Slot {}

    /// The function that is applied to a field, behind `=~`.
    record Applied() implements Slot {}

    /// A value is computed.
    record Expression() implements Slot {}

    /// An argument of a call begins: its name, or its value without a name.
    ///
    /// @param given names of the parameters that have a value
    record Argument(Optional<Signature> signature, Set<String> given) implements Slot {
        public Argument {
            given = Set.copyOf(given);
        }

        /// The parameter of a value without a name, if it still lacks one.
        Optional<Parameter> unnamed() {
            return signature.flatMap(known ->
                    known.positional()
                            .filter(name -> !given.contains(name))
                            .flatMap(known::parameter));
        }
    }

    /// The value of an argument, or an element of it.
    record Given(Optional<Parameter> parameter) implements Slot {}

    /// The name of a saved query, behind `$`.
    record Saved() implements Slot {}

    /// Behind a value: an operator, a separator or an end.
    record Behind() implements Slot {}
}

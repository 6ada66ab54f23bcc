package dev.eyas.assist;

import dev.eyas.function.Parameter;
import dev.eyas.function.Signature;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What a bracket that is open holds.
sealed interface Frame {

    /// Steps: the query itself, or what stands in braces.
    record Steps() implements Frame {}

    /// The clauses of `field match { }`, each of which begins with a value.
    record Guards(String field) implements Frame {}

    /// Conditions or an expression in parentheses.
    ///
    /// @param inside what may begin there
    record Group(Slot inside) implements Frame {}

    /// A list in square brackets.
    record Items(Optional<Parameter> parameter) implements Frame {}

    /// The arguments of a call.
    final class Call implements Frame {

        private final Optional<Signature> signature;
        private final Set<String> given = new HashSet<>();
        private Optional<Parameter> current = Optional.empty();

        Call(Optional<Signature> signature) {
            this.signature = signature;
        }

        Slot.Argument argument() {
            return new Slot.Argument(signature, given);
        }

        Optional<Signature> signature() {
            return signature;
        }

        /// The parameter whose value stands here.
        Optional<Parameter> current() {
            return current;
        }

        boolean isGiven(String name) {
            return given.contains(name);
        }

        /// An argument begins with its name, or that of the field it assigns.
        void name(String written) {
            current =
                    signature.flatMap(known ->
                            known.parameter(written)
                                    .or(() ->
                                            known.parameters().stream()
                                                    .filter(Frame.Call::takesAssignments)
                                                    .findFirst()));
            given.add(assigns() ? written : current.map(Parameter::name).orElse(written));
        }

        /// Whether a field gets its value here.
        boolean assigns() {
            return current.filter(Frame.Call::takesAssignments).isPresent();
        }

        private static boolean takesAssignments(Parameter parameter) {
            return parameter.kind() == Parameter.Kind.ASSIGNMENTS;
        }

        /// A value without a name begins.
        void unnamed() {
            current = argument().unnamed();
            current.ifPresent(parameter -> given.add(parameter.name()));
        }

        void separate() {
            current = Optional.empty();
        }
    }
}

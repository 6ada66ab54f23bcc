package dev.eyas.assist;

import dev.eyas.function.Parameter;
import dev.eyas.function.Signature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The brackets that are open at a place, the query itself among them. A closing bracket closes
/// what was forgotten inside it; one that closes nothing is passed over.
final class Brackets {

    private final Deque<Frame> frames = new ArrayDeque<>();

    Brackets() {
        frames.push(new Frame.Steps());
    }

    /// Whether nothing is open but the query itself.
    boolean areClosed() {
        return frames.size() == 1;
    }

    /// The call whose arguments stand here.
    Optional<Frame.Call> call() {
        return frames.getFirst() instanceof Frame.Call call ? Optional.of(call) : Optional.empty();
    }

    /// What the elements of the list are for that stands here.
    Optional<Optional<Parameter>> items() {
        return frames.getFirst() instanceof Frame.Items items
                ? Optional.of(items.parameter())
                : Optional.empty();
    }

    /// Whether conditions stand here, not values.
    boolean holdConditions() {
        return switch (frames.getFirst()) {
            case Frame.Steps _, Frame.Guards _ -> true;
            case Frame.Group group -> group.inside() instanceof Slot.Condition;
            case Frame.Items _, Frame.Call _ -> false;
        };
    }

    Slot separateSteps(String symbol) {
        while (!isBlock(frames.getFirst())) {
            frames.pop();
        }
        return frames.getFirst() instanceof Frame.Guards guards && symbol.equals(";")
                ? new Slot.Value(guards.field())
                : new Slot.Step();
    }

    private static boolean isBlock(Frame frame) {
        return frame instanceof Frame.Steps || frame instanceof Frame.Guards;
    }

    Slot openSteps() {
        frames.push(new Frame.Steps());
        return new Slot.Step();
    }

    /// Opens the clauses that compare a field.
    Slot openGuards(String field) {
        frames.push(new Frame.Guards(field));
        return new Slot.Value(field);
    }

    void closeBlock() {
        frames.stream()
                .limit(frames.size() - 1L)
                .filter(Brackets::isBlock)
                .findFirst()
                .ifPresent(this::closeThrough);
    }

    Slot openCall(Optional<Signature> signature) {
        Frame.Call call = new Frame.Call(signature);
        frames.push(call);
        return call.argument();
    }

    Slot openGroup(Slot around) {
        Slot inside =
                around instanceof Slot.Step || around instanceof Slot.Condition
                        ? new Slot.Condition()
                        : new Slot.Expression();
        frames.push(new Frame.Group(inside));
        return inside;
    }

    /// Closes the innermost call or group of its block, and gives the call.
    Optional<Frame.Call> closeParenthesis() {
        Optional<Frame> closed =
                frames.stream()
                        .takeWhile(frame -> !isBlock(frame))
                        .filter(frame ->
                                frame instanceof Frame.Call || frame instanceof Frame.Group)
                        .findFirst();
        closed.ifPresent(this::closeThrough);
        return closed.filter(Frame.Call.class::isInstance).map(Frame.Call.class::cast);
    }

    void closeItems() {
        frames.stream()
                .takeWhile(frame -> !isBlock(frame))
                .filter(Frame.Items.class::isInstance)
                .findFirst()
                .ifPresent(this::closeThrough);
    }

    @SuppressWarnings("ReferenceEquality") // this very frame, not one like it
    private void closeThrough(Frame last) {
        Frame closed;
        do {
            closed = frames.pop();
        } while (closed != last);
    }

    /// @param steps what a list takes that stands as a step
    Slot openItems(Slot around, Optional<Parameter> steps) {
        Optional<Parameter> parameter =
                switch (around) {
                    case Slot.Given given -> given.parameter();
                    case Slot.Argument _ -> {
                        call().ifPresent(Frame.Call::unnamed);
                        yield call().flatMap(Frame.Call::current);
                    }
                    case Slot.Step _ -> steps;
                    case Slot.Condition _,
                            Slot.Value _,
                            Slot.Applied _,
                            Slot.Expression _,
                            Slot.Saved _,
                            Slot.Behind _ ->
                            Optional.empty();
                };
        frames.push(new Frame.Items(parameter));
        return new Slot.Given(parameter);
    }

    Slot separateValues() {
        return switch (frames.getFirst()) {
            case Frame.Call call -> {
                call.separate();
                yield call.argument();
            }
            case Frame.Items items -> new Slot.Given(items.parameter());
            case Frame.Group group -> group.inside();
            case Frame.Steps _, Frame.Guards _ -> new Slot.Condition();
        };
    }
}

package dev.eyas.assist;

import dev.eyas.assist.Highlight.Role;
import dev.eyas.function.Functions;
import dev.eyas.function.Parameter;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.Signature;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.FunctionCatalogue;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Piece;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Follows a query from left to right, and knows what each piece stands for and what may come next.
/// Where a text is broken it takes the likeliest way on.
final class Trail {

    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<([A-Za-z][\\w.]*)>");

    private final Functions functions;
    private final Brackets brackets = new Brackets();
    private final Set<String> made = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private Slot slot = new Slot.Step();

    /// The field read last, which an operator or a block belongs to.
    private String field = "";

    /// The function whose parenthesis comes next.
    private Optional<String> called = Optional.empty();

    private boolean matches;
    private boolean atStart = true;

    private final LeftFields left = new LeftFields();

    Trail(Functions functions) {
        this.functions = functions;
    }

    /// Whether nothing but comments stands before.
    boolean isAtStart() {
        return atStart;
    }

    /// What may come next.
    Slot slot() {
        return slot;
    }

    /// The fields that the steps so far have made.
    Set<String> made() {
        return made;
    }

    /// The types of events that the query asks for, or asks not to have.
    Set<String> types() {
        return types;
    }

    /// The only fields there are here, if an aggregate has left no others.
    Optional<Set<String>> left() {
        return left.fields();
    }

    /// Goes on by a piece.
    ///
    /// @param next the piece behind it
    Role follow(Piece piece, Optional<Piece> next) {
        if (slot instanceof Slot.Value value && value.field().equals(KnownField.TYPE)) {
            types.add(piece.text());
        }
        Role role = role(piece, next);
        atStart &= role == Role.COMMENT;
        if (role == Role.FIELD) {
            left.name(piece.text());
        }
        return role;
    }

    private Role role(Piece piece, Optional<Piece> next) {
        return switch (piece.kind()) {
            case COMMENT, OPEN_COMMENT -> Role.COMMENT;
            case STRAY -> Role.STRAY;
            case SYMBOL -> {
                symbol(piece.text());
                yield Role.SYMBOL;
            }
            case REGEX, OPEN_REGEX -> {
                makeGroups(piece.text());
                value();
                yield Role.REGEX;
            }
            case PARAMETER -> {
                value();
                yield Role.PARAMETER;
            }
            case WORD -> word(piece.text(), next);
            case STRING, OPEN_STRING, NAME -> quoted(piece.text(), next);
        };
    }

    private Role word(String word, Optional<Piece> next) {
        boolean calls = next.filter(piece -> piece.is("(")).isPresent();
        return switch (slot) {
            case Slot.Saved _ -> {
                called = calls ? Optional.of(word) : Optional.empty();
                slot = new Slot.Behind();
                yield Role.FUNCTION;
            }
            case Slot.Applied _ -> call(word);
            case Slot.Expression _ -> calls ? call(word) : operand(word, Role.FIELD);
            case Slot.Argument _ -> argument(word, next);
            case Slot.Given given -> calls ? call(word) : given(word, given.parameter(), next);
            case Slot.Value _ -> operand(word, Role.VALUE);
            case Slot.Step _, Slot.Condition _, Slot.Behind _ -> condition(word, next);
        };
    }

    private Role condition(String word, Optional<Piece> next) {
        if (Words.isOperator(word)) {
            slot = new Slot.Condition();
            return Role.KEYWORD;
        }
        if (next.filter(piece -> piece.is("{")).isPresent() && Words.isBlock(word)) {
            matches = word.equals("match");
            return Role.KEYWORD;
        }
        if (word.equalsIgnoreCase("like") && slot instanceof Slot.Behind) {
            slot = new Slot.Value(field);
            return Role.KEYWORD;
        }
        if (next.filter(piece -> piece.is("(")).isPresent() && isFunction(word)) {
            return call(word);
        }
        if (next.filter(Words::concernsField).isPresent()) {
            return field(word, next);
        }
        slot = new Slot.Condition();
        return Words.role(word, Role.VALUE);
    }

    private boolean isFunction(String word) {
        return FunctionCatalogue.LOGSCALE.contains(word) || functions.find(word).isPresent();
    }

    private Role field(String name, Optional<Piece> next) {
        field = name;
        slot = new Slot.Behind();
        if (next.filter(piece -> piece.is(":=")).isPresent()) {
            made.add(name);
        }
        return Role.FIELD;
    }

    private Role call(String name) {
        called = Optional.of(name);
        slot = new Slot.Behind();
        return Role.FUNCTION;
    }

    private Role operand(String word, Role role) {
        value();
        return Words.role(word, role);
    }

    /// A value stands here; whatever may follow follows.
    private void value() {
        slot =
                switch (slot) {
                    case Slot.Step _, Slot.Condition _, Slot.Value _ ->
                            brackets.holdConditions() ? new Slot.Condition() : new Slot.Behind();
                    case Slot.Argument _ -> {
                        brackets.call().ifPresent(Frame.Call::unnamed);
                        yield new Slot.Behind();
                    }
                    case Slot.Applied _,
                            Slot.Expression _,
                            Slot.Given _,
                            Slot.Saved _,
                            Slot.Behind _ ->
                            new Slot.Behind();
                };
    }

    private Role argument(String word, Optional<Piece> next) {
        Optional<Frame.Call> call = brackets.call();
        if (call.isPresent() && next.filter(piece -> piece.is("=")).isPresent()) {
            call.get().name(word);
            slot = new Slot.Given(call.get().current());
            if (call.get().assigns()) {
                made.add(word);
                return Role.FIELD;
            }
            return Role.ARGUMENT;
        }
        call.ifPresent(Frame.Call::unnamed);
        if (next.filter(piece -> piece.is("(")).isPresent()) {
            return call(word);
        }
        return given(word, call.flatMap(Frame.Call::current), next);
    }

    private Role given(String word, Optional<Parameter> parameter, Optional<Piece> next) {
        if (next.filter(piece -> piece.is(":=")).isPresent()) {
            return field(word, next);
        }
        slot = new Slot.Behind();
        Optional<Parameter.Kind> kind = parameter.map(Parameter::kind);
        if (kind.filter(Kinds::isOutput).isPresent()) {
            made.add(word);
        }
        return Words.role(word, kind.filter(Kinds::isText).isPresent() ? Role.VALUE : Role.FIELD);
    }

    private Role quoted(String text, Optional<Piece> next) {
        makeGroups(text);
        boolean named = next.filter(Words::concernsField).isPresent();
        return switch (slot) {
            case Slot.Step _, Slot.Condition _ when named -> field(text, next);
            case Slot.Argument _ -> {
                Optional<Frame.Call> call = brackets.call();
                call.ifPresent(Frame.Call::unnamed);
                yield quotedArgument(text, call.flatMap(Frame.Call::current), next);
            }
            case Slot.Given given -> quotedArgument(text, given.parameter(), next);
            case Slot.Step _,
                    Slot.Condition _,
                    Slot.Value _,
                    Slot.Applied _,
                    Slot.Expression _,
                    Slot.Saved _,
                    Slot.Behind _ -> {
                value();
                yield Role.VALUE;
            }
        };
    }

    /// In an expression quotes make a text, where names of fields are wanted a name.
    private Role quotedArgument(String text, Optional<Parameter> parameter, Optional<Piece> next) {
        boolean named = parameter.map(Parameter::kind).filter(Kinds::isFieldName).isPresent();
        Role role = given(text, parameter, next);
        return named ? role : Role.VALUE;
    }

    private void makeGroups(String regex) {
        NAMED_GROUP.matcher(regex).results().forEach(group -> made.add(group.group(1)));
    }

    private void symbol(String symbol) {
        switch (symbol) {
            case "|", ";" -> {
                slot = brackets.separateSteps(symbol);
                if (brackets.areClosed()) {
                    left.endStep();
                }
            }
            case "{" -> {
                slot = matches ? brackets.openGuards(field) : brackets.openSteps();
                matches = false;
            }
            case "(" -> {
                slot =
                        called.isPresent()
                                ? brackets.openCall(signature(called.get()))
                                : brackets.openGroup(slot);
                called = Optional.empty();
            }
            case "[" -> slot = brackets.openItems(slot, steps());
            case ")" -> {
                brackets.closeParenthesis().ifPresent(this::makeOutput);
                slot = new Slot.Behind();
            }
            case "]" -> {
                brackets.closeItems();
                slot = new Slot.Behind();
            }
            case "}" -> {
                brackets.closeBlock();
                slot = new Slot.Behind();
            }
            case "," -> slot = brackets.separateValues();
            case "=~", "!~" -> slot = new Slot.Applied();
            case "=>" -> slot = new Slot.Step();
            case "$" -> slot = new Slot.Saved();
            case ":=" -> slot = brackets.items().<Slot>map(Slot.Given::new).orElse(expression());
            case "+", "-", "*", "/", "%" -> slot = expression();
            case "!", ":" -> {}
            default -> compare();
        }
    }

    private static Slot expression() {
        return new Slot.Expression();
    }

    private void compare() {
        if (slot instanceof Slot.Given) {
            return;
        }
        slot = brackets.holdConditions() ? new Slot.Value(field) : expression();
    }

    private Optional<Signature> signature(String name) {
        return functions.find(name).map(QueryFunction::signature);
    }

    /// What a list of functions that stands as a step takes.
    private Optional<Parameter> steps() {
        return signature("stats").flatMap(stats -> stats.positional().flatMap(stats::parameter));
    }

    private void makeOutput(Frame.Call call) {
        call.signature()
                .ifPresent(signature -> {
                    if (!call.isGiven(Signature.AS)) {
                        signature.defaultOutput().ifPresent(this::make);
                    }
                    signature.parameters().stream()
                            .filter(parameter -> !call.isGiven(parameter.name()))
                            .filter(parameter -> Kinds.isAggregates(parameter.kind()))
                            .flatMap(parameter -> parameter.fallback().stream())
                            .forEach(fallback -> madeBy(fallback).forEach(this::make));
                    if (brackets.areClosed()) {
                        functions.find(signature.name()).ifPresent(left::apply);
                    }
                });
    }

    /// The fields that a call makes.
    private Set<String> madeBy(String call) {
        List<Piece> pieces = Parser.pieces(call, Dialect.EYAS);
        Trail trail = new Trail(functions);
        for (int at = 0; at < pieces.size(); at++) {
            trail.follow(pieces.get(at), Highlight.next(pieces, at));
        }
        return trail.made();
    }

    private void make(String name) {
        made.add(name);
        left.name(name);
    }
}

package dev.eyas.syntax;

import java.util.List;

/// Which values keep the text they were written with, and when that text says more than their tree.
final class Sources {

    private Sources() {}

    /// Words, numbers, strings, parameters and arithmetic on them. Calls, arrays and subqueries are
    /// never taken as text, and keeping theirs would hold a nested query once per level.
    static boolean isSimple(Expr expression) {
        return switch (expression) {
            case Expr.Word _, Expr.Raw _, Expr.Quoted _, Expr.NumberLiteral _, Expr.Parameter _ ->
                    true;
            case Expr.Unary unary -> isSimple(unary.operand());
            case Expr.Binary binary -> isSimple(binary.left()) && isSimple(binary.right());
            case Expr.Call _, Expr.ArrayOf _, Expr.Subquery _, Expr.Missing _ -> false;
        };
    }

    /// Whether a value that reads as arithmetic was written as one word, as in `10.0.0.0/8` or
    /// `-7d`: printing must keep that spelling.
    static boolean isTight(Expr expression, String source) {
        return switch (expression) {
            case Expr.Unary _, Expr.Binary _ ->
                    !source.isEmpty()
                            && source.chars().noneMatch(Sources::separates)
                            && List.of("//", "/*").stream().noneMatch(source::contains);
            case Expr.Word _,
                    Expr.Raw _,
                    Expr.Quoted _,
                    Expr.NumberLiteral _,
                    Expr.Parameter _,
                    Expr.Call _,
                    Expr.ArrayOf _,
                    Expr.Subquery _,
                    Expr.Missing _ ->
                    false;
        };
    }

    private static boolean separates(int character) {
        return Characters.isBlank(character)
                || Characters.isForeignBlank(character)
                || character == '"';
    }
}

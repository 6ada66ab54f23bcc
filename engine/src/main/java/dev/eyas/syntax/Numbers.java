package dev.eyas.syntax;

import java.util.regex.Pattern;

/// What counts as a number where.
public final class Numbers {

    private static final Pattern LITERAL = Pattern.compile("[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern BOUND = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private Numbers() {}

    /// A number in an expression. A sign before it is an operator.
    static boolean isLiteral(String text) {
        return LITERAL.matcher(text).matches();
    }

    /// A number as it stands by itself, as on the right side of `<` and its kin in a filter.
    public static boolean isBound(String text) {
        return BOUND.matcher(text).matches();
    }
}

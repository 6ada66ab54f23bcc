package dev.eyas.analysis.lint;

import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regex as branches of items, each with how often it may repeat: enough to see what a regex
/// costs. Spans count from the start of the body.
final class RegexShape {

    private static final Pattern QUANTIFIER =
            Pattern.compile("([*+?]|\\{(\\d+)(,(\\d*))?\\})([?+]?)");
    private static final Pattern OPENING =
            Pattern.compile(
                    "\\((\\?(<[a-zA-Z_][^>]*>|P<[^>]+>|[a-zA-Z-]*:|[a-zA-Z-]+(?=\\))|[=!>]|<[=!]))?");

    /// What repeats without end.
    static final int ENDLESS = Integer.MAX_VALUE;

    /// One letter, class, escape or group.
    ///
    /// @param branches the branches of a group; none for anything else
    /// @param possessive whether it never gives back what it took
    record Item(
            Span span,
            String atom,
            List<List<Item>> branches,
            int least,
            int most,
            boolean possessive) {
        Item {
            branches = branches.stream().map(List::copyOf).toList();
        }

        boolean isGroup() {
            return !branches.isEmpty();
        }

        boolean isLookAround() {
            return atom.matches("\\(\\?<?[=!].*");
        }
    }

    private final String body;
    private int at;

    private RegexShape(String body) {
        this.body = body;
    }

    /// The branches of a regex that compiles.
    static List<List<Item>> of(String body) {
        return new RegexShape(body).branches();
    }

    private List<List<Item>> branches() {
        List<List<Item>> branches = new ArrayList<>();
        List<Item> branch = new ArrayList<>();
        while (at < body.length() && body.charAt(at) != ')') {
            if (body.charAt(at) == '|') {
                at++;
                branches.add(branch);
                branch = new ArrayList<>();
            } else {
                branch.add(item());
            }
        }
        branches.add(branch);
        return branches;
    }

    private Item item() {
        int start = at;
        List<List<Item>> branches = List.of();
        String atom;
        if (body.charAt(at) == '(') {
            Matcher opening = OPENING.matcher(body).region(at, body.length());
            at = opening.lookingAt() ? opening.end() : at + 1;
            atom = body.substring(start, at);
            branches = branches();
            at = Math.min(at + 1, body.length());
        } else {
            at = behindAtom(at);
            atom = body.substring(start, at);
        }
        Matcher quantifier = QUANTIFIER.matcher(body).region(at, body.length());
        if (!quantifier.lookingAt()) {
            return new Item(new Span(start, at), atom, branches, 1, 1, false);
        }
        at = quantifier.end();
        return new Item(
                new Span(start, at),
                atom,
                branches,
                least(quantifier),
                most(quantifier),
                quantifier.group(5).equals("+"));
    }

    private static int least(Matcher quantifier) {
        return switch (quantifier.group(1)) {
            case "*", "?" -> 0;
            case "+" -> 1;
            case String _ -> number(quantifier.group(2));
        };
    }

    private static int most(Matcher quantifier) {
        return switch (quantifier.group(1)) {
            case "*", "+" -> ENDLESS;
            case "?" -> 1;
            case String _ when quantifier.group(3) == null -> number(quantifier.group(2));
            case String _ -> quantifier.group(4).isEmpty() ? ENDLESS : number(quantifier.group(4));
        };
    }

    /// Counts beyond four digits are as good as endless.
    private static int number(String digits) {
        return digits.length() > 4 ? ENDLESS : Integer.parseInt(digits);
    }

    private int behindAtom(int start) {
        return switch (body.charAt(start)) {
            case '\\' -> Math.min(start + 2, body.length());
            case '[' -> behindClass(start);
            default -> start + 1;
        };
    }

    private int behindClass(int open) {
        int inside = open + 1;
        if (body.startsWith("^", inside)) {
            inside++;
        }
        if (body.startsWith("]", inside)) {
            inside++;
        }
        while (inside < body.length() && body.charAt(inside) != ']') {
            inside += body.charAt(inside) == '\\' ? 2 : 1;
        }
        return Math.min(inside + 1, body.length());
    }
}

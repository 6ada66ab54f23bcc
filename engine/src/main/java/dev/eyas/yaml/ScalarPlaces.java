package dev.eyas.yaml;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Finds where in a file the characters of a text stand: between quotes, behind indentation, with
/// lines that are folded, and as escapes.
final class ScalarPlaces {

    private final String file;
    private final int end;
    private int at;

    private ScalarPlaces(String file, int start, int end) {
        this.file = file;
        this.at = start;
        this.end = end;
    }

    /// For each character of the text its offset in the file, and one more for its end.
    static int[] of(String file, int start, int end, ScalarNode node) {
        ScalarPlaces places = new ScalarPlaces(file, start, Math.min(end, file.length()));
        places.skipMark(node.getScalarStyle());
        String value = node.getValue();
        boolean hasEscapes = node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
        int[] found = new int[value.length() + 1];
        for (int index = 0; index < value.length(); index++) {
            found[index] =
                    hasEscapes
                            ? places.quoted(value.charAt(index))
                            : places.plain(value.charAt(index));
        }
        found[value.length()] = Math.min(places.at, places.end);
        return found;
    }

    /// Past the quote, or past the line that says how a block is written.
    private void skipMark(ScalarStyle style) {
        switch (style) {
            case DOUBLE_QUOTED, SINGLE_QUOTED -> at++;
            case LITERAL, FOLDED -> {
                while (at < end && file.charAt(at) != '\n') {
                    at++;
                }
                at++;
            }
            case PLAIN, JSON_SCALAR_STYLE -> {}
        }
    }

    private int plain(char wanted) {
        if (Character.isWhitespace(wanted)) {
            return blank(wanted);
        }
        while (at < end && file.charAt(at) != wanted) {
            at++;
        }
        return Math.min(at++, end);
    }

    /// A blank may be one itself, or stand for a break between lines.
    private int blank(char wanted) {
        while (at < end && file.charAt(at) != wanted && file.charAt(at) != '\n') {
            at++;
        }
        return Math.min(at++, end);
    }

    private int quoted(char wanted) {
        while (at < end && file.charAt(at) == '\\' && isBreak(at + 1)) {
            at += 2;
            while (at < end && Character.isWhitespace(file.charAt(at))) {
                at++;
            }
        }
        if (at < end && file.charAt(at) == '\\') {
            int place = at;
            at += 2 + digits(file.charAt(Math.min(at + 1, end - 1)));
            return place;
        }
        return plain(wanted);
    }

    private boolean isBreak(int position) {
        return position < end && file.charAt(position) == '\n';
    }

    private static int digits(char escape) {
        return switch (escape) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }
}

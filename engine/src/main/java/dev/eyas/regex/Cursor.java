package dev.eyas.regex;

/// A place in the body of a regex that moves to the right.
final class Cursor {

    private final String body;
    private int at;

    Cursor(String body) {
        this.body = body;
    }

    int at() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean atEnd() {
        return at >= body.length();
    }

    boolean sees(String text) {
        return body.startsWith(text, at);
    }

    /// Takes the text if it comes next.
    boolean take(String text) {
        if (sees(text)) {
            at += text.length();
            return true;
        }
        return false;
    }

    /// Takes the next character, which must exist.
    int next() {
        int codePoint = body.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    /// Takes everything up to the text and the text itself; gives what stood before, or fails when
    /// it never comes.
    String until(String end, int openedAt, String what) {
        int found = body.indexOf(end, at);
        if (found < 0) {
            throw new BadRegex(what + " is never closed", openedAt, "close it with `" + end + "`");
        }
        String text = body.substring(at, found);
        at = found + end.length();
        return text;
    }

    /// Takes up to `most` digits of the radix.
    String digits(int radix, int most) {
        int from = at;
        while (at < body.length()
                && at - from < most
                && Character.digit(body.charAt(at), radix) >= 0) {
            at++;
        }
        return body.substring(from, at);
    }

    String since(int position) {
        return body.substring(position, at);
    }

    String rest() {
        return body.substring(at);
    }
}

package dev.eyas.json;

import java.util.Optional;

/// Takes a large JSON array or object apart: each element or member is walked on its own, so that
/// only one has to keep to the limits of a record.
public final class JsonParts {

    private final byte[] bytes;
    private final JsonFields fields = new JsonFields();
    private int at;

    /// Takes one part. The fields hold it as their only record; a part that is no object or array
    /// has none.
    @FunctionalInterface
    public interface Part {

        /// @param name the member's name; empty for an element of an array
        void take(Optional<String> name, JsonFields fields);
    }

    private JsonParts(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /// Hands the parts on in their order. Answers what is wrong, as the end of a sentence, or
    /// nothing; parts before the place have been handed on then.
    public static Optional<String> read(byte[] bytes, int from, Part part) {
        return new JsonParts(bytes, from).read(part);
    }

    private Optional<String> read(Part part) {
        skipBlanks();
        int first = peek();
        if (first != '[' && first != '{') {
            return Optional.of("is neither an array nor an object");
        }
        at++;
        int closing = first == '[' ? ']' : '}';
        skipBlanks();
        boolean isEmpty = peek() == closing;
        while (!isEmpty) {
            Optional<String> name = Optional.empty();
            if (closing == '}') {
                name = name();
                if (name.isEmpty()) {
                    return wrong();
                }
            }
            fields.clear();
            JsonVerdict verdict = fields.add(bytes, at, bytes.length);
            if (verdict != JsonVerdict.WHOLE && verdict != JsonVerdict.TRAILING_TEXT) {
                at = fields.stoppedAt();
                return Optional.of(verdict.says() + ", at byte " + at);
            }
            at = fields.stoppedAt();
            if (fields.wasCut()) {
                return Optional.of(
                        "has more than " + JsonFields.MOST_FIELDS + " fields, at byte " + at);
            }
            part.take(name, fields);
            skipBlanks();
            int next = peek();
            at++;
            if (next == closing) {
                return end();
            }
            if (next != ',') {
                return wrong();
            }
            skipBlanks();
        }
        at++;
        return end();
    }

    private Optional<String> end() {
        skipBlanks();
        return at == bytes.length
                ? Optional.empty()
                : Optional.of(JsonVerdict.TRAILING_TEXT.says() + ", at byte " + at);
    }

    private Optional<String> name() {
        int from = at;
        if (peek() != '"') {
            return Optional.empty();
        }
        fields.clear();
        if (fields.add(bytes, from, bytes.length) != JsonVerdict.TRAILING_TEXT) {
            return Optional.empty();
        }
        at = fields.stoppedAt();
        String name = JsonString.decode(bytes, from + 1, at - from - 2);
        skipBlanks();
        if (peek() != ':') {
            return Optional.empty();
        }
        at++;
        skipBlanks();
        return Optional.of(name);
    }

    private Optional<String> wrong() {
        return Optional.of("is no JSON, at byte " + at);
    }

    private int peek() {
        return at < bytes.length ? bytes[at] : -1;
    }

    private void skipBlanks() {
        while (at < bytes.length
                && (bytes[at] == ' '
                        || bytes[at] == '\n'
                        || bytes[at] == '\r'
                        || bytes[at] == '\t')) {
            at++;
        }
    }
}

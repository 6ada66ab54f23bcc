package dev.eyas.regex;

/// A regex that cannot work, with the place in its body.
public final class BadRegex extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String help;

    /// @param position index into the body, up to and including its length
    /// @param help what to write instead
    public BadRegex(String message, int position, String help) {
        super(message);
        this.position = position;
        this.help = help;
    }

    /// What is wrong, as a sentence.
    public String message() {
        return String.valueOf(getMessage());
    }

    public int position() {
        return position;
    }

    public String help() {
        return help;
    }
}

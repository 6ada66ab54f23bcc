package dev.eyas.function;

/// An argument that cannot work, whatever the data: a pattern that is no regex, a subnet that is
/// none. Analysis turns it into a diagnostic at the argument.
public final class BadArgument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String help;

    /// @param help what to write instead, with an example
    public BadArgument(String parameter, String message, String help) {
        super(message);
        this.parameter = parameter;
        this.help = help;
    }

    /// What is wrong, as a sentence.
    public String message() {
        return String.valueOf(getMessage());
    }

    public String parameter() {
        return parameter;
    }

    public String help() {
        return help;
    }
}

package dev.eyas.function;

/// A query that cannot give a result over these events, whatever the rest of them holds: `tail`
/// over events none of which has a time. It ends the run; what is merely odd goes to the warnings.
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code kebab words that name the kind of failure
    public QueryException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}

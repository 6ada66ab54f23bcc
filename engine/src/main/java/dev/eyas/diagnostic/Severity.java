package dev.eyas.diagnostic;

/// How much a diagnostic weighs. An error stops the query; a warning or an info does not.
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /// The word people and machines read: `error`, `warning`, `info`.
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }
}

package dev.eyas.detect.mutation;

/// What kind of damage is done.
public enum Kind {
    ROW_DROPPED("row dropped"),
    ROW_WIDENED("row widened"),
    ROW_CHANGED("row changed"),
    PORT("port changed"),
    ALTERNATIVE("alternative dropped"),
    BRANCH("branch dropped"),
    SEVERITY("severity rule dropped"),
    EXCLUSION("exclusion dropped"),
    CONDITION("condition dropped"),
    THRESHOLD("threshold moved"),
    NUMBER("number dropped"),
    LITERAL("literal changed"),
    JOIN_KEY("join key dropped"),
    STEP("step dropped"),
    OPTION("option turned");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether it takes a row or an alternative away, so that one no case reaches makes no
    /// difference.
    public boolean isRemoval() {
        return switch (this) {
            case ROW_DROPPED, ALTERNATIVE, BRANCH, SEVERITY, EXCLUSION -> true;
            case ROW_WIDENED,
                    ROW_CHANGED,
                    PORT,
                    CONDITION,
                    THRESHOLD,
                    NUMBER,
                    LITERAL,
                    JOIN_KEY,
                    STEP,
                    OPTION ->
                    false;
        };
    }
}

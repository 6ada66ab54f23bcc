package dev.eyas.assist;

/// Something that may stand at a place of a query.
///
/// @param text what is put there
/// @param note a few words about it; may be empty
public record Suggestion(String text, Kind kind, String note) {

    /// What is suggested.
    public enum Kind {
        PARAMETER("parameters"),
        VALUE("values"),
        FIELD("fields"),
        FUNCTION("functions"),
        SAVED_QUERY("saved queries"),
        KEYWORD("words");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        /// What several of them are called.
        public String heading() {
            return heading;
        }
    }
}

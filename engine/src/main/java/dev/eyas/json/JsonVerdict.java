package dev.eyas.json;

/// What came of walking a JSON text: it is whole, or the first thing that is wrong with it.
public enum JsonVerdict {
    WHOLE("is JSON"),
    /// The text ends inside a value. More bytes might make it whole.
    CUT_SHORT("ends in the middle of a JSON value"),
    NOT_JSON("is not JSON"),
    /// A whole value is followed by something else.
    TRAILING_TEXT("goes on behind the end of its JSON value"),
    TOO_DEEP("nests deeper than " + JsonFields.LARGEST_DEPTH + " levels");

    private final String says;

    JsonVerdict(String says) {
        this.says = says;
    }

    /// The verdict as the end of a sentence about the text.
    public String says() {
        return says;
    }
}

package dev.eyas.regex;

/// A value that may be read only so many times before [Spent] is thrown.
final class BudgetedText implements CharSequence {

    private final String value;
    private long readsLeft;

    BudgetedText(String value, long reads) {
        this.value = value;
        this.readsLeft = reads;
    }

    @Override
    public int length() {
        return value.length();
    }

    @Override
    public char charAt(int index) {
        if (--readsLeft < 0) {
            throw new Spent();
        }
        return value.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return value.substring(start, end);
    }

    @Override
    public String toString() {
        return value;
    }

    /// Says that the budget is used up; always caught by the search that set it.
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Spent() {
            super("the step budget of a search is spent", null, false, false);
        }
    }
}

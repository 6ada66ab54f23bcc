package dev.eyas.function.join;

/// Letters without regard to case: ASCII folding, as everywhere.
final class Letters {

    private Letters() {}

    static String lower(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isUpper(text.charAt(at))) {
                return lowerFrom(text, at);
            }
        }
        return text;
    }

    private static String lowerFrom(String text, int from) {
        char[] letters = text.toCharArray();
        for (int at = from; at < letters.length; at++) {
            if (isUpper(letters[at])) {
                letters[at] = (char) (letters[at] + ('a' - 'A'));
            }
        }
        return new String(letters);
    }

    private static boolean isUpper(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }
}

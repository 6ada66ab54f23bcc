package dev.eyas.diagnostic;

/// Makes text safe and measurable on a terminal.
public final class Visible {

    private static final String TAB = "    ";

    private Visible() {}

    /// The text with tabs as blanks and everything that moves the cursor or hides text spelt out,
    /// as in `<U+001B>`.
    public static String text(String raw) {
        StringBuilder shown = new StringBuilder(raw.length());
        raw.codePoints()
                .forEach(character -> {
                    if (character == '\t') {
                        shown.append(TAB);
                    } else if (isHidden(character)) {
                        shown.append(String.format("<U+%04X>", character));
                    } else {
                        shown.appendCodePoint(character);
                    }
                });
        return shown.toString();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    /// How many columns the shown text takes.
    public static int width(String shown) {
        return shown.codePoints().map(Visible::width).sum();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    /// The blocks that terminals draw two columns wide, roughly: East Asian scripts and emoji.
    private static boolean isWide(int character) {
        return (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE6F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0x1F300 && character <= 0x1FAFF)
                || (character >= 0x20000 && character <= 0x3FFFD);
    }
}

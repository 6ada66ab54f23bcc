package dev.eyas.regex;

/// The flags in force at a place of a regex.
record Flags(boolean ignoresCase, boolean anchorsSeeLines, boolean dotCrossesLines) {

    Flags ignoringCase(boolean on) {
        return new Flags(on, anchorsSeeLines, dotCrossesLines);
    }

    Flags seeingLines(boolean on) {
        return new Flags(ignoresCase, on, dotCrossesLines);
    }

    Flags crossingLines(boolean on) {
        return new Flags(ignoresCase, anchorsSeeLines, on);
    }

    /// Reads the letters after a regex; `g` and `F` change nothing about what matches.
    static Flags of(String body, String letters) {
        Flags flags = new Flags(false, false, false);
        for (int at = 0; at < letters.length(); at++) {
            char letter = letters.charAt(at);
            flags =
                    switch (letter) {
                        case 'i' -> flags.ignoringCase(true);
                        case 'm' -> flags.seeingLines(true);
                        case 'd' -> flags.crossingLines(true);
                        case 'g', 'F' -> flags;
                        default ->
                                throw new BadRegex(
                                        "there is no regex flag `" + letter + "`",
                                        body.length(),
                                        "flags are `i` (ignore case), `m` (anchors at lines), `d` (dot crosses lines), `g` and `F`");
                    };
        }
        return flags;
    }
}

package dev.eyas.function.time;

import dev.eyas.function.BadArgument;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text with letters for parts of a time, as in `%Y-%m-%d`; the letters are those of Java's
/// formatter.
public final class TimeLetters {

    private static final String LETTERS = "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc";

    private sealed interface Piece {
        record Text(String text) implements Piece {}

        record Letter(char letter) implements Piece {}
    }

    private final List<Piece> pieces;
    private final Locale locale;

    private TimeLetters(List<Piece> pieces, Locale locale) {
        this.pieces = pieces;
        this.locale = locale;
    }

    /// Reads the text a parameter gave.
    ///
    /// @throws BadArgument when a letter stands for nothing
    public static TimeLetters parse(String text, Locale locale, String parameter) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', from)) {
            pieces.add(new Piece.Text(text.substring(from, at)));
            if (at + 1 == text.length()) {
                throw new BadArgument(
                        parameter, "a lone `%` stands at the end", "write `%%` for a percent sign");
            }
            char letter = text.charAt(at + 1);
            if (letter == '%') {
                pieces.add(new Piece.Text("%"));
            } else if (letter == 'n') {
                pieces.add(new Piece.Text("\n"));
            } else if (isLetter(letter)) {
                pieces.add(new Piece.Letter(letter));
            } else {
                throw unknown(letter, parameter);
            }
            from = at + 2;
        }
        pieces.add(new Piece.Text(text.substring(from)));
        return new TimeLetters(List.copyOf(pieces), locale);
    }

    /// Says that a letter stands for no part of a time.
    public static BadArgument unknown(char letter, String parameter) {
        return new BadArgument(
                parameter,
                "`%" + letter + "` stands for no part of a time",
                "for example %Y-%m-%d %H:%M:%S.%L; the letters are " + LETTERS);
    }

    public static boolean isLetter(char letter) {
        return LETTERS.indexOf(letter) >= 0;
    }

    public String format(ZonedDateTime time) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text plain -> text.append(plain.text());
                case Piece.Letter letter -> text.append(part(letter.letter(), time, locale));
            }
        }
        return text.toString();
    }

    /// The part of a time a letter stands for. Frequent ones do not go through the formatter, which
    /// is slow.
    public static String part(char letter, ZonedDateTime time, Locale locale) {
        return switch (letter) {
            case 'm' -> padded(time.getMonthValue(), 2);
            case 'd' -> padded(time.getDayOfMonth(), 2);
            case 'H' -> padded(time.getHour(), 2);
            case 'M' -> padded(time.getMinute(), 2);
            case 'S' -> padded(time.getSecond(), 2);
            case 'L' -> padded(time.getNano() / 1_000_000, 3);
            default -> String.format(locale, "%t" + letter, time);
        };
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}

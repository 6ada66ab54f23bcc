package dev.eyas.format.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The arguments of a program that was started. Long ones come in pieces, `a1[0]=… a1[1]=…`, and
/// many over several records.
///
/// @param count how many the kernel counted; as many as there are when it did not say
record ExecArguments(List<String> texts, int count) {

    /// The kernel passes hardly more, at two bytes and a pointer each.
    static final int MOST = 250_000;

    private static final byte[] COUNT = "argc".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_DIGITS = 7;

    private record Piece(int argument, int piece, byte[] bytes) {

        private static final Comparator<Piece> ORDER =
                Comparator.comparingInt(Piece::argument).thenComparingInt(Piece::piece);
    }

    ExecArguments {
        texts = List.copyOf(texts);
    }

    static ExecArguments of(List<AuditRecord> records) {
        List<Piece> pieces = new ArrayList<>();
        int count = -1;
        for (AuditRecord record : records) {
            AuditTokens tokens = record.tokens();
            while (tokens.next() && pieces.size() < MOST) {
                int argument = number(tokens, 1);
                if (argument >= 0 && tokens.keyByte(0) == 'a') {
                    int piece = Math.max(0, number(tokens, behindBracket(tokens)));
                    pieces.add(new Piece(argument, piece, tokens.bytes()));
                } else if (count < 0 && tokens.isKey(COUNT)) {
                    count = count(tokens.text());
                }
            }
        }
        pieces.sort(Piece.ORDER);
        List<String> texts = joined(pieces);
        return new ExecArguments(texts, count < 0 ? texts.size() : count);
    }

    /// The digits of a key that begin at an index and go to its end or to a bracket; -1 for none.
    private static int number(AuditTokens tokens, int from) {
        int number = 0;
        int at = from;
        while (at < tokens.keyLength() && tokens.keyByte(at) >= '0' && tokens.keyByte(at) <= '9') {
            number = number * 10 + tokens.keyByte(at++) - '0';
            if (at - from > MOST_DIGITS) {
                return -1;
            }
        }
        boolean ends =
                at >= tokens.keyLength() || tokens.keyByte(at) == '[' || tokens.keyByte(at) == ']';
        return at > from && ends ? number : -1;
    }

    private static int behindBracket(AuditTokens tokens) {
        int at = 1;
        while (at < tokens.keyLength() && tokens.keyByte(at) != '[') {
            at++;
        }
        return at + 1;
    }

    private static int count(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static List<String> joined(List<Piece> pieces) {
        List<String> texts = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int index = 0; index < pieces.size(); index++) {
            Piece piece = pieces.get(index);
            bytes.writeBytes(piece.bytes());
            boolean last =
                    index + 1 == pieces.size()
                            || pieces.get(index + 1).argument() != piece.argument();
            if (last) {
                texts.add(bytes.toString(StandardCharsets.UTF_8));
                bytes.reset();
            }
        }
        return texts;
    }

    /// The command line, arguments between blanks as Falcon writes it.
    String commandLine() {
        return String.join(" ", texts);
    }

    /// True when some were lost, or there are more than are read.
    boolean isIncomplete() {
        return texts.size() < count || texts.size() >= MOST;
    }
}

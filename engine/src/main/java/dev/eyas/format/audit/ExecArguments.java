package dev.eyas.format.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The arguments of a program that was started. Long ones come in pieces, `a1[0]=… a1[1]=…`, and
/// many over several records.
///
/// @param count how many the kernel counted; as many as there are when it did not say
record ExecArguments(List<String> texts, int count) {

    /// The kernel passes hardly more, at two bytes and a pointer each.
    static final int MOST = 250_000;

    private static final Pattern ARGUMENT = Pattern.compile("a(\\d{1,7})(?:\\[(\\d{1,7})])?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");

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
                Matcher matcher = ARGUMENT.matcher(tokens.key());
                if (matcher.matches()) {
                    int argument = Integer.parseInt(matcher.group(1));
                    int piece = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
                    pieces.add(new Piece(argument, piece, tokens.bytes()));
                } else if (tokens.key().equals("argc") && count < 0) {
                    count = count(tokens.text());
                }
            }
        }
        pieces.sort(Piece.ORDER);
        List<String> texts = joined(pieces);
        return new ExecArguments(texts, count < 0 ? texts.size() : count);
    }

    private static int count(String text) {
        return COUNT.matcher(text).matches() ? Integer.parseInt(text) : -1;
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

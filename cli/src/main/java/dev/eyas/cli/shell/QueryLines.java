package dev.eyas.cli.shell;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/// Tells the editor where a text ends, and which part of it is to be completed. An empty line ends
/// any text, so that nobody is caught in one.
final class QueryLines implements Parser {

    private final Assistance assistance;

    QueryLines(Assistance assistance) {
        this.assistance = assistance;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.COMPLETE) {
            return new QueryLine(
                    line, cursor, assistance.complete(line, cursor).replaced().start());
        }
        if (context == ParseContext.ACCEPT_LINE
                && !endsInEmptyLine(line)
                && assistance.goesOn(line)) {
            throw new EOFError(-1, -1, "the text goes on");
        }
        return new QueryLine(line, cursor, cursor);
    }

    private static boolean endsInEmptyLine(String line) {
        int last = line.lastIndexOf('\n');
        return last >= 0 && line.substring(last).isBlank();
    }
}

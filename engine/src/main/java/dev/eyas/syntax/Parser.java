package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.Comparator;
import java.util.List;

/// Reads a query. Always returns a tree, and says with it what was wrong; never throws, whatever
/// the text.
///
/// Takes time and space in proportion to the text. Each of [PipelineParser], [StageParser],
/// [FilterParser] and [ExprParser] reads what its name says; they share a [Cursor], which asks the
/// [Lexer] for tokens, and a [Report].
public final class Parser {

    private static final String UNCLOSED_STRING = "unclosed-string";
    private static final String MULTILINE_STRING = "multiline-string";

    private Parser() {}

    /// Parses a whole query.
    public static Query parse(String text, Dialect dialect) {
        return read(text, dialect, Cursor.Keeping.NOTHING).query();
    }

    /// The tokens of a query without errors, the end of the text among them.
    static List<Taken> tokens(Query query) {
        return read(query.text(), query.dialect(), Cursor.Keeping.TOKENS).tokens();
    }

    /// The pieces of any text, in order; blanks lie between them.
    public static List<Piece> pieces(String text, Dialect dialect) {
        Reading reading = read(text, dialect, Cursor.Keeping.TOKENS);
        return new Pieces(text, new Lexer(text, dialect, reading.strings())).of(reading.tokens());
    }

    /// @param strings how strings were read
    private record Reading(Query query, List<Taken> tokens, Lexer.Strings strings) {}

    /// Where a closing quote is missing, every later string is turned inside out; then it is better
    /// to believe that strings end on their line.
    private static Reading read(String text, Dialect dialect, Cursor.Keeping keeping) {
        Reading reading = read(text, dialect, Lexer.Strings.MULTILINE, keeping);
        Query query = reading.query();
        return has(query, UNCLOSED_STRING) && has(query, MULTILINE_STRING)
                ? read(text, dialect, Lexer.Strings.SINGLE_LINE, keeping)
                : reading;
    }

    private static Reading read(
            String text, Dialect dialect, Lexer.Strings strings, Cursor.Keeping keeping) {
        Report report = new Report(dialect);
        Cursor cursor = new Cursor(new Lexer(text, dialect, strings), report, keeping);
        Nesting nesting = new Nesting(cursor, report, text.length());
        PipelineParser pipelines =
                new PipelineParser(text, cursor, report, nesting, FunctionCatalogue.LOGSCALE);
        Pipeline pipeline = pipelines.query();
        List<Diagnostic> diagnostics =
                report.diagnostics().stream()
                        .sorted(
                                Comparator.comparing(
                                        Diagnostic::span, Comparator.comparingInt(Span::start)))
                        .toList();
        return new Reading(
                new Query(text, dialect, pipeline, diagnostics), cursor.taken(), strings);
    }

    private static boolean has(Query query, String code) {
        return query.diagnostics().stream().anyMatch(diagnostic -> diagnostic.code().equals(code));
    }
}

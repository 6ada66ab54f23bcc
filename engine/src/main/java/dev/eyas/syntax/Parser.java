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
        Query query = parse(text, dialect, Lexer.Strings.MULTILINE);
        if (has(query, UNCLOSED_STRING) && has(query, MULTILINE_STRING)) {
            return parse(text, dialect, Lexer.Strings.SINGLE_LINE);
        }
        return query;
    }

    /// The tokens of a query without errors, the end of the text among them.
    static List<Taken> tokens(Query query) {
        Lexer.Strings strings = Lexer.Strings.MULTILINE;
        return read(query.text(), query.dialect(), strings, Cursor.Keeping.TOKENS).tokens();
    }

    private record Reading(Query query, List<Taken> tokens) {}

    /// Where a closing quote is missing, every later string is turned inside out; then it is better
    /// to believe that strings end on their line.
    private static Query parse(String text, Dialect dialect, Lexer.Strings strings) {
        return read(text, dialect, strings, Cursor.Keeping.NOTHING).query();
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
        return new Reading(new Query(text, dialect, pipeline, diagnostics), cursor.taken());
    }

    private static boolean has(Query query, String code) {
        return query.diagnostics().stream().anyMatch(diagnostic -> diagnostic.code().equals(code));
    }
}

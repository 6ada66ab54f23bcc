package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.FILTER;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import java.util.Optional;

/// Recognizes steps in the way of SPL, KQL and SQL, and says how CQL writes them: one remark for
/// the step instead of many for its words.
final class ForeignSteps {

    private static final int LONGEST_STEP = 500;

    private final String text;
    private final Cursor cursor;
    private final Report report;
    private final Dialect dialect;

    ForeignSteps(String text, Cursor cursor, Report report) {
        this.text = text;
        this.cursor = cursor;
        this.report = report;
        this.dialect = report.dialect();
    }

    /// A step in a foreign way, read but not taken.
    ///
    /// @param span all of it, up to where a step ends
    record Found(Span span, ForeignStep step) {}

    /// The foreign step that begins here.
    Optional<Found> peek() {
        if (!(cursor.peek(FILTER) instanceof Token.Word word)
                || !ForeignStep.mayBegin(word.text())) {
            return Optional.empty();
        }
        int start = word.span().start();
        int before = cursor.end();
        cursor.moveTo(start);
        cursor.skipToBoundary(FILTER);
        int end = cursor.end();
        cursor.moveTo(before);
        String step = text.substring(start, Math.max(start, end));
        return step.length() > LONGEST_STEP
                ? Optional.empty()
                : ForeignStep.read(step)
                        .map(foreign ->
                                new Found(
                                        new Span(start, start + step.stripTrailing().length()),
                                        foreign));
    }

    /// Replaces what was said while the step was read as CQL.
    ///
    /// @param before where the report stood before that
    Stage say(Found found, Stage read, Report.Mark before) {
        boolean isRefused =
                report.failures() > before.failures() || cursor.end() < found.span().end();
        report.backTo(before);
        String start = text.substring(found.span().start()).split("\\s", 2)[0];
        Diagnostic diagnostic =
                Diagnostic.warning(
                                "foreign-step",
                                found.span(),
                                "this is `"
                                        + start
                                        + "` as "
                                        + found.step().language()
                                        + " writes it")
                        .withHelp(found.step().idea());
        Optional<String> translated = found.step().translation();
        if (found.step().idea().isEmpty() && translated.isPresent()) {
            diagnostic = diagnostic.withHelp("write `" + translated.get() + "`");
        }
        Optional<String> translation =
                translated.filter(cql -> !Parser.parse(cql, dialect).hasErrors());
        if (translation.isPresent()) {
            diagnostic =
                    diagnostic
                            .withHelp("write `" + translation.get() + "`")
                            .withFix(found.span(), translation.get());
        }
        if (!isRefused) {
            report.lint(diagnostic);
            return read;
        }
        report.error(diagnostic.as(Severity.ERROR));
        cursor.moveTo(found.span().end());
        return new Stage.Broken(found.span());
    }
}

package dev.eyas.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eyas.assist.Completion;
import dev.eyas.assist.Highlight;
import dev.eyas.assist.Highlight.Role;
import dev.eyas.assist.Suggestion;
import dev.eyas.diagnostic.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.Size;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

/// How the editor is told where texts end, what to colour and what to offer.
final class LineHelpTest {

    /// Offers words that begin with `a`, colours the first letter, and finds the second wrong.
    private record Help(List<Suggestion> suggestions) implements Assistance {

        @Override
        public Completion complete(String text, int cursor) {
            return new Completion(new Span(text.lastIndexOf(' ') + 1, cursor), suggestions);
        }

        @Override
        public List<Highlight> highlights(String text) {
            return List.of(new Highlight(new Span(0, 1), Role.FUNCTION));
        }

        @Override
        public List<Span> errors(String text) {
            return List.of(new Span(1, 2));
        }

        @Override
        public boolean goesOn(String text) {
            return text.stripTrailing().endsWith("|");
        }
    }

    private static Suggestion suggestion(String text, String note) {
        return new Suggestion(text, Suggestion.Kind.FIELD, note);
    }

    private static LineReader reader(int columns, int rows) throws IOException {
        DumbTerminal terminal =
                new DumbTerminal(
                        "test",
                        "dumb",
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        StandardCharsets.UTF_8);
        terminal.setSize(Size.of(columns, rows));
        return LineReaderBuilder.builder().terminal(terminal).build();
    }

    private static List<Candidate> candidates(LineReader reader, Suggestion... suggestions) {
        Help help = new Help(List.of(suggestions));
        List<Candidate> candidates = new ArrayList<>();
        new Candidates(help).complete(reader, new QueryLine("a", 1, 0), candidates);
        return candidates;
    }

    @Test
    void aTextThatGoesOnIsNotAccepted() {
        QueryLines lines = new QueryLines(new Help(List.of()));
        assertThatThrownBy(() -> lines.parse("a |", 3, ParseContext.ACCEPT_LINE))
                .isInstanceOf(EOFError.class);
        assertThat(lines.parse("a |\n ", 5, ParseContext.ACCEPT_LINE).line()).isEqualTo("a |\n ");
        assertThat(lines.parse("a", 1, ParseContext.ACCEPT_LINE).line()).isEqualTo("a");
    }

    @Test
    void theWordToCompleteReachesFromItsBeginningToTheCursor() {
        QueryLines lines = new QueryLines(new Help(List.of()));
        ParsedLine parsed = lines.parse("ab cdef", 5, ParseContext.COMPLETE);
        assertThat(parsed.word()).isEqualTo("cd");
        assertThat(parsed.wordCursor()).isEqualTo(2);
    }

    @Test
    void errorsAreUnderlinedOverTheColours() throws IOException {
        AttributedString painted =
                new Palette(new Help(List.of())).highlight(reader(80, 20), "abc");
        assertThat(painted.toString()).isEqualTo("abc");
        assertThat(painted.toAnsi()).startsWith("\u001b[").contains("4");
        assertThat(painted.styleAt(1)).isNotEqualTo(painted.styleAt(2));
    }

    @Test
    void suggestionsStandInAColumnWithTheirNotesInAnother() throws IOException {
        assertThat(candidates(reader(60, 20), suggestion("a", "one"), suggestion("abc", "three")))
                .extracting(Candidate::displ)
                .containsExactly("a    one", "abc  three");
    }

    @Test
    void notesEndWhereTheScreenDoes() throws IOException {
        assertThat(candidates(reader(30, 20), suggestion("abc", "x".repeat(99))))
                .singleElement()
                .satisfies(candidate ->
                        assertThat(candidate.displ()).hasSizeLessThan(30).endsWith("x…"));
    }

    @Test
    void noMoreIsOfferedThanFitsAndNothingThatActsOnTheTerminal() throws IOException {
        Suggestion[] many = new Suggestion[50];
        for (int each = 0; each < many.length; each++) {
            many[each] = suggestion("a" + each, "");
        }
        assertThat(candidates(reader(80, 20), many)).hasSizeLessThan(20).hasSizeGreaterThan(10);
        assertThat(candidates(reader(80, 20), suggestion("a\u001b[2J", ""))).isEmpty();
        assertThat(candidates(reader(80, 20), suggestion("a", "\u001b[2J is harmless")))
                .extracting(Candidate::displ)
                .containsExactly("a  <U+001B>[2J is harmless");
    }
}

package dev.eyas.format;

import java.util.Optional;
import java.util.Set;

/// Lines of text, each an event with its line as `@rawstring` and nothing else. Whatever is no
/// other format and no binary file: most of it stands in lines that are text, so that a machine
/// which lost its power and left zeros in a log does not hide the log.
public final class TextFormat implements RecordFormat {

    /// Of this many bytes one may be a control character that text does not use.
    private static final int BYTES_PER_CONTROL = 20;

    private static final Spelling VERBATIM =
            new Spelling() {
                @Override
                public Optional<String> piece(String literal) {
                    return literal.length() < JsonSpelling.SHORTEST_PIECE
                                    || !literal.chars().allMatch(letter -> letter < 0x80)
                            ? Optional.empty()
                            : Optional.of(literal);
                }

                @Override
                public Set<String> respellings(Set<Character> characters) {
                    return Set.of();
                }
            };

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean recognises(Sample sample) {
        int other = 0;
        int start = sample.from();
        for (int at = sample.from(); at <= sample.to(); at++) {
            if (at == sample.to() || sample.bytes()[at] == '\n') {
                other += isText(sample.bytes(), start, at) ? 0 : at - start;
                start = at + 1;
            }
        }
        return other * 2 < sample.to() - sample.from();
    }

    private static boolean isText(byte[] bytes, int from, int to) {
        int controls = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] >= 0 && bytes[at] < ' ' && !isUsual(bytes[at])) {
                controls++;
            }
        }
        return controls <= (to - from) / BYTES_PER_CONTROL;
    }

    /// Blanks, and what terminals and audit logs put between words.
    private static boolean isUsual(byte value) {
        return (value >= '\b' && value <= '\r') || value == 0x1B || value == 0x1D;
    }

    @Override
    public Framing framing(Sample sample) {
        return Framing.LINES;
    }

    @Override
    public boolean mayBeWhole(byte first, byte last) {
        return true;
    }

    @Override
    public int skipBetween(byte[] data, int from, int to) {
        return from;
    }

    @Override
    public boolean mayBegin(byte first) {
        return true;
    }

    @Override
    public boolean mayEnd(byte last) {
        return true;
    }

    @Override
    public Spelling spelling() {
        return VERBATIM;
    }

    @Override
    public RecordBatch newBatch(int source) {
        return new TextLines(source);
    }
}

package dev.eyas.format;

import java.util.ArrayList;
import java.util.List;

/// The first bytes of an input, as far as formats look to recognise themselves; without a byte
/// order mark.
public record Sample(byte[] bytes, int from, int to) {

    /// How much of an input is looked at.
    public static final int BYTES = 1 << 16;

    /// How much is looked at where that shows no whole record.
    public static final int MOST_BYTES = 1 << 24;

    /// A line of a sample; `whole` when its end was seen.
    public record Line(int from, int to, boolean whole) {}

    /// The first lines that are not blank.
    public List<Line> lines(int most) {
        List<Line> lines = new ArrayList<>();
        int at = from;
        while (at < to && lines.size() < most) {
            int end = at;
            while (end < to && bytes[end] != '\n') {
                end++;
            }
            Line line = new Line(at, end, end < to);
            if (firstByte(line) >= 0) {
                lines.add(line);
            }
            at = end + 1;
        }
        return lines;
    }

    /// Whether it goes far enough to tell formats apart: over two lines, and over the first object
    /// where it begins like JSON.
    public boolean showsRecord() {
        int first = firstByte();
        boolean json = first == '{' || first == '[';
        return lines(2).stream().filter(Line::whole).count() == 2
                && !(json && JsonShape.isCut(this));
    }

    /// The first byte that is no blank; -1 for a blank line.
    public int firstByte(Line line) {
        for (int at = line.from(); at < line.to(); at++) {
            if (bytes[at] > ' ' || bytes[at] < 0) {
                return bytes[at] & 0xFF;
            }
        }
        return -1;
    }

    /// The first byte that is no blank; -1 when there is none.
    public int firstByte() {
        return firstByte(new Line(from, to, true));
    }
}

package dev.eyas.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the first bytes of an input tell about the CSV in it.
///
/// @param delimiter what stands between cells
/// @param names what the first record says
/// @param widths how many cells each further whole record has
record CsvShape(byte delimiter, List<String> names, List<Integer> widths) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /// Records looked at.
    private static final int RECORDS = 20;

    /// What can be the name of a column. Lines of a log begin with digits or hold colons.
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_@#$][\\p{L}\\p{N}_@#$ ./()\\[\\]-]{0,127}");

    /// The shape with the delimiter that gives the first record most cells; empty for a sample
    /// without a whole record.
    static Optional<CsvShape> of(Sample sample) {
        Optional<CsvShape> best = Optional.empty();
        for (char delimiter : DELIMITERS) {
            Optional<CsvShape> shape = of(sample, (byte) delimiter);
            int names = shape.map(found -> found.names().size()).orElse(0);
            if (names > best.map(found -> found.names().size()).orElse(0)) {
                best = shape;
            }
        }
        return best;
    }

    /// What stands between the cells of an input that is read as CSV in any case.
    static byte delimiter(Sample sample) {
        return of(sample).map(CsvShape::delimiter).orElse((byte) ',');
    }

    private static Optional<CsvShape> of(Sample sample, byte delimiter) {
        CsvCells cells = new CsvCells(delimiter);
        List<String> names = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        boolean whole = sample.to() - sample.from() < Sample.BYTES - 3;
        int at = sample.from();
        while (at < sample.to() && widths.size() < RECORDS) {
            if (cells.scan(sample.bytes(), at, sample.to(), whole) != CsvCells.Verdict.WHOLE) {
                break;
            }
            boolean blank = cells.count() == 1 && cells.start(0) == cells.end(0);
            if (!blank && names.isEmpty()) {
                for (@Nullable String text : cells.texts(sample.bytes())) {
                    names.add(text == null ? "" : text.strip());
                }
            } else if (!blank) {
                widths.add(cells.count());
            }
            at = cells.stoppedAt();
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new CsvShape(delimiter, names, widths));
    }

    /// True when the first record can name columns and most of the others have as many cells.
    boolean isTable() {
        long fitting = widths.stream().filter(width -> width == names.size()).count();
        return names.size() > 1
                && names.stream().allMatch(name -> NAME.matcher(name).matches())
                && names.stream().distinct().count() == names.size()
                && fitting * 2 >= widths.size();
    }
}

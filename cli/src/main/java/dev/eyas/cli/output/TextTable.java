package dev.eyas.cli.output;

import dev.eyas.data.NumberText;
import dev.eyas.diagnostic.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Columns of text side by side. Columns that hold nothing but numbers stand to the right.
///
/// @param header the names of the columns
/// @param rows the cells of each row, as many as the header has; shown as they are, so make them
///   visible first
public record TextTable(List<String> header, List<List<String>> rows) {

    private static final String GAP = "  ";

    private static final String CUT = "…";

    public TextTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// How wide each column is; 0 for one that is left out.
    public record Layout(List<Integer> widths) {
        public Layout {
            widths = List.copyOf(widths);
        }

        /// Where a column that is shown begins on its line.
        public int start(int column) {
            return widths.subList(0, column).stream()
                    .filter(width -> width > 0)
                    .mapToInt(width -> width + GAP.length())
                    .sum();
        }
    }

    /// The names of the columns that are left out.
    public List<String> hidden(Layout layout) {
        return IntStream.range(0, header.size())
                .filter(column -> layout.widths().get(column) == 0)
                .mapToObj(header::get)
                .toList();
    }

    /// Every column as wide as its widest cell.
    public Layout natural() {
        return new Layout(IntStream.range(0, header.size()).mapToObj(this::width).toList());
    }

    private int width(int column) {
        int widest = Visible.width(header.get(column));
        for (List<String> row : rows) {
            widest = Math.max(widest, Visible.width(row.get(column)));
        }
        return Math.max(1, widest);
    }

    /// Columns narrowed, the widest first, until they fit into `columns`; when even that is too
    /// much, the last ones are left out.
    ///
    /// @param least columns are not made narrower than this to make others fit
    /// @param whole columns that are neither narrowed nor left out while there are others
    public Layout within(int columns, int least, Set<Integer> whole) {
        List<Integer> widths = new ArrayList<>(natural().widths());
        List<Integer> droppable =
                new ArrayList<>(IntStream.range(1, widths.size()).boxed().toList());
        droppable.sort(
                Comparator.comparing((Integer column) -> !whole.contains(column))
                        .thenComparing(Comparator.naturalOrder()));
        while (!droppable.isEmpty() && total(widths, least, whole) > columns) {
            widths.set(droppable.removeLast(), 0);
        }
        int most = Math.max(least, columns);
        while (most > least && total(widths, most, whole) > columns) {
            most--;
        }
        for (int column = 0; column < widths.size(); column++) {
            if (!whole.contains(column)) {
                widths.set(column, Math.min(widths.get(column), most));
            }
        }
        return new Layout(widths);
    }

    private static int total(List<Integer> widths, int most, Set<Integer> whole) {
        int total = -GAP.length();
        for (int column = 0; column < widths.size(); column++) {
            int width = widths.get(column);
            if (width > 0) {
                total += GAP.length() + (whole.contains(column) ? width : Math.min(width, most));
            }
        }
        return total;
    }

    /// The header line, without a line break.
    public String headerLine(Layout layout) {
        return line(header, layout, numeric(layout));
    }

    /// A line of each column's width below the header.
    public String rule(Layout layout) {
        return layout.widths().stream()
                .filter(width -> width > 0)
                .map("─"::repeat)
                .collect(Collectors.joining(GAP));
    }

    /// The lines of all rows, without line breaks.
    public List<String> lines(Layout layout) {
        boolean[] numeric = numeric(layout);
        return rows.stream().map(row -> line(row, layout, numeric)).toList();
    }

    private boolean[] numeric(Layout layout) {
        boolean[] numeric = new boolean[layout.widths().size()];
        for (int column = 0; column < numeric.length; column++) {
            int at = column;
            numeric[column] =
                    rows.stream()
                                    .map(row -> row.get(at))
                                    .allMatch(cell -> cell.isEmpty() || NumberText.isNumber(cell))
                            && rows.stream().anyMatch(row -> !row.get(at).isEmpty());
        }
        return numeric;
    }

    private static String line(List<String> cells, Layout layout, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < numeric.length; column++) {
            int width = layout.widths().get(column);
            if (width == 0) {
                continue;
            }
            String cell = cut(cells.get(column), width);
            int blanks = width - Visible.width(cell);
            line.append(line.isEmpty() ? "" : GAP);
            line.repeat(' ', numeric[column] ? blanks : 0);
            line.append(cell);
            line.repeat(' ', numeric[column] ? 0 : blanks);
        }
        return line.toString().stripTrailing();
    }

    /// Cuts in the middle: what tells command lines and paths apart stands at both ends.
    public static String cut(String cell, int width) {
        if (Visible.width(cell) <= width) {
            return cell;
        }
        int[] characters = cell.codePoints().toArray();
        int left = fitting(characters, width / 2, 0, 1);
        int leftWidth = Visible.width(new String(characters, 0, left));
        int right = fitting(characters, width - 1 - leftWidth, characters.length - 1, -1);
        return new String(characters, 0, left)
                + CUT
                + new String(characters, characters.length - right, right);
    }

    /// How many characters fit into so many columns, counted from one end.
    private static int fitting(int[] characters, int columns, int from, int step) {
        int taken = 0;
        int used = 0;
        while (taken < characters.length) {
            used += Visible.width(Character.toString(characters[from + step * taken]));
            if (used > columns) {
                return taken;
            }
            taken++;
        }
        return taken;
    }
}

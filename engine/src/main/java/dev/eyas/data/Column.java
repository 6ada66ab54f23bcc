package dev.eyas.data;

import org.jspecify.annotations.Nullable;

/// The values of one field for the rows of a batch. `text` may be asked only where a value is
/// present; `numeric` answers [Numeric#NONE] where there is none or the text is no number.
public sealed interface Column {

    boolean isPresent(int row);

    String text(int row);

    Numeric numeric(int row);

    /// The text, or `otherwise` where there is none.
    default String textOr(int row, String otherwise) {
        return isPresent(row) ? text(row) : otherwise;
    }

    /// A field no row has.
    record Absent() implements Column {

        private static final Absent INSTANCE = new Absent();

        @Override
        public boolean isPresent(int row) {
            return false;
        }

        @Override
        public String text(int row) {
            throw new IllegalStateException("an absent field has no text");
        }

        @Override
        public Numeric numeric(int row) {
            return Numeric.NONE;
        }
    }

    /// One value for every row.
    record Constant(String value, Numeric number) implements Column {

        public Constant(String value) {
            this(value, NumberText.parse(value));
        }

        @Override
        public boolean isPresent(int row) {
            return true;
        }

        @Override
        public String text(int row) {
            return value;
        }

        @Override
        public Numeric numeric(int row) {
            return number;
        }
    }

    /// Texts; filled by its maker, then never changed for a row once read.
    final class Text implements Column {

        private final @Nullable String[] values;

        public Text(int rows) {
            values = new @Nullable String[rows];
        }

        public void set(int row, String value) {
            values[row] = value;
        }

        @Override
        public boolean isPresent(int row) {
            return values[row] != null;
        }

        @Override
        public String text(int row) {
            String value = values[row];
            if (value == null) {
                throw new IllegalStateException("row " + row + " has no value");
            }
            return value;
        }

        @Override
        public Numeric numeric(int row) {
            String value = values[row];
            return value == null ? Numeric.NONE : NumberText.parse(value);
        }
    }

    /// Results of arithmetic; their text is made when someone reads it.
    final class Numbers implements Column {

        private final Numeric[] values;

        public Numbers(int rows) {
            values = new Numeric[rows];
            java.util.Arrays.fill(values, Numeric.NONE);
        }

        public void set(int row, Numeric value) {
            values[row] = value;
        }

        @Override
        public boolean isPresent(int row) {
            return values[row].isNumber();
        }

        @Override
        public String text(int row) {
            return values[row].text();
        }

        @Override
        public Numeric numeric(int row) {
            return values[row];
        }
    }

    /// What `top` says, and what lies below where it says nothing: assigning no value leaves the
    /// old one.
    record Merged(Column top, Column below) implements Column {
        @Override
        public boolean isPresent(int row) {
            return top.isPresent(row) || below.isPresent(row);
        }

        @Override
        public String text(int row) {
            return top.isPresent(row) ? top.text(row) : below.text(row);
        }

        @Override
        public Numeric numeric(int row) {
            return top.isPresent(row) ? top.numeric(row) : below.numeric(row);
        }
    }

    /// A column seen from other rows, which were multiplied or looked up: row `r` reads row
    /// `parents[r]`, and has no value where that is negative.
    record Remapped(Column parent, int[] parents) implements Column {
        @Override
        public boolean isPresent(int row) {
            return parents[row] >= 0 && parent.isPresent(parents[row]);
        }

        @Override
        public String text(int row) {
            return parent.text(parents[row]);
        }

        @Override
        public Numeric numeric(int row) {
            return parents[row] < 0 ? Numeric.NONE : parent.numeric(parents[row]);
        }
    }

    /// An element of an array, which only those rows still have whose array was cut before it.
    record Beyond(Column element, int[] lengths, int index) implements Column {
        @Override
        public boolean isPresent(int row) {
            return index >= lengths[row] && element.isPresent(row);
        }

        @Override
        public String text(int row) {
            return element.text(row);
        }

        @Override
        public Numeric numeric(int row) {
            return isPresent(row) ? element.numeric(row) : Numeric.NONE;
        }
    }

    static Column absent() {
        return Absent.INSTANCE;
    }

    static Column constant(String value) {
        return new Constant(value);
    }

    static Column merge(Column top, Column below) {
        if (below instanceof Absent || top instanceof Constant) {
            return top;
        }
        return top instanceof Absent ? below : new Merged(top, below);
    }
}

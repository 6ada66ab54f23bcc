package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.RowFields;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.function.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Makes the elements of arrays rows of their own, for functions that run a filter, steps or
/// aggregates over them. All elements of a batch make one batch; only of very many there are
/// several. An element's row has the fields of its event, and the element in a field of its own.
sealed interface ElementRows {

    /// Rows of elements.
    ///
    /// @param parents the row of the event of each row, ascending
    record Elements(Batch batch, int[] parents) {

        /// The groups of the events, for their elements.
        Groups groups(Groups events) {
            int[] byRow = new int[parents.length];
            for (int row = 0; row < byRow.length; row++) {
                byRow[row] = events.of(parents[row]);
            }
            return new Groups(byRow, events.count());
        }
    }

    /// Gives all elements, in order.
    void forEach(Batch batch, Consumer<Elements> consumer);

    /// The elements of flat arrays, in the field `variable`.
    static ElementRows flat(ArrayName array, String variable, Warnings warnings) {
        return new Flat(new FlatElements(array, warnings), variable);
    }

    /// The elements of arrays of objects or arrays; `a[0].b` is in the field `variable.b`.
    static ElementRows objects(ArrayName array, String variable, Warnings warnings) {
        return new Objects(
                new ObjectElements(array, member -> variable + member, warnings), variable);
    }

    /// More elements than this go into another batch.
    int ROWS = 65_536;

    /// Elements that are plain values.
    record Flat(FlatElements elements, String variable) implements ElementRows {

        @Override
        public void forEach(Batch batch, Consumer<Elements> consumer) {
            List<List<String>> lists = elements.lists(batch);
            Selection selection = batch.selection();
            int position = 0;
            while (position < selection.size()) {
                List<String> values = new ArrayList<>();
                Parents parents = new Parents();
                while (position < selection.size() && values.size() < ROWS) {
                    int row = selection.row(position++);
                    values.addAll(lists.get(row));
                    parents.add(row, lists.get(row).size());
                }
                if (!values.isEmpty()) {
                    Column.Text column = new Column.Text(values.size());
                    for (int row = 0; row < values.size(); row++) {
                        column.set(row, values.get(row));
                    }
                    int[] rows = parents.rows();
                    consumer.accept(
                            new Elements(batch.multiply(rows).with(variable, column), rows));
                }
            }
        }
    }

    /// Elements that have fields of their own. A field of the event that has the name of an
    /// element's cannot be seen.
    record Objects(ObjectElements elements, String variable) implements ElementRows {

        @Override
        public void forEach(Batch batch, Consumer<Elements> consumer) {
            Selection selection = batch.selection();
            int position = 0;
            while (position < selection.size()) {
                List<Map<String, String>> found = new ArrayList<>();
                Set<String> covered = new HashSet<>();
                Parents parents = new Parents();
                while (position < selection.size() && found.size() < ROWS) {
                    int row = selection.row(position++);
                    Map<String, String> fields = batch.fields(row);
                    List<Map<String, String>> own = elements.all(fields, batch, row);
                    found.addAll(own);
                    parents.add(row, own.size());
                    fields.keySet().stream().filter(this::isCovered).forEach(covered::add);
                }
                if (!found.isEmpty()) {
                    RowFields columns = new RowFields(found.size());
                    for (int row = 0; row < found.size(); row++) {
                        columns.set(row, found.get(row));
                    }
                    int[] rows = parents.rows();
                    consumer.accept(
                            new Elements(
                                    batch.without(covered).multiply(rows).with(columns), rows));
                }
            }
        }

        private boolean isCovered(String field) {
            return field.startsWith(variable)
                    && (field.length() == variable.length()
                            || field.charAt(variable.length()) == '.'
                            || field.charAt(variable.length()) == '[');
        }
    }

    /// Collects the rows that elements are from.
    final class Parents {

        private int[] rows = new int[64];
        private int size;

        void add(int row, int times) {
            if (size + times > rows.length) {
                rows = Arrays.copyOf(rows, Math.max(2 * rows.length, size + times));
            }
            Arrays.fill(rows, size, size + times, row);
            size += times;
        }

        int[] rows() {
            return Arrays.copyOf(rows, size);
        }
    }
}

package dev.eyas.cli;

import dev.eyas.assist.FieldSample.Sampled;
import dev.eyas.assist.KnownField;
import dev.eyas.assist.KnownField.Value;
import dev.eyas.cli.output.TextTable;
import dev.eyas.diagnostic.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The fields of the data for people: in how many events each is, whether it is a number, and what
/// is often in it.
final class FieldTable {

    private static final List<String> HEADER = List.of("FIELD", "EVENTS", "KIND", "OFTEN");
    private static final int LEAST_WIDTH = 16;
    private static final int SHOWN_VALUES = 8;

    /// What stands between the names and the values.
    private static final int OTHER_COLUMNS = "  EVENTS  number  ".length();

    private FieldTable() {}

    /// @param part only fields with this in their names, in any case
    static String of(Sampled sampled, String part, Console console) {
        List<KnownField> fields =
                sampled.fields().stream()
                        .filter(field -> lower(field.name()).contains(lower(part)))
                        .toList();
        String counted =
                Counts.of(fields.size(), "field", "fields")
                        + " in "
                        + Counts.of(sampled.events(), "event", "events")
                        + " sampled\n";
        if (fields.isEmpty()) {
            return counted;
        }
        int widest = fields.stream().mapToInt(field -> Visible.width(field.name())).max().orElse(0);
        int room = Math.max(LEAST_WIDTH, console.outputWidth() - widest - OTHER_COLUMNS);
        TextTable table =
                new TextTable(
                        HEADER, fields.stream().map(field -> cells(field, sampled, room)).toList());
        TextTable.Layout layout = table.within(console.outputWidth(), LEAST_WIDTH, Set.of(1, 2));
        return table.headerLine(layout)
                + "\n"
                + table.rule(layout)
                + "\n"
                + table.lines(layout).stream()
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                + counted;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> cells(KnownField field, Sampled sampled, int room) {
        double share = 100.0 * field.events() / sampled.events();
        return List.of(
                Visible.text(field.name()),
                share < 1 ? "<1 %" : String.format(Locale.ROOT, "%.0f %%", share),
                kind(field),
                values(field, room));
    }

    /// As many whole values as there is room for, and one at least.
    private static String values(KnownField field, int room) {
        StringBuilder values = new StringBuilder();
        for (Value value : field.values().stream().limit(SHOWN_VALUES).toList()) {
            String next = (values.isEmpty() ? "" : ", ") + Visible.text(value.text());
            if (!values.isEmpty() && Visible.width(values + next) > room) {
                break;
            }
            values.append(next);
        }
        return values.toString();
    }

    private static String kind(KnownField field) {
        if (field.numbers() == 0) {
            return "text";
        }
        return field.numbers() == field.events() ? "number" : "mixed";
    }
}

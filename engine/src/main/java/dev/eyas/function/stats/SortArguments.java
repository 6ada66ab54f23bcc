package dev.eyas.function.stats;

import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.stats.RowOrder.Direction;
import dev.eyas.function.stats.RowOrder.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The parameters `sort` and `table` share: direction, type and number of rows.
final class SortArguments {

    static final int DEFAULT_LIMIT = 200;

    private SortArguments() {}

    static Signature.Builder declare(Signature.Builder signature) {
        return signature
                .choices(
                        "order",
                        List.of("desc", "asc", "descending", "ascending"),
                        "desc",
                        "The direction: one for all fields, or one for each.")
                .choices(
                        "type",
                        List.of("number", "string", "hex", "any"),
                        "number",
                        "How values are compared: one for all fields, or one for each.")
                .limit(
                        "limit",
                        DEFAULT_LIMIT,
                        Signature.STATE_ROW_LIMIT,
                        "The largest number of rows.")
                .optional(
                        "reverse",
                        Kind.FLAG,
                        "Old spelling of `order`: `true` is descending, `false` ascending.")
                .limit(
                        "A row without a usable value counts as smallest: first when ascending, last when descending.")
                .limit("Rows that compare equal keep their order.");
    }

    /// @throws BadArgument when there are several directions or types, but not one for each field
    static List<SortKey> keys(List<String> fields, Arguments arguments) {
        List<Direction> directions =
                arguments.texts("order").stream().map(SortArguments::direction).toList();
        if (arguments.has("reverse")) {
            directions =
                    List.of(arguments.flag("reverse") ? Direction.DESCENDING : Direction.ASCENDING);
        }
        List<SortType> types = arguments.texts("type").stream().map(SortType::named).toList();
        List<SortKey> keys = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            Direction direction = each("order", directions, field, fields.size());
            keys.add(
                    new SortKey(
                            fields.get(field),
                            each("type", types, field, fields.size()),
                            direction));
        }
        return keys;
    }

    private static Direction direction(String word) {
        return word.toLowerCase(Locale.ROOT).startsWith("asc")
                ? Direction.ASCENDING
                : Direction.DESCENDING;
    }

    private static <T> T each(String parameter, List<T> values, int field, int fields) {
        if (values.size() != 1 && values.size() != fields) {
            throw new BadArgument(
                    parameter,
                    "there are "
                            + values.size()
                            + " values of `"
                            + parameter
                            + "` for "
                            + fields
                            + " fields",
                    "give one value for all fields or one for each, for example `"
                            + parameter
                            + "=["
                            + (parameter.equals("order") ? "desc, asc" : "number, string")
                            + "]`");
        }
        return values.get(values.size() == 1 ? 0 : field);
    }

    /// Whoever left the limit alone, or asked for all there are, wants to hear of rows left out.
    static RowLimit limit(String function, Arguments arguments) {
        int rows = arguments.limit("limit");
        return rows == DEFAULT_LIMIT || rows == Signature.STATE_ROW_LIMIT
                ? RowLimit.told(rows, function + "()", "raise limit=")
                : RowLimit.asked(rows);
    }
}

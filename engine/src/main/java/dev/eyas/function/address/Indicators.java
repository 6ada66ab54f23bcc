package dev.eyas.function.address;

import dev.eyas.data.Column;
import dev.eyas.data.Table;
import dev.eyas.function.net.IpAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The rows of a list of indicators that are of a type and certain enough, by what they indicate.
/// Read by any number of threads once made.
final class Indicators {

    /// From the lowest on.
    static final List<String> CONFIDENCES = List.of("unverified", "low", "medium", "high");

    private static final String ADDRESS = "ip_address";

    private final String type;
    private final Map<Object, List<Integer>> rows = new HashMap<>();

    /// The indicators of a table.
    ///
    /// @param threshold the lowest confidence that counts
    record Of(String type, String threshold) implements Table.Derivation<Indicators> {
        @Override
        public Indicators derive(Table table) {
            return new Indicators(type, CONFIDENCES.indexOf(threshold), table);
        }
    }

    private Indicators(String type, int threshold, Table table) {
        this.type = type;
        Column indicators = table.column("indicator");
        Column types = table.column("type");
        Column confidences = table.column("malicious_confidence");
        for (int row = 0; row < table.size(); row++) {
            boolean counts =
                    indicators.isPresent(row)
                            && (!types.isPresent(row) || types.text(row).equals(type))
                            && rank(confidences, row) >= threshold;
            if (counts) {
                int place = row;
                key(indicators.text(row))
                        .ifPresent(key ->
                                rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(place));
            }
        }
    }

    /// An unknown word is no confidence at all.
    private static int rank(Column confidences, int row) {
        return confidences.isPresent(row)
                ? CONFIDENCES.indexOf(confidences.text(row).toLowerCase(Locale.ROOT))
                : CONFIDENCES.size() - 1;
    }

    /// What is compared: an address by its bits, anything else without regard to case.
    private Optional<Object> key(String text) {
        return type.equals(ADDRESS)
                ? IpAddress.parse(text).map(address -> address)
                : Optional.of(text.toLowerCase(Locale.ROOT));
    }

    /// The rows about a value, in the order of the list.
    List<Integer> find(String text) {
        return key(text).map(key -> rows.getOrDefault(key, List.of())).orElse(List.of());
    }
}

package dev.eyas.function.join;

import dev.eyas.data.Column;
import dev.eyas.data.Table;
import dev.eyas.function.net.IpAddress;
import dev.eyas.function.net.Subnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds rows whose key is a subnet the address lies in, the smallest subnet first; of rows with
/// equal subnets the last first. What is no subnet, or no address, finds nothing. Read by any
/// number of threads once made.
public final class SubnetIndex implements RowFinder {

    /// Length of prefix → network → its rows, the last first; the longest prefix comes first.
    private final Map<Integer, Map<IpAddress, List<Integer>>> networks =
            new TreeMap<>(Comparator.reverseOrder());

    /// The index of a table over a column of subnets.
    public record Of(String column) implements Table.Derivation<SubnetIndex> {
        @Override
        public SubnetIndex derive(Table table) {
            return new SubnetIndex(table.column(column), table.size());
        }
    }

    private SubnetIndex(Column column, int size) {
        for (int row = size - 1; row >= 0; row--) {
            Optional<Subnet> subnet =
                    column.isPresent(row) ? Subnet.parse(column.text(row)) : Optional.empty();
            if (subnet.isPresent()) {
                int prefix = subnet.get().prefix();
                networks.computeIfAbsent(prefix, _ -> new HashMap<>())
                        .computeIfAbsent(
                                subnet.get().network().first(prefix), _ -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    @Override
    public int find(String[] key, int[] found) {
        Optional<IpAddress> address = IpAddress.parse(key[0]);
        return address.isEmpty() ? 0 : find(address.get(), found);
    }

    /// As [#find(String[], int[])] for an address that has been read.
    public int find(IpAddress address, int[] found) {
        int count = 0;
        for (Map.Entry<Integer, Map<IpAddress, List<Integer>>> length : networks.entrySet()) {
            int prefix = length.getKey();
            if (prefix > address.version().bits()) {
                continue;
            }
            for (int row : length.getValue().getOrDefault(address.first(prefix), List.of())) {
                if (count == found.length) {
                    return count;
                }
                found[count++] = row;
            }
        }
        return count;
    }
}

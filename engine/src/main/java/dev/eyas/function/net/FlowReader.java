package dev.eyas.function.net;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.net.Flow.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the flows of a batch out of columns.
///
/// @param ports columns of the two ports, if fields were named for them
/// @param message columns of the type and code of ICMP messages, if fields were named for them
record FlowReader(
        Column protocol,
        Column source,
        Column destination,
        Optional<Pair> ports,
        Optional<Pair> message) {

    /// Two columns that go together.
    record Pair(Column first, Column second) {}

    /// Every column a flow is read from.
    Column[] columns() {
        List<Column> columns = new ArrayList<>(List.of(protocol, source, destination));
        ports.ifPresent(pair -> columns.addAll(List.of(pair.first(), pair.second())));
        message.ifPresent(pair -> columns.addAll(List.of(pair.first(), pair.second())));
        return columns.toArray(Column[]::new);
    }

    /// Whether a row says what every flow has.
    boolean isFlow(int row) {
        return protocol.isPresent(row) && source.isPresent(row) && destination.isPresent(row);
    }

    /// The flow of a row; none where what it says is no flow.
    Optional<Flow> flow(int row) {
        OptionalInt number = IpProtocols.number(protocol.text(row));
        Optional<IpAddress> from = IpAddress.parse(source.text(row));
        Optional<IpAddress> to = IpAddress.parse(destination.text(row));
        if (number.isEmpty() || !from.map(IpAddress::version).equals(to.map(IpAddress::version))) {
            return Optional.empty();
        }
        return from.flatMap(left -> to.flatMap(right -> flow(row, number.getAsInt(), left, right)));
    }

    private Optional<Flow> flow(int row, int number, IpAddress from, IpAddress to) {
        Optional<Pair> pair =
                switch (number) {
                    case IpProtocols.ICMP, IpProtocols.ICMP_V6 -> message.or(() -> ports);
                    case IpProtocols.TCP, IpProtocols.UDP, IpProtocols.SCTP -> ports;
                    default -> Optional.empty();
                };
        boolean told =
                pair.isPresent()
                        && pair.get().first().isPresent(row)
                        && pair.get().second().isPresent(row);
        if (!told) {
            return Optional.of(new Flow(from, to, number, Optional.empty()));
        }
        OptionalInt first = port(pair.get().first(), row);
        OptionalInt second = port(pair.get().second(), row);
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Flow(
                                from,
                                to,
                                number,
                                Optional.of(
                                        Ports.of(number, first.getAsInt(), second.getAsInt()))));
    }

    private static OptionalInt port(Column column, int row) {
        return column.numeric(row) instanceof Numeric.Whole(long port)
                        && port >= 0
                        && port <= Flow.LARGEST_PORT
                ? OptionalInt.of((int) port)
                : OptionalInt.empty();
    }
}

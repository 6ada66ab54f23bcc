package dev.eyas.function.address;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.geography.Cell;
import dev.eyas.function.stats.Figure;
import dev.eyas.function.stats.Grouping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives the points of a map.
public final class WorldMap implements AggregateFunction {

    private static final String CELL = "geohash";
    private static final String LAT = "lat";
    private static final String LON = "lon";
    private static final String MAGNITUDE = "magnitude";
    private static final int LONGEST = 12;

    @Override
    public Signature signature() {
        return Signature.function("worldMap")
                .summary("Gives the points of a world map: where, and how large.")
                .optional("ip", Kind.FIELD, "The field with an address to look up.")
                .optional(LAT, Kind.FIELD, "The field with the latitude, in degrees.")
                .optional(LON, Kind.FIELD, "The field with the longitude.")
                .optional(MAGNITUDE, Kind.AGGREGATES, "count(as=_count)", "How large a point is.")
                .limit("precision", 4, LONGEST, "How many letters the name of a point's cell has.")
                .optional(
                        AddressBook.FILE,
                        Kind.NETWORKS,
                        IpLocation.FILES,
                        "The database of addresses, as for ipLocation().")
                .namedOnly()
                .limit("Needs `ip`, or both `lat` and `lon`.")
                .limit(
                        "Events of one cell of the grid of geohash() make one point in its middle; an event that is nowhere"
                                + " is left out.")
                .limit("Points come in the order of their cells, by code point.")
                .example(
                        "Count events by place",
                        "worldMap(lat=y, lon=x, precision=1)",
                        """
                        y  | x
                        50 | 10
                        51 | 11
                        -1 | -1
                           | 5
                        """,
                        """
                        geohash | lat   | lon   | magnitude
                        7       | -22.5 | -22.5 | 1
                        u       | 67.5  | 22.5  | 2
                        """)
                .example(
                        "Look addresses up",
                        "defineTable(name=\"sites\", query={network=*}, include=[network, lat, lon])"
                                + " | ip=* | worldMap(ip=ip, precision=1, magnitude=max(ms), file=sites)",
                        """
                        network    | lat | lon | ip       | ms
                        10.0.0.0/8 | 50  | 10  |          |
                                   |     |     | 10.0.0.1 | 7
                                   |     |     | 10.0.0.2 | 9
                                   |     |     | 192.0.2. | 3
                        """,
                        """
                        geohash | lat  | lon  | magnitude
                        u       | 67.5 | 22.5 | 9
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(
                places(arguments),
                arguments.limit("precision"),
                Grouping.named(
                        List.of(CELL),
                        List.of(CELL),
                        new Figure(arguments.accumulator(MAGNITUDE), MAGNITUDE),
                        arguments.surroundings().warnings()));
    }

    private static Places places(Arguments arguments) {
        if (arguments.has("ip")) {
            AddressBook book =
                    AddressBook.of(
                            arguments, List.of(IpLocation.LAT, IpLocation.LON), IpLocation.WANTED);
            return batch -> new Looked(batch.column(arguments.text("ip")), book);
        }
        if (!arguments.has(LAT) || !arguments.has(LON)) {
            throw new BadArgument(
                    "ip",
                    "a map needs to know where events are",
                    "give ip=, or both lat= and lon=");
        }
        return batch ->
                new Given(batch.column(arguments.text(LAT)), batch.column(arguments.text(LON)));
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return List.of(CELL, LAT, LON, MAGNITUDE);
    }

    @Override
    public boolean showsAllColumns() {
        return true;
    }

    @Override
    public long mostRows(Arguments arguments) {
        return Long.MAX_VALUE;
    }

    /// Finds the places of the rows of a batch.
    private interface Places {
        RowPlaces of(Batch batch);
    }

    /// Where rows are.
    private sealed interface RowPlaces {

        Optional<Cell> cell(int row, int precision);
    }

    private record Given(Column lats, Column lons) implements RowPlaces {
        @Override
        public Optional<Cell> cell(int row, int precision) {
            return Cell.of(lats.numeric(row).real(), lons.numeric(row).real(), precision);
        }
    }

    private record Looked(Column addresses, AddressBook book) implements RowPlaces {
        @Override
        public Optional<Cell> cell(int row, int precision) {
            if (!addresses.isPresent(row)) {
                return Optional.empty();
            }
            Map<String, String> facts = book.find(addresses.text(row));
            return Cell.of(number(facts, LAT), number(facts, LON), precision);
        }

        private static double number(Map<String, String> facts, String name) {
            return NumberText.parse(facts.getOrDefault(name, "")).real();
        }
    }

    private record State(Places places, int precision, Grouping cells) implements Accumulator {

        @Override
        public void add(Batch batch, Groups groups) {
            RowPlaces where = places.of(batch);
            Column.Text names = new Column.Text(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                where.cell(row, precision).ifPresent(cell -> names.set(row, cell.name()));
            }
            cells.add(batch.where(names::isPresent).with(CELL, names), groups);
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            cells.merge(((State) other).cells, mapping);
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.ByGroup counted = cells.results(groups).byGroup();
            GroupedRows.Builder points = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                for (int place = 0; place < counted.count(group); place++) {
                    Map<String, String> fields = counted.fields(group, place);
                    Cell cell = new Cell(fields.getOrDefault(CELL, ""));
                    Map<String, String> point = points.row(group);
                    point.put(CELL, cell.name());
                    point.put(LAT, Numeric.of(cell.lat()).text());
                    point.put(LON, Numeric.of(cell.lon()).text());
                    Optional.ofNullable(fields.get(MAGNITUDE))
                            .ifPresent(magnitude -> point.put(MAGNITUDE, magnitude));
                }
            }
            return points.build(groups);
        }

        @Override
        public long retainedBytes() {
            return cells.retainedBytes();
        }

        @Override
        public long resultBytes() {
            return cells.resultBytes();
        }
    }
}

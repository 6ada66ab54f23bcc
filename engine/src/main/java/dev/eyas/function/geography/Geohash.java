package dev.eyas.function.geography;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Names the cell of a grid in which a place lies.
public final class Geohash implements ScalarFunction {

    /// Letters beyond this would say more than doubles know.
    private static final int LONGEST = 20;

    @Override
    public Signature signature() {
        return Signature.function("geohash")
                .summary(
                        "Names the cell in which a place on earth lies: the longer the name, the smaller.")
                .optional("lat", Kind.FIELD, "ip.lat", "The field with the latitude, in degrees.")
                .optional("lon", Kind.FIELD, "ip.lon", "The field with the longitude.")
                .limit("precision", 12, LONGEST, "How many letters the name has.")
                .as("_geohash")
                .namedOnly()
                .limit("Latitudes beyond 90 and longitudes beyond 180 degrees give no result.")
                .example(
                        "The cell of London",
                        "geohash(lat=lat, lon=lon)",
                        """
                        lat       | lon
                        51.507222 | -0.1275
                        """,
                        """
                        lat       | lon     | _geohash
                        51.507222 | -0.1275 | gcpvj0e5m415
                        """)
                .example(
                        "Count by large cells",
                        "geohash(precision=3) | groupBy(_geohash)",
                        """
                        ip.lat    | ip.lon
                        51.507222 | -0.1275
                        51.5      | -0.5
                        48.85     | 2.35
                        91        | 0
                        """,
                        """
                        _geohash | _count
                        gcp      | 2
                        u09      | 1
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        int precision = arguments.limit("precision");
        return batch -> {
            Column lats = batch.column(arguments.text("lat"));
            Column lons = batch.column(arguments.text("lon"));
            return Computed.texts(
                    batch,
                    row ->
                            Cell.of(lats.numeric(row).real(), lons.numeric(row).real(), precision)
                                    .map(Cell::name),
                    lats,
                    lons);
        };
    }
}

package dev.eyas.function.geography;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.Optional;

/// Names the cell of a grid in which a place lies.
public final class Geohash implements ScalarFunction {

    private static final String LETTERS = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int BITS = 5;
    private static final double MOST_LAT = 90;
    private static final double MOST_LON = 180;

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
                    row -> {
                        double lat = lats.numeric(row).real();
                        double lon = lons.numeric(row).real();
                        return Math.abs(lat) <= MOST_LAT && Math.abs(lon) <= MOST_LON
                                ? Optional.of(name(lat, lon, precision))
                                : Optional.empty();
                    },
                    lats,
                    lons);
        };
    }

    /// Halves the range of the longitude, then that of the latitude, and so on; each choice is a
    /// bit.
    private static String name(double lat, double lon, int precision) {
        Range lats = new Range(-MOST_LAT, MOST_LAT);
        Range lons = new Range(-MOST_LON, MOST_LON);
        StringBuilder name = new StringBuilder(precision);
        int letter = 0;
        for (int bit = 0; bit < BITS * precision; bit++) {
            letter = letter << 1 | (bit % 2 == 0 ? lons.half(lon) : lats.half(lat));
            if (bit % BITS == BITS - 1) {
                name.append(LETTERS.charAt(letter));
                letter = 0;
            }
        }
        return name.toString();
    }

    private static final class Range {

        private double low;
        private double high;

        Range(double low, double high) {
            this.low = low;
            this.high = high;
        }

        /// Becomes the half that holds the value: the upper one is 1.
        int half(double value) {
            double middle = (low + high) / 2;
            boolean isUpper = value >= middle;
            low = isUpper ? middle : low;
            high = isUpper ? high : middle;
            return isUpper ? 1 : 0;
        }
    }
}

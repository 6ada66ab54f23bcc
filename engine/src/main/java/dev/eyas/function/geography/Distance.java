package dev.eyas.function.geography;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Computes how far two places are apart.
public final class Distance implements ScalarFunction {

    /// The mean radius of the earth in metres.
    private static final double EARTH = 6_371_009;

    @Override
    public Signature signature() {
        return Signature.function("geography:distance")
                .summary("Computes how far two places on earth are apart, in metres.")
                .required("lat1", Kind.FIELD, "The field with the first latitude, in degrees.")
                .required("lon1", Kind.FIELD, "The field with the first longitude.")
                .required("lat2", Kind.FIELD, "The field with the second latitude.")
                .required("lon2", Kind.FIELD, "The field with the second longitude.")
                .as("_distance")
                .namedOnly()
                .limit("The earth is taken for a sphere, which is right to about 0.5%.")
                .example(
                        "From London to Tokyo",
                        "geography:distance(lat1=a.lat, lon1=a.lon, lat2=b.lat, lon2=b.lon, as=m) | round(m)",
                        """
                        a.lat     | a.lon   | b.lat     | b.lon
                        51.507222 | -0.1275 | 35.689722 | 139.692222
                        """,
                        """
                        a.lat     | a.lon   | b.lat     | b.lon      | m
                        51.507222 | -0.1275 | 35.689722 | 139.692222 | 9558730
                        """)
                .example(
                        "A place is not away from itself; half a place is none",
                        "geography:distance(lat1=lat, lon1=lon, lat2=lat, lon2=lon)",
                        """
                        lat  | lon
                        55.7 | 12.6
                        55.7 |
                        """,
                        """
                        lat  | lon  | _distance
                        55.7 | 12.6 | 0
                        55.7 |      |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return batch -> {
            Column lat1 = batch.column(arguments.text("lat1"));
            Column lon1 = batch.column(arguments.text("lon1"));
            Column lat2 = batch.column(arguments.text("lat2"));
            Column lon2 = batch.column(arguments.text("lon2"));
            return Computed.numbers(
                    batch,
                    row ->
                            Numeric.of(
                                    metres(
                                            lat1.numeric(row).real(),
                                            lon1.numeric(row).real(),
                                            lat2.numeric(row).real(),
                                            lon2.numeric(row).real())),
                    lat1,
                    lon1,
                    lat2,
                    lon2);
        };
    }

    /// The way along a great circle, by the haversine formula; NaN where a number is.
    private static double metres(double lat1, double lon1, double lat2, double lon2) {
        double from = Math.toRadians(lat1);
        double to = Math.toRadians(lat2);
        double up = Math.sin((to - from) / 2);
        double along = Math.sin((Math.toRadians(lon2) - Math.toRadians(lon1)) / 2);
        double flat = Math.cos(from) * Math.cos(to);
        double haversine = up * up + flat * along * along;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}

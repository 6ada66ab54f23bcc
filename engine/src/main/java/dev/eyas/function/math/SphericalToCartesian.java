package dev.eyas.function.math;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.Signature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Converts a point on a sphere to its place in space.
public final class SphericalToCartesian implements RowFunction {

    private static final double ONE = 1;

    @Override
    public Signature signature() {
        return Signature.function("math:spherical2cartesian")
                .summary(
                        "Converts angles on a sphere to x, y and z in space, with z as the axis that points up.")
                .required(
                        "azimuth",
                        Kind.EXPRESSION,
                        "The angle from the x-axis, in degrees: a longitude.")
                .required(
                        "polar",
                        Kind.EXPRESSION,
                        "The angle from the plane of x and y, in degrees: a latitude.")
                .optional("radius", Kind.EXPRESSION, "The radius of the sphere; 1 if not said.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "_spherical2cartesian",
                        "The results go to this name with `.x`, `.y` and `.z` behind it.")
                .namedOnly()
                .example(
                        "The pole is straight up",
                        "math:spherical2cartesian(azimuth=lon, polar=lat, as=p) | round(p.x)",
                        """
                        lat | lon
                        90  | 0
                        """,
                        """
                        lat | lon | p.x | p.y | p.z
                        90  | 0   | 0   | 0   | 1
                        """)
                .example(
                        "A radius may be given; without an angle there is no point",
                        "math:spherical2cartesian(azimuth=lon, polar=lat, radius=10, as=p)",
                        """
                        lat | lon
                        0   | 0
                        0   |
                        """,
                        """
                        lat | lon | p.x | p.y | p.z
                        0   | 0   | 10  | 0   | 0
                        0   |     |     |     |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        Evaluator azimuth = arguments.expression("azimuth");
        Evaluator polar = arguments.expression("polar");
        Optional<Evaluator> radius = arguments.maybeExpression("radius");
        String output = arguments.output();
        return batch -> {
            Point point = new Point(batch.rows().size());
            Column azimuths = azimuth.evaluate(batch);
            Column polars = polar.evaluate(batch);
            Optional<Column> radii = radius.map(given -> given.evaluate(batch));
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                double length = radii.map(given -> given.numeric(row).real()).orElse(ONE);
                point.set(row, azimuths.numeric(row).real(), polars.numeric(row).real(), length);
            }
            return batch.with(point.columns(output));
        };
    }

    @Override
    public Effects effects(Arguments arguments) {
        String output = arguments.output();
        return Effects.of(Set.of(), Set.of(output + ".x", output + ".y", output + ".z"));
    }

    /// The points of a batch. What is NaN becomes no number.
    private static final class Point {

        private final Column.Numbers xs;
        private final Column.Numbers ys;
        private final Column.Numbers zs;

        Point(int rows) {
            xs = new Column.Numbers(rows);
            ys = new Column.Numbers(rows);
            zs = new Column.Numbers(rows);
        }

        void set(int row, double azimuth, double polar, double radius) {
            double around = Math.toRadians(azimuth);
            double up = Math.toRadians(polar);
            double flat = radius * Math.cos(up);
            xs.set(row, Numeric.of(flat * Math.cos(around)));
            ys.set(row, Numeric.of(flat * Math.sin(around)));
            zs.set(row, Double.isNaN(azimuth) ? Numeric.NONE : Numeric.of(radius * Math.sin(up)));
        }

        Map<String, Column> columns(String output) {
            Map<String, Column> columns = new LinkedHashMap<>();
            columns.put(output + ".x", xs);
            columns.put(output + ".y", ys);
            columns.put(output + ".z", zs);
            return columns;
        }
    }
}

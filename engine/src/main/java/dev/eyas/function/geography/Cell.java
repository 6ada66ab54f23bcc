package dev.eyas.function.geography;

import java.util.Optional;

/// A cell of the grid of geohashes; its name says where it is, the longer the more exactly.
public record Cell(String name) {

    private static final String LETTERS = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int BITS = 5;
    private static final double MOST_LAT = 90;
    private static final double MOST_LON = 180;

    /// The cell a place lies in; none for what is not on earth.
    ///
    /// @param precision how many letters the name has
    public static Optional<Cell> of(double lat, double lon, int precision) {
        return Math.abs(lat) <= MOST_LAT && Math.abs(lon) <= MOST_LON
                ? Optional.of(new Cell(name(lat, lon, precision)))
                : Optional.empty();
    }

    /// The latitude of the middle.
    public double lat() {
        return middle(new Range(-MOST_LAT, MOST_LAT), 1);
    }

    /// The longitude of the middle.
    public double lon() {
        return middle(new Range(-MOST_LON, MOST_LON), 0);
    }

    /// @param parity which bits of the name are about the range: every second from here on
    private double middle(Range range, int parity) {
        for (int bit = parity; bit < BITS * name.length(); bit += 2) {
            int letter = LETTERS.indexOf(name.charAt(bit / BITS));
            range.take(letter >> (BITS - 1 - bit % BITS) & 1);
        }
        return range.middle();
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

        double middle() {
            return (low + high) / 2;
        }

        /// Becomes the half that holds the value: the upper one is 1.
        int half(double value) {
            int half = value >= middle() ? 1 : 0;
            take(half);
            return half;
        }

        /// Becomes a half: the upper one is 1.
        void take(int half) {
            double middle = middle();
            low = half == 1 ? middle : low;
            high = half == 1 ? high : middle;
        }
    }
}

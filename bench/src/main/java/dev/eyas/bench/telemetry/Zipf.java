package dev.eyas.bench.telemetry;

/// Draws ranks as command lines occur on real hosts: rank r about 1/r as often as the first.
final class Zipf {
    private final double[] cumulative;

    Zipf(int ranks) {
        cumulative = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            cumulative[rank] = sum;
        }
    }

    /// A rank from zero, the most frequent.
    int draw(Dice dice) {
        double point = (dice.next() >>> 11) * 0x1.0p-53 * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

package dev.eyas.bench.telemetry;

import java.util.List;

/// A small seeded generator (SplitMix64) whose sequence no Java release can change.
///
/// Not for secrets and not for several threads: every host and slice of time has dice of its own,
/// which is what makes the output independent of threads.
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /// Dice that depend on the seed and on every coordinate, in order.
    static Dice of(long seed, long... coordinates) {
        long state = mix(seed);
        for (long coordinate : coordinates) {
            state = mix(state + GOLDEN_GAMMA + mix(coordinate));
        }
        return new Dice(state);
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /// A number from 0 up to, but without, the bound.
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// A number between the two, both included.
    int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /// True with the given probability, in millionths.
    boolean oneInAMillion(int millionths) {
        return below(1_000_000) < millionths;
    }

    boolean percent(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// Lower-case hexadecimal digits.
    String hex(int digits) {
        char[] text = new char[digits];
        long bits = 0;
        for (int index = 0; index < digits; index++) {
            if ((index & 15) == 0) {
                bits = next();
            }
            text[index] = HEX[(int) (bits & 15)];
            bits >>>= 4;
        }
        return new String(text);
    }

    /// Text in the form of a UUID.
    String uuid() {
        String digits = hex(32);
        return digits.substring(0, 8)
                + '-'
                + digits.substring(8, 12)
                + "-11f1-"
                + digits.substring(16, 20)
                + '-'
                + digits.substring(20);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}

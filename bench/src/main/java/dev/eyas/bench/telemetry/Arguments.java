package dev.eyas.bench.telemetry;

import java.nio.file.Path;
import java.util.Locale;

/// What the generator was asked for; `events` or `bytes` is zero, the other decides.
record Arguments(
        Path out,
        Profile profile,
        long events,
        long bytes,
        long seed,
        int parts,
        TelemetryWriter.Compression compression,
        int threads,
        int attacks,
        int agentCalls) {

    /// @throws IllegalArgumentException if they do not make sense, with a sentence that says why
    static Arguments parse(String... words) {
        Parser parser = new Parser();
        int position = 0;
        while (position < words.length) {
            if (words[position].equals("--gzip")) {
                parser.compression = TelemetryWriter.Compression.GZIP;
                position++;
            } else if (position + 1 < words.length) {
                parser.accept(words[position], words[position + 1]);
                position += 2;
            } else {
                throw new IllegalArgumentException(words[position] + " needs a value");
            }
        }
        return parser.arguments();
    }

    TelemetryWriter.Request request(long wantedEvents) {
        return new TelemetryWriter.Request(
                profile, seed, wantedEvents, parts, compression, threads, out);
    }

    private static final class Parser {
        private String out = "";
        private Profile profile = Profile.REALISTIC;
        private long events;
        private long bytes;
        private long seed = 1;
        private int parts = 1;
        private TelemetryWriter.Compression compression = TelemetryWriter.Compression.NONE;
        private int threads = Runtime.getRuntime().availableProcessors();
        private int attacks = 20;
        private int agentCalls = 200;

        private void accept(String name, String value) {
            switch (name) {
                case "--out" -> out = value;
                case "--profile" -> profile = profile(value);
                case "--events" -> events = number(name, value, 1);
                case "--bytes" -> bytes = size(value);
                case "--seed" -> seed = number(name, value, Long.MIN_VALUE);
                case "--parts" -> parts = Math.toIntExact(number(name, value, 1));
                case "--threads" -> threads = Math.toIntExact(number(name, value, 1));
                case "--attacks" -> attacks = Math.toIntExact(number(name, value, 0));
                case "--agents" -> agentCalls = Math.toIntExact(number(name, value, 0));
                default -> throw new IllegalArgumentException("there is no option " + name);
            }
        }

        private Arguments arguments() {
            if (out.isEmpty()) {
                throw new IllegalArgumentException("--out is missing");
            }
            if ((events == 0) == (bytes == 0)) {
                throw new IllegalArgumentException("one of --events and --bytes is needed");
            }
            return new Arguments(
                    Path.of(out),
                    profile,
                    events,
                    bytes,
                    seed,
                    parts,
                    compression,
                    threads,
                    attacks,
                    agentCalls);
        }

        private static Profile profile(String value) {
            return switch (value) {
                case "plain" -> Profile.PLAIN;
                case "realistic" -> Profile.REALISTIC;
                default ->
                        throw new IllegalArgumentException(
                                "--profile is plain or realistic, not " + value);
            };
        }

        private static long size(String value) {
            String upper = value.toUpperCase(Locale.ROOT);
            int unit = "KMG".indexOf(upper.charAt(upper.length() - 1)) + 1;
            String digits = unit == 0 ? upper : upper.substring(0, upper.length() - 1);
            return Math.multiplyExact(
                    number("--bytes", digits, 1), (long) Math.powExact(1000, unit));
        }

        private static long number(String name, String value, long least) {
            try {
                long number = Long.parseLong(value);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // Falls through to the same sentence as a number that is too small.
            }
            throw new IllegalArgumentException(name + " cannot be " + value);
        }
    }
}

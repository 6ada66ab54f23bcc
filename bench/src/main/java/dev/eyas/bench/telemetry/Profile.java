package dev.eyas.bench.telemetry;

/// How the lines are written, and whether events bring facts that the sensor leaves to a join.
enum Profile {
    /// Fixed key order, only the escapes JSON demands, and network events that carry what the
    /// published query wants to read: `ImageFileName`, `ComputerName` and `ipv4Destination`. The
    /// query runs over it without enrichment.
    PLAIN {
        @Override
        boolean carriesProcessFacts() {
            return true;
        }

        @Override
        Line.KeyOrder keyOrder() {
            return Line.KeyOrder.AS_GIVEN;
        }

        @Override
        Line.Escaping escaping(int part) {
            return Line.Escaping.MINIMAL;
        }
    },
    /// As FDR delivers: a key order without rule, half of the files written by an HTML-safe JSON
    /// writer (an equals sign becomes its Unicode escape), and network events that name their
    /// process only by number.
    REALISTIC {
        @Override
        boolean carriesProcessFacts() {
            return false;
        }

        @Override
        Line.KeyOrder keyOrder() {
            return Line.KeyOrder.SHUFFLED;
        }

        @Override
        Line.Escaping escaping(int part) {
            return part % 2 == 0 ? Line.Escaping.HTML_SAFE : Line.Escaping.MINIMAL;
        }
    };

    /// Whether events other than process events say the image and the name of the host.
    abstract boolean carriesProcessFacts();

    abstract Line.KeyOrder keyOrder();

    /// One file is written by one writer, so the choice falls per part.
    abstract Line.Escaping escaping(int part);
}

package dev.eyas.source;

import dev.eyas.format.CsvFormat;
import dev.eyas.format.FalconFormat;
import dev.eyas.format.Format;
import dev.eyas.format.JsonFormat;
import dev.eyas.format.ProcNetTcpFormat;
import dev.eyas.format.Sample;
import dev.eyas.format.TextFormat;
import dev.eyas.format.audit.AuditdFormat;
import java.util.List;
import java.util.Optional;

/// Every format, the more special one first: the first that recognises an input reads it.
public final class Formats {

    private static final List<Format> ALL =
            List.of(
                    new FalconFormat(),
                    new AuditdFormat(),
                    new ProcNetTcpFormat(),
                    new JsonFormat(),
                    new CsvFormat(),
                    new TextFormat());

    private Formats() {}

    public static List<Format> all() {
        return ALL;
    }

    public static Optional<Format> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    public static Optional<Format> recognise(Sample sample) {
        return ALL.stream().filter(format -> format.recognises(sample)).findFirst();
    }
}

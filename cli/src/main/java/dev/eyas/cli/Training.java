package dev.eyas.cli;

import dev.eyas.cli.output.Output;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs what people run most, in one process and without output, so that the JVM can note which
/// classes a start needs. The launcher does this once after each build. The first argument is a
/// folder with telemetry, if there is one.
final class Training {

    private static final String EVENT =
            """
            {"event_simpleName":"ProcessRollup2","timestamp":"1700000000000","aid":"a","TargetProcessId":"1","CommandLine":"x"}
            {"event_simpleName":"DnsRequest","timestamp":"1700000000001","aid":"a","ContextProcessId":"1","DomainName":"b.c"}
            """;

    private static final String SEARCH =
            "#event_simpleName=DnsRequest | DomainName=/b/i | CommandLine!=\"y\"";
    private static final String COUNT =
            "groupBy([DomainName], function=count()) | sort(_count, limit=10)";
    private static final String TABLE = "table([@timestamp, DomainName, CommandLine], limit=5)";

    private Training() {}

    public static void main(String[] arguments) {
        String input = arguments.length > 0 ? arguments[0] : "-";
        for (Terminal terminal :
                List.of(Terminal.none(), new Terminal(false, true, true, 100, true, true))) {
            run(terminal, "detect", input);
            run(terminal, "run", SEARCH, input);
            run(terminal, "run", SEARCH + " | " + COUNT, input);
            run(terminal, "run", "--start", "30d", SEARCH + " | " + TABLE, input);
            run(terminal, "run", "nosuch(", input);
            run(terminal, "run", "--help");
            run(terminal, "explain", SEARCH + " | " + COUNT);
            run(terminal, "check", "-");
            run(terminal, "fmt", "-");
            run(terminal, "functions", "groupBy");
            run(terminal, "cases", "-");
        }
    }

    private static void run(Terminal terminal, String... arguments) {
        Main.run(
                List.of(arguments),
                new Console(
                        new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)),
                        new Output(OutputStream.nullOutputStream()),
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                        terminal,
                        System.currentTimeMillis(),
                        System.nanoTime(),
                        new Interruption()));
    }
}

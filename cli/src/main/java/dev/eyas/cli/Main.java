package dev.eyas.cli;

import dev.eyas.cli.output.Output;
import java.util.List;

/// The `eyas` process: runs a command and ends with its exit code.
public final class Main {

    /// A write that is under way when the process is stopped may take so long to end.
    private static final long LAST_WRITE_MILLIS = 100;

    private Main() {}

    public static void main(String[] arguments) {
        Console console = Console.system();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(console), "stop"));
        System.exit(run(List.of(arguments), console).number());
    }

    private static void stop(Console console) {
        console.interruption().happen();
        console.out().close(LAST_WRITE_MILLIS);
    }

    /// Runs a command as a process would. Whoever reads the output may stop reading at any time.
    static ExitCode run(List<String> arguments, Console console) {
        try {
            ExitCode code = new Commands(console).run(arguments);
            console.out().flush();
            return code;
        } catch (Output.Failed failed) {
            if (failed.isReaderGone()) {
                return ExitCode.RAN;
            }
            console.complain("writing to standard output failed: " + failed.getMessage(), "");
            return ExitCode.WRONG;
        } catch (OutOfMemoryError _) {
            console.complainOfMemory();
            return ExitCode.WRONG;
        }
    }
}

package dev.eyas.cli;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.assist.FieldSample.Sampled;
import dev.eyas.cli.output.RowFormat;
import dev.eyas.diagnostic.Closest;
import dev.eyas.diagnostic.Paragraph;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.diagnostic.Visible;
import dev.eyas.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Does what the commands of the shell say.
final class ShellCommands {

    private static final String KEYS =
            """
            A query runs when it is whole: an open bracket or quote, or a `|` at the end, goes on in the next
            line; an empty line runs it as it is. Alt-Enter breaks a line anywhere.

              Tab        complete functions, parameters, fields and values of the data
              Ctrl-R     search in what was typed before
              Ctrl-C     stop the query that runs, or give up the one that is typed
              Ctrl-D     leave

            """;

    private final ShellSettings settings;
    private final Supplier<List<String>> history;

    /// What comes after a command.
    enum Next {
        GO_ON,
        LEAVE
    }

    /// @param history what was typed so far
    ShellCommands(ShellSettings settings, Supplier<List<String>> history) {
        this.settings = settings;
        this.history = history;
    }

    /// @param last the rows seen last
    Next run(ShellWord.Line line, Console console, Optional<RowRun.Outcome.Ended> last) {
        ShellWord command = line.command().orElseThrow(() -> unknown(line.word()));
        List<String> words = line.words();
        switch (command) {
            case HELP -> help(words, console);
            case FIELDS -> fields(line.argument().strip(), console);
            case FUNCTIONS -> FunctionsCommand.list(settings.engine().functions(), console);
            case EXPLAIN -> explain(line.argument(), console);
            case TIME -> time(words, console);
            case FORMAT -> format(words, console);
            case SAVE -> save(line.argument().strip(), console, last);
            case OPEN -> open(words, console);
            case HISTORY -> history(line.argument().strip(), console);
            case QUIT -> {
                return Next.LEAVE;
            }
        }
        return Next.GO_ON;
    }

    private static UsageError unknown(String word) {
        List<String> words = Arrays.stream(ShellWord.values()).map(ShellWord::word).toList();
        String written = ":" + word;
        return new UsageError(
                "there is no command `" + written + "`",
                Closest.among(words, written)
                        .map(other -> "did you mean `" + other + "`?")
                        .orElse(
                                "commands: "
                                        + String.join(", ", words)
                                        + "; a query that begins with a colon needs quotes"));
    }

    private void help(List<String> names, Console console) {
        if (!names.isEmpty()) {
            String name = names.getFirst().replaceFirst("\\(.*", "");
            FunctionsCommand.tell(name, settings.engine().functions(), console);
            return;
        }
        StringBuilder text = new StringBuilder();
        for (ShellWord command : ShellWord.values()) {
            String usage = command.word() + " " + command.arguments();
            text.append(
                    Paragraph.of(
                            "  %-24s".formatted(usage), command.summary(), console.outputWidth()));
        }
        for (String paragraph : KEYS.strip().split("\n\n", -1)) {
            text.append('\n');
            text.append(
                    paragraph.startsWith(" ")
                            ? paragraph + "\n"
                            : Paragraph.of(
                                    "", paragraph.replace('\n', ' '), console.outputWidth()));
        }
        console.out().print(text.toString());
    }

    private void fields(String part, Console console) {
        Sampled sampled = settings.data().sampled();
        console.out().print(FieldTable.of(sampled, part, console));
    }

    private void explain(String query, Console console) {
        CheckedQuery checked =
                settings.engine()
                        .check(query, settings.dialect(), settings.analysis().withoutValues());
        new DiagnosticReport(console, Verbosity.VERBOSE)
                .print(new SourceText("", query), checked.diagnostics());
        if (!checked.hasErrors()) {
            Plan plan = settings.engine().plan(checked, settings.run(console.now()));
            console.out().print(PlanReading.page(plan, console.outputWidth()));
        }
    }

    private void time(List<String> words, Console console) {
        if (words.equals(List.of("all"))) {
            settings.between(TimeRange.of(Optional.empty(), Optional.empty(), console.now()));
        } else if (!words.isEmpty()) {
            settings.between(
                    TimeRange.of(
                            Optional.of(words.getFirst()),
                            words.stream().skip(1).findFirst(),
                            console.now()));
        }
        TimeRange range = settings.range();
        console.out()
                .println(
                        range.start().isEmpty() && range.end().isEmpty()
                                ? "events of any time"
                                : "events"
                                        + time(" from ", range.start())
                                        + time(" before ", range.end()));
    }

    private static String time(String word, OptionalLong millis) {
        return millis.isEmpty() ? "" : word + Counts.moment(millis.getAsLong()) + " UTC";
    }

    private void format(List<String> words, Console console) {
        if (!words.isEmpty()) {
            String word = words.getFirst().toLowerCase(Locale.ROOT);
            settings.print(
                    RowFormat.named(word)
                            .orElseThrow(() -> Options.noFormat(word, RowFormat.words())));
        }
        console.out().println("rows are printed as " + settings.format().word());
    }

    private static void save(String name, Console console, Optional<RowRun.Outcome.Ended> last) {
        RowFile file = RowFile.of(name);
        RowRun.Outcome.Ended rows =
                last.orElseThrow(() -> new UsageError("there are no rows yet", "run a query"));
        file.write(rows, console);
        console.out()
                .println(
                        Counts.of(rows.result().rows().size(), "row", "rows")
                                + " written to "
                                + Visible.text(name));
    }

    private void open(List<String> paths, Console console) {
        if (paths.isEmpty()) {
            throw new UsageError("`:open` needs paths", "for example :open examples/");
        }
        settings.open(paths, console);
        settings.data().await(ShellSession.PATIENCE);
        console.out().print(settings.data().amount(console.outputWidth()));
        settings.data().summary(console).printWarnings();
    }

    private void history(String part, Console console) {
        history.get().stream()
                .filter(text -> text.contains(part))
                .forEach(text ->
                        text.lines().forEach(row -> console.out().println(Visible.text(row))));
    }
}

package dev.eyas.cli;

import dev.eyas.cli.output.JsonText;
import dev.eyas.detect.JointRun.Fate;
import dev.eyas.detect.mutation.Kind;
import dev.eyas.detect.mutation.Mutant;
import dev.eyas.detect.mutation.MutationRun.Trial;
import dev.eyas.diagnostic.Visible;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// What the tests of a detection noticed of its mutants.
///
/// @param id the detection
/// @param seed where only some mutants were made
record MutantReport(String id, List<Trial> trials, OptionalLong seed) {

    /// Longer pieces of a query are cut.
    private static final int MOST_CHARACTERS = 72;

    MutantReport {
        trials = List.copyOf(trials);
    }

    long noticed() {
        return count(trial -> trial.fate().isNoticed());
    }

    /// Whether so many in a hundred were noticed.
    boolean reaches(int percent) {
        return noticed() * 100 >= (long) percent * trials.size();
    }

    /// Counts, a table of the kinds, and what was not noticed.
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                "%s  %s, %s noticed (%s), %s survived, %s not reached%s\n"
                        .formatted(
                                Visible.text(id),
                                Counts.of(trials.size(), "mutant", "mutants"),
                                Counts.of(noticed()),
                                percent(noticed(), trials.size()),
                                Counts.of(count(trial -> trial.fate() instanceof Fate.Survived)),
                                Counts.of(count(MutantReport::isUnreached)),
                                seed.isPresent() ? "; --seed " + seed.getAsLong() : ""));
        for (Kind kind : Kind.values()) {
            long all = count(trial -> trial.mutant().kind() == kind);
            long own = count(trial -> trial.mutant().kind() == kind && trial.fate().isNoticed());
            if (all > 0) {
                text.append(
                        "  %-20s %5d of %5d  %s\n"
                                .formatted(kind.words(), own, all, percent(own, all)));
            }
        }
        list(text, "survived", trial -> trial.fate() instanceof Fate.Survived);
        list(text, "not reached", MutantReport::isUnreached);
        return text.toString();
    }

    /// What no case reaches.
    String unexercised() {
        long unreached = count(MutantReport::isUnreached);
        StringBuilder text = new StringBuilder();
        text.append(
                "%s  %s of %s not exercised\n"
                        .formatted(
                                Visible.text(id),
                                Counts.of(unreached),
                                Counts.of(
                                        trials.size(),
                                        "row, branch or alternative",
                                        "rows, branches and alternatives")));
        list(text, "no case reaches", MutantReport::isUnreached);
        return text.toString();
    }

    private void list(StringBuilder text, String head, Predicate<Trial> which) {
        List<Trial> listed = trials.stream().filter(which).toList();
        if (listed.isEmpty()) {
            return;
        }
        text.append("  ").append(head).append(":\n");
        for (Trial trial : listed) {
            Mutant mutant = trial.mutant();
            text.append("    ").append(Visible.text(place(mutant))).append("  ");
            text.append(mutant.kind().words()).append(": ").append(change(mutant)).append('\n');
        }
    }

    /// From where the command runs, if the file lies below.
    private static String place(Mutant mutant) {
        Path here = Path.of("").toAbsolutePath();
        Path file = mutant.file();
        return (file.startsWith(here) ? here.relativize(file) : file) + ":" + mutant.line();
    }

    private static String change(Mutant mutant) {
        String before = shown(mutant.before());
        return mutant.after().isEmpty() ? before : before + " → " + shown(mutant.after());
    }

    private static String shown(String piece) {
        String line = Visible.text(piece.replaceAll("\\s+", " ").strip());
        return line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line;
    }

    /// One object for each mutant.
    String json() {
        StringBuilder lines = new StringBuilder();
        for (Trial trial : trials) {
            Mutant mutant = trial.mutant();
            JsonText json =
                    new JsonText()
                            .open('{')
                            .member("file", mutant.file().toString())
                            .member("line", mutant.line())
                            .member("detection", id)
                            .member("mutant", mutant.kind().words())
                            .member("before", mutant.before())
                            .member("after", mutant.after())
                            .member("outcome", outcome(trial.fate()));
            if (trial.fate() instanceof Fate.Noticed noticed) {
                json.member("noticed_by", noticed.test().title());
            }
            lines.append(json.close('}')).append('\n');
        }
        return lines.toString();
    }

    private static String outcome(Fate fate) {
        return switch (fate) {
            case Fate.Unreached _ -> "not reached";
            case Fate.Survived _ -> "survived";
            case Fate.Noticed _, Fate.Stopped _ -> "noticed";
        };
    }

    private static boolean isUnreached(Trial trial) {
        return trial.fate() instanceof Fate.Unreached;
    }

    private long count(Predicate<Trial> which) {
        return trials.stream().filter(which).count();
    }

    private static String percent(long part, long all) {
        return all == 0
                ? "-"
                : String.format(Locale.ROOT, "%.1f %%", Math.floor(1000.0 * part / all) / 10);
    }
}

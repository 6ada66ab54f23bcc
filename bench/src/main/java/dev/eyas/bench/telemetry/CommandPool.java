package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.List;

/// The short-lived commands of a platform: a few run all the time, most hardly ever.
///
/// Every pool is the same for every seed, as command lines on real fleets repeat from day to day.
final class CommandPool {
    private static final int DISTINCT = 2_000;
    private static final int NEVER_SEEN_PERCENT = 6;
    private static final CommandPool LINUX = new CommandPool(CommandTemplates.of(Platform.LINUX));
    private static final CommandPool WINDOWS =
            new CommandPool(CommandTemplates.of(Platform.WINDOWS));

    private final List<Program> programs = new ArrayList<>();
    private final Zipf ranks = new Zipf(DISTINCT);

    private CommandPool(List<Program> templates) {
        Dice dice = Dice.of(templates.size());
        for (int rank = 0; rank < DISTINCT; rank++) {
            Program template = templates.get(rank % templates.size());
            programs.add(template.calledWith(CommandTemplates.fill(template.commandLine(), dice)));
        }
    }

    static CommandPool of(Platform platform) {
        return switch (platform) {
            case LINUX -> LINUX;
            case WINDOWS -> WINDOWS;
        };
    }

    /// A command, now and then with an argument nobody used before.
    Program draw(Dice dice) {
        Program program = programs.get(ranks.draw(dice));
        if (dice.percent(NEVER_SEEN_PERCENT)) {
            return program.calledWith(program.commandLine() + " --run=" + dice.hex(12));
        }
        return program;
    }
}

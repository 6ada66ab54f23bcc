package dev.eyas.cli;

import dev.eyas.detect.mutation.Mutant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Which mutants of detections are made, and how many of them must be noticed.
///
/// @param purpose what they are made for
/// @param most the most mutants of a detection; more are sampled with the seed
/// @param leastPercent of them must be noticed, if asked for
record MutantOptions(Purpose purpose, OptionalInt most, long seed, OptionalInt leastPercent) {

    private static final String MUTATE = "--mutate";
    private static final String UNEXERCISED = "--unexercised";
    private static final String MUTANTS = "--mutants";
    private static final String SEED = "--seed";
    private static final String MIN_NOTICED = "--min-noticed";
    private static final int SEEDS = 1_000_000;

    enum Purpose {
        /// None are made.
        NONE,
        /// To measure the tests.
        MEASURE,
        /// To list what no case reaches.
        UNEXERCISED
    }

    /// Detections are tested as they are.
    static MutantOptions none() {
        return new MutantOptions(Purpose.NONE, OptionalInt.empty(), 0, OptionalInt.empty());
    }

    static List<OptionSpec> options() {
        return List.of(
                Options.flag(
                        "Damage each detection in many small ways, in memory, and list what its tests do not notice.",
                        MUTATE),
                Options.flag(
                        "List rows, branches and alternatives that no case reaches.", UNEXERCISED),
                Options.value(
                        "N", "With --mutate: at most so many mutants of a detection.", MUTANTS),
                Options.value("N", "With --mutants: makes the same choice again; printed.", SEED),
                Options.value(
                        "PERCENT",
                        "With --mutate: end with exit code 1 when fewer are noticed.",
                        MIN_NOTICED));
    }

    static MutantOptions of(ParseResult arguments, Console console) {
        boolean measures = arguments.hasMatchedOption(MUTATE);
        boolean lists = arguments.hasMatchedOption(UNEXERCISED);
        if (measures && lists) {
            throw new UsageError(
                    MUTATE + " says also what " + UNEXERCISED + " says", "give one of them");
        }
        for (String option : List.of(MUTANTS, SEED, MIN_NOTICED)) {
            if (!measures && arguments.hasMatchedOption(option)) {
                throw new UsageError(option + " goes with " + MUTATE, "add " + MUTATE);
            }
        }
        return new MutantOptions(
                measures ? Purpose.MEASURE : lists ? Purpose.UNEXERCISED : Purpose.NONE,
                number(arguments, MUTANTS),
                number(arguments, SEED).stream()
                        .asLongStream()
                        .findFirst()
                        .orElse(console.now() % SEEDS),
                number(arguments, MIN_NOTICED));
    }

    private static OptionalInt number(ParseResult arguments, String option) {
        return Options.value(arguments, option)
                .map(text -> OptionalInt.of(Options.positive(option, text)))
                .orElse(OptionalInt.empty());
    }

    /// Those that are wanted, in their order.
    List<Mutant> choose(List<Mutant> all) {
        List<Mutant> wanted =
                all.stream()
                        .filter(mutant -> purpose != Purpose.UNEXERCISED || isRemoval(mutant))
                        .toList();
        if (!samples(wanted.size())) {
            return wanted;
        }
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < wanted.size(); number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, new Random(seed));
        return numbers.subList(0, most.getAsInt()).stream().sorted().map(wanted::get).toList();
    }

    /// The seed, where only some of them are taken.
    OptionalLong seedFor(int all) {
        return samples(all) ? OptionalLong.of(seed) : OptionalLong.empty();
    }

    private boolean samples(int all) {
        return most.isPresent() && most.getAsInt() < all;
    }

    private static boolean isRemoval(Mutant mutant) {
        return mutant.kind().isRemoval();
    }
}

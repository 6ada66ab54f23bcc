package dev.eyas.detect.mutation;

import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionException;
import dev.eyas.detect.JointRun;
import dev.eyas.detect.JointRun.Fate;
import dev.eyas.detect.TestCase;
import dev.eyas.detect.TestRun;
import dev.eyas.function.QueryException;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Finds out which mutants of a detection its tests notice. Nothing is written anywhere.
public final class MutationRun {

    private final Engine engine;
    private final RunSettings settings;
    private final JointRun run;
    private final List<TestCase> alone;

    /// A mutant and what the tests say of it.
    public record Trial(Mutant mutant, Fate fate) {}

    /// @param cases those of the detection, which all pass
    /// @throws DetectionException when it cannot run
    public MutationRun(
            Engine engine, RunSettings settings, Detection detection, List<TestCase> cases) {
        this.engine = engine;
        this.settings = settings;
        JointRun all = new JointRun(engine, settings, detection, cases);
        this.alone = all.alone();
        this.run =
                alone.isEmpty()
                        ? all
                        : new JointRun(
                                engine,
                                settings,
                                detection,
                                cases.stream().filter(test -> !alone.contains(test)).toList());
    }

    /// In the order of the mutants, without those that are no detections any more: whoever runs one
    /// is told at once.
    ///
    /// @param each called after each mutant, by any thread
    public List<Trial> run(List<Mutant> mutants, Runnable each) {
        List<Trial> trials = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(settings.threads())) {
            List<Future<Optional<Trial>>> running = new ArrayList<>();
            for (Mutant mutant : mutants) {
                running.add(
                        pool.submit(() -> {
                            Optional<Trial> trial = trial(mutant);
                            each.run();
                            return trial;
                        }));
            }
            for (Future<Optional<Trial>> one : running) {
                result(one).ifPresent(trials::add);
            }
        }
        return trials;
    }

    private Optional<Trial> trial(Mutant mutant) {
        try {
            Fate joint = run.run(mutant.damaged(), mutant.touched());
            return Optional.of(new Trial(mutant, joint.isNoticed() ? joint : fate(mutant, joint)));
        } catch (DetectionException _) {
            return Optional.empty();
        } catch (QueryException stopped) {
            return Optional.of(
                    new Trial(mutant, new Fate.Stopped(String.valueOf(stopped.getMessage()))));
        }
    }

    /// What the cases say that only mean something alone.
    private Fate fate(Mutant mutant, Fate joint) {
        TestRun tests = new TestRun(engine, settings, List.of(mutant.damaged()));
        return alone.stream()
                .filter(test -> !tests.run(test).passed())
                .findFirst()
                .<Fate>map(Fate.Noticed::new)
                .orElse(joint);
    }

    private static Optional<Trial> result(Future<Optional<Trial>> running) {
        try {
            return running.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}

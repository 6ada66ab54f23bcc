package dev.eyas.exec;

import dev.eyas.data.ScanReport;
import dev.eyas.data.Table;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.Plan;
import dev.eyas.plan.TablePlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Runs a plan over events that end: first the plans of its tables, one after the other, then the
/// plan itself. Each reads the source anew.
public final class PhasedRun {

    private final Surroundings surroundings;
    private final MemoryBudget budget;
    private final ScanReport report;
    private final Pass pass;
    private final Optional<StepMeter> meter;
    private boolean hasRead;

    /// Runs one plan whose tables are there.
    @FunctionalInterface
    public interface Pass {
        QueryResult run(QueryRun run, ScanReport report);
    }

    public PhasedRun(Surroundings surroundings, MemoryBudget budget, ScanReport report, Pass pass) {
        this(surroundings, budget, report, pass, Optional.empty());
    }

    /// @param meter what watches the steps, if anything does
    public PhasedRun(
            Surroundings surroundings,
            MemoryBudget budget,
            ScanReport report,
            Pass pass,
            Optional<StepMeter> meter) {
        this.meter = meter;
        this.surroundings = surroundings;
        this.budget = budget;
        this.report = report;
        this.pass = pass;
    }

    public QueryResult result(Plan plan) {
        Surroundings main = Intervals.main(plan, surroundings);
        Map<String, Table> tables = new HashMap<>();
        for (TablePlan table : plan.tables()) {
            QueryResult rows =
                    run(
                            new QueryRun(
                                    table.plan(),
                                    Intervals.within(main, table.plan()),
                                    tables,
                                    budget,
                                    meter));
            Table kept = Table.Builder.of(rows.rows());
            budget.account().holds(kept.retainedBytes(), () -> "the table `" + table.name() + "`");
            tables.put(table.name(), kept);
        }
        return run(new QueryRun(plan, main, tables, budget, meter));
    }

    /// What there is to say about the source is said by the pass that reads it first.
    private QueryResult run(QueryRun run) {
        ScanReport told = hasRead ? report.again() : report;
        hasRead |= run.readsEvents();
        return pass.run(run, told);
    }
}

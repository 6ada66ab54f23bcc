package dev.eyas.plan;

import dev.eyas.function.AggregateFunction;
import dev.eyas.function.RowFunction;
import dev.eyas.function.SequenceFunction;
import java.util.List;

/// How many rows pipelines inside a function can give a group at most, whatever the data.
public final class MostRows {

    private MostRows() {}

    /// Several pipelines over the same rows, whose rows are combined in every way.
    public static long together(List<Plan> plans) {
        long rows = 1;
        for (Plan plan : plans) {
            long each = Math.max(1, after(plan, Long.MAX_VALUE));
            rows = rows > Long.MAX_VALUE / each ? Long.MAX_VALUE : rows * each;
        }
        return rows;
    }

    /// @param before how many rows the plan gets
    private static long after(Plan plan, long before) {
        long rows = before;
        for (PlanNode node : plan.nodes()) {
            rows =
                    switch (node) {
                        case PlanNode.Aggregate aggregate -> after(aggregate.call(), rows);
                        case PlanNode.Sequence sequence ->
                                ((SequenceFunction) sequence.call().function()).keepsRows()
                                        ? rows
                                        : Long.MAX_VALUE;
                        case PlanNode.Newest newest -> Math.min(rows, newest.limit());
                        case PlanNode.Step step ->
                                ((RowFunction) step.call().function())
                                                .effects(Constants.of(step.call()))
                                                .multiplies()
                                        ? Long.MAX_VALUE
                                        : rows;
                        case PlanNode.Branch branch -> {
                            long most = 0;
                            for (Plan clause : branch.clauses()) {
                                most = Math.max(most, after(clause, rows));
                            }
                            yield most;
                        }
                        case PlanNode.Capture capture ->
                                capture.regex().flags().contains("g") ? Long.MAX_VALUE : rows;
                        case PlanNode.Filter _, PlanNode.Extend _, PlanNode.Enrich _ -> rows;
                        case PlanNode.Table table -> Math.min(rows, table.limit());
                        case PlanNode.Scan _,
                                PlanNode.Values _,
                                PlanNode.Gather _,
                                PlanNode.Append _ ->
                                Long.MAX_VALUE;
                    };
        }
        return rows;
    }

    private static long after(Call call, long rows) {
        AggregateFunction function = (AggregateFunction) call.function();
        long most = function.mostRows(Constants.of(call));
        return function.keepsRows() ? Math.min(rows, most) : most;
    }
}

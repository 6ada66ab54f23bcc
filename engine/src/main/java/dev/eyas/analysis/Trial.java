package dev.eyas.analysis;

import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.PreambleFunction;
import dev.eyas.function.RowFunction;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.SourceFunction;
import dev.eyas.function.TwoPasses;
import dev.eyas.plan.Call;
import dev.eyas.plan.Constants;

/// Makes the running form of a call once, with constants only, so that a function may refuse its
/// arguments while the query is checked and not when it runs.
final class Trial {

    private Trial() {}

    static void run(Call call) {
        Arguments arguments = Constants.of(call);
        if (call.function() instanceof TwoPasses function) {
            function.firstPass(arguments);
        }
        switch (call.function()) {
            case FilterFunction filter -> filter.filter(arguments);
            case ScalarFunction scalar -> scalar.evaluator(arguments);
            case RowFunction row -> row.step(arguments);
            case AggregateFunction aggregate -> aggregate.accumulator(arguments);
            case SourceFunction source -> source.rows(arguments);
            case PreambleFunction preamble -> preamble.declare(arguments);
        }
    }
}

package dev.eyas.builtin;

import dev.eyas.function.Functions;
import dev.eyas.function.filter.In;
import dev.eyas.function.stats.Avg;
import dev.eyas.function.stats.Collect;
import dev.eyas.function.stats.Count;
import dev.eyas.function.stats.GroupBy;
import dev.eyas.function.stats.Head;
import dev.eyas.function.stats.Max;
import dev.eyas.function.stats.Min;
import dev.eyas.function.stats.SelectLast;
import dev.eyas.function.stats.Sort;
import dev.eyas.function.stats.Stats;
import dev.eyas.function.stats.Sum;
import dev.eyas.function.stats.Table;
import dev.eyas.function.stats.Tail;
import dev.eyas.function.stats.Top;
import dev.eyas.function.text.Lower;
import java.util.List;

/// The functions that come with Eyas, one line each, by name.
public final class BuiltinFunctions {

    private BuiltinFunctions() {}

    public static Functions create() {
        return new Functions(
                List.of(
                        new Avg(),
                        new Collect(),
                        new Count(),
                        new GroupBy(),
                        new Head(),
                        new In(),
                        new Lower(),
                        new Max(),
                        new Min(),
                        new SelectLast(),
                        new Sort(),
                        new Stats(),
                        new Sum(),
                        new Table(),
                        new Tail(),
                        new Top()));
    }
}

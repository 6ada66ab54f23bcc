package dev.eyas.builtin;

import dev.eyas.function.Functions;
import dev.eyas.function.chart.Bucket;
import dev.eyas.function.chart.TimeChart;
import dev.eyas.function.event.Coalesce;
import dev.eyas.function.event.CreateEvents;
import dev.eyas.function.event.Default;
import dev.eyas.function.event.Drop;
import dev.eyas.function.event.Eval;
import dev.eyas.function.event.If;
import dev.eyas.function.event.Rename;
import dev.eyas.function.event.Select;
import dev.eyas.function.event.Split;
import dev.eyas.function.filter.Cidr;
import dev.eyas.function.filter.In;
import dev.eyas.function.filter.Test;
import dev.eyas.function.filter.TextContains;
import dev.eyas.function.filter.TextEndsWith;
import dev.eyas.function.filter.TextStartsWith;
import dev.eyas.function.filter.Wildcard;
import dev.eyas.function.parse.KvParse;
import dev.eyas.function.parse.ParseJson;
import dev.eyas.function.parse.ParseTimestamp;
import dev.eyas.function.parse.RegexFunction;
import dev.eyas.function.stats.Avg;
import dev.eyas.function.stats.Collect;
import dev.eyas.function.stats.Count;
import dev.eyas.function.stats.GroupBy;
import dev.eyas.function.stats.Head;
import dev.eyas.function.stats.Max;
import dev.eyas.function.stats.Percentile;
import dev.eyas.function.stats.Min;
import dev.eyas.function.stats.SelectLast;
import dev.eyas.function.stats.Sort;
import dev.eyas.function.stats.Stats;
import dev.eyas.function.stats.Sum;
import dev.eyas.function.stats.Table;
import dev.eyas.function.stats.Tail;
import dev.eyas.function.stats.Top;
import dev.eyas.function.text.Concat;
import dev.eyas.function.text.Format;
import dev.eyas.function.text.Length;
import dev.eyas.function.text.Lower;
import dev.eyas.function.text.Replace;
import dev.eyas.function.text.SplitString;
import dev.eyas.function.text.TextLength;
import dev.eyas.function.text.Upper;
import dev.eyas.function.time.End;
import dev.eyas.function.time.FormatTime;
import dev.eyas.function.time.Now;
import dev.eyas.function.time.Start;
import java.util.List;

/// The functions that come with Eyas, one line each, by name.
public final class BuiltinFunctions {

    private BuiltinFunctions() {}

    public static Functions create() {
        return new Functions(
                List.of(
                        new Avg(),
                        new Bucket(),
                        new Cidr(),
                        new Coalesce(),
                        new Collect(),
                        new Concat(),
                        new Count(),
                        new CreateEvents(),
                        new Default(),
                        new Drop(),
                        new End(),
                        new Eval(),
                        new Format(),
                        new FormatTime(),
                        new GroupBy(),
                        new Head(),
                        new If(),
                        new In(),
                        new KvParse(),
                        new Length(),
                        new Lower(),
                        new Max(),
                        new Min(),
                        new Now(),
                        new ParseJson(),
                        new ParseTimestamp(),
                        new Percentile(),
                        new RegexFunction(),
                        new Rename(),
                        new Replace(),
                        new Select(),
                        new SelectLast(),
                        new Sort(),
                        new Split(),
                        new SplitString(),
                        new Start(),
                        new Stats(),
                        new Sum(),
                        new Table(),
                        new Tail(),
                        new Test(),
                        new TextContains(),
                        new TextEndsWith(),
                        new TextLength(),
                        new TextStartsWith(),
                        new TimeChart(),
                        new Top(),
                        new Upper(),
                        new Wildcard()));
    }
}

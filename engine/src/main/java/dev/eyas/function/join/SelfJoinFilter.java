package dev.eyas.function.join;

import dev.eyas.function.Accumulator;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.TwoPasses;
import java.util.List;

/// Keeps events that share a key with others.
public final class SelfJoinFilter implements FilterFunction, TwoPasses {

    @Override
    public Signature signature() {
        return Signature.function("selfJoinFilter")
                .summary(
                        "Keeps the events of every key for which each filter passes some event with that key.")
                .required("field", Kind.FIELDS, "The fields that make the key.")
                .required("where", Kind.CONDITIONS, "The filters in braces; at most 64.")
                .optional(
                        "prefilter",
                        Kind.FLAG,
                        "false",
                        "Whether only events that pass one of the filters are kept.")
                .limit("Different filters may be passed by different events of the key.")
                .limit("Keys are exact; in LogScale a few wrong ones may slip through.")
                .limit("At most 1,000,000 keys may pass a filter; with more the query fails.")
                .limit("It costs another pass over the events, which must have an end.")
                .example(
                        "Follow every mail from peter to anders",
                        "selfJoinFilter(mail, where=[{from=peter}, {to=anders}])",
                        """
                        mail | from  | to     | file
                        1    | peter |        |
                        1    |       | anders |
                        1    |       |        | a.pdf
                        2    | peter |        |
                        2    |       | bo     |
                        """,
                        """
                        mail | from  | to     | file
                        1    | peter |        |
                        1    |       | anders |
                        1    |       |        | a.pdf
                        """)
                .example(
                        "The negation also keeps events without the key",
                        "!selfJoinFilter(pid, where=[{type=start}, {type=stop}])",
                        """
                        type  | pid
                        start | 7
                        stop  | 7
                        start | 8
                        note  |
                        """,
                        """
                        type  | pid
                        start | 8
                        note  |
                        """)
                .build();
    }

    @Override
    public Accumulator firstPass(Arguments arguments) {
        return new SharedKeys(arguments);
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        TableLookup found = SharedKeys.found(arguments);
        if (!arguments.flag("prefilter")) {
            return found::matched;
        }
        List<RowFilter> filters = arguments.conditions("where");
        return batch -> SharedKeys.passingAny(filters, batch.select(found.matched(batch)));
    }
}

package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Set;

/// Makes a second event of each.
public final class CopyEvent implements RowFunction {

    private static final String TYPE = "#type";

    @Override
    public Signature signature() {
        return Signature.function("copyEvent")
                .summary("Makes a copy of each event, behind it, with another `#type`.")
                .required("type", Kind.TEXT, "The `#type` of the copy.")
                .limit("In LogScale only parsers may call it.")
                .example(
                        "An event and its copy",
                        "copyEvent(arrival)",
                        """
                        #type | host
                        json  | a
                              | b
                        """,
                        """
                        #type   | host
                        json    | a
                        arrival | a
                                | b
                        arrival | b
                        """)
                .example(
                        "Treat them differently",
                        "copyEvent(\"copy\") | case { #type=copy | kind := \"second\"; * | kind := \"first\" }",
                        """
                        #type | host
                        json  | a
                        """,
                        """
                        #type | host | kind
                        json  | a    | first
                        copy  | a    | second
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        String type = arguments.text("type");
        return batch -> copy(batch, type);
    }

    private static Batch copy(Batch batch, String type) {
        Selection selection = batch.selection();
        int[] parents = new int[2 * selection.size()];
        Column.Text types = new Column.Text(parents.length);
        for (int position = 0; position < selection.size(); position++) {
            parents[2 * position] = selection.row(position);
            parents[2 * position + 1] = selection.row(position);
            types.set(2 * position + 1, type);
        }
        return batch.multiply(parents).with(TYPE, types);
    }

    @Override
    public Effects effects(Arguments arguments) {
        return new Effects(Set.of(), Set.of(TYPE), false, true, false);
    }
}

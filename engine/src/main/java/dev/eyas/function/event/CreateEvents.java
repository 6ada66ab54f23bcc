package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.data.Rows;
import dev.eyas.data.TableRows;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.SourceFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes events up.
public final class CreateEvents implements SourceFunction {

    @Override
    public Signature signature() {
        return Signature.function("createEvents")
                .summary(
                        "Makes an event of each text and forgets all others; good for trying a query.")
                .required("rawstring", Kind.TEXTS, "The raw texts of the events.")
                .limit("The events get the time the query runs at.")
                .example(
                        "Try a parser out",
                        "createEvents([\"pid=1\", \"pid=2\"]) | kvParse() | select(pid)",
                        "",
                        """
                        pid
                        1
                        2
                        """)
                .example(
                        "Events of the run do not matter",
                        "createEvents(\"x\") | select(@rawstring)",
                        """
                        host
                        a
                        b
                        """,
                        """
                        @rawstring
                        x
                        """)
                .build();
    }

    @Override
    public Rows rows(Arguments arguments) {
        String now = Long.toString(arguments.surroundings().now());
        List<Map<String, String>> events = new ArrayList<>();
        for (String text : arguments.texts("rawstring")) {
            Map<String, String> event = new LinkedHashMap<>();
            event.put(Batch.TIMESTAMP, now);
            event.put("@timestamp.nanos", "0");
            event.put("@rawstring", text);
            events.add(event);
        }
        return TableRows.events(events, 0, 0);
    }
}

package dev.eyas.parser;

import dev.eyas.data.Batch;
import dev.eyas.data.Gate;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.function.QueryException;
import dev.eyas.parser.ParserTest.Assertion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs the tests of a parser.
public final class ParserTestRun {

    private final LogParser parser;

    public ParserTestRun(LogParser parser) {
        this.parser = parser;
    }

    /// How a test went.
    ///
    /// @param problems what is wrong, in words; none means that it passed
    public record Outcome(ParserTest test, List<String> problems) {

        public Outcome {
            problems = List.copyOf(problems);
        }

        public boolean passed() {
            return problems.isEmpty();
        }
    }

    public Outcome run(ParserTest test) {
        try {
            return new Outcome(test, problems(test, events(test.rawString())));
        } catch (QueryException stopped) {
            return new Outcome(test, List.of("the script stopped: " + stopped.getMessage()));
        }
    }

    /// The events a text becomes, in the order in which the script makes them.
    List<Map<String, String>> events(String rawString) {
        List<Map<String, String>> events = new ArrayList<>();
        ParsedSource source =
                new ParsedSource(
                        new MemorySource("test", List.of(Map.of("@rawstring", rawString))), parser);
        ScanReport report = new ScanReport(new Warnings());
        source.parts().forEach(part -> part.read(Gate.OPEN, batch -> add(batch, events), report));
        return events;
    }

    private static void add(Batch batch, List<Map<String, String>> events) {
        for (int position = 0; position < batch.selection().size(); position++) {
            events.add(batch.fields(batch.selection().row(position)));
        }
    }

    private static List<String> problems(ParserTest test, List<Map<String, String>> events) {
        List<String> problems = new ArrayList<>();
        for (Assertion assertion : test.assertions()) {
            if (assertion.event() >= events.size()) {
                problems.add(
                        "there is no event "
                                + assertion.event()
                                + "; the script gives "
                                + events.size());
            } else {
                compare(assertion, events.get(assertion.event()), problems);
            }
        }
        for (Map<String, String> event : events) {
            boolean wanted =
                    test.assertions().stream()
                            .anyMatch(assertion -> assertion.values().containsKey("@error"));
            if (event.getOrDefault("@error", "").equals("true") && !wanted) {
                problems.add(
                        "it could not be parsed: "
                                + event.getOrDefault("@error_msg", "no reason is given"));
            }
        }
        return problems;
    }

    private static void compare(
            Assertion assertion, Map<String, String> event, List<String> problems) {
        assertion
                .values()
                .forEach((name, expected) -> {
                    String value = event.get(name);
                    if (!expected.equals(value)) {
                        problems.add(
                                value == null
                                        ? name + " is absent, expected " + expected
                                        : name + " is " + value + ", expected " + expected);
                    }
                });
        for (String name : assertion.absent()) {
            if (event.containsKey(name)) {
                problems.add(name + " is " + event.get(name) + ", expected none");
            }
        }
    }
}

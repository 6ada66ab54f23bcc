package dev.eyas.parser;

import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.Warnings;
import java.util.ArrayList;
import java.util.List;

/// The events a parser makes of those of another source. What they will hold cannot be told from
/// the raw text, so all of it is parsed, whatever is asked for.
public record ParsedSource(EventSource inner, LogParser parser) implements EventSource.Over {

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Part part : inner.parts()) {
            parts.add(parts.isEmpty() ? telling(parsed(part)) : parsed(part));
        }
        return parts;
    }

    private Part parsed(Part part) {
        return (_, consumer, report) ->
                part.read(Gate.OPEN, parser.into(consumer, report.warnings()), report);
    }

    /// What concerns all of the source is told once.
    private Part telling(Part first) {
        return (gate, consumer, report) -> {
            for (String file : parser.missingFiles()) {
                report.warnings()
                        .add(
                                "parser-file-missing",
                                "The parser looks up `"
                                        + file
                                        + "`, which is missing or has other columns.",
                                Warnings.Place.NOWHERE);
            }
            first.read(gate, consumer, report);
        };
    }
}

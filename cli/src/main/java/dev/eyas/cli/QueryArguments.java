package dev.eyas.cli;

import dev.eyas.detect.Detection;
import dev.eyas.diagnostic.Closest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Values for the parameters of queries: `--arg name=value`.
final class QueryArguments {

    private static final String ARGUMENT = "--arg";

    private QueryArguments() {}

    static OptionSpec option(String description) {
        return Options.values("NAME=VALUE", description, ARGUMENT);
    }

    static Map<String, String> of(ParseResult arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : Options.values(arguments, ARGUMENT)) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new UsageError(
                        "`" + argument + "` gives no parameter a value",
                        "write " + ARGUMENT + " name=value");
            }
            values.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return values;
    }

    /// Detections with the values that are given; each value must be for one of them.
    static List<Detection> in(List<Detection> detections, ParseResult arguments) {
        Map<String, String> values = of(arguments);
        Set<String> known = new TreeSet<>();
        detections.forEach(detection -> known.addAll(detection.parameters().keySet()));
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new UsageError(
                        "no detection has the parameter `" + name + "`",
                        known.isEmpty()
                                ? "detections list theirs under `parameters`"
                                : Closest.among(known, name)
                                        .map(closest -> "did you mean `" + closest + "`?")
                                        .orElse("parameters: " + String.join(", ", known)));
            }
        }
        return detections.stream().map(detection -> detection.withArguments(values)).toList();
    }
}

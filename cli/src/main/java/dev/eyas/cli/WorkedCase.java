package dev.eyas.cli;

import dev.eyas.json.JsonFields;
import dev.eyas.json.JsonVerdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a file of cases: a query and the events it runs over.
///
/// @param input the events, nested values flattened as everywhere; a null is an absent field
/// @param files the texts of lookup files by their names
record WorkedCase(
        String id, String query, List<Map<String, String>> input, Map<String, String> files) {

    private static final String FILE = "files.";

    private static final Pattern INPUT =
            Pattern.compile("input\\[([0-9]{1,4})]\\.(.*)", Pattern.DOTALL);

    /// The line is no case: what is wrong with it.
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    static WorkedCase read(String line) throws Unreadable {
        JsonFields json = new JsonFields();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        JsonVerdict verdict = json.add(bytes, 0, bytes.length);
        if (verdict != JsonVerdict.WHOLE || !json.isContainer()) {
            throw new Unreadable(
                    "the line " + (json.isContainer() ? verdict.says() : "is no JSON object"));
        }
        Map<String, String> own = new LinkedHashMap<>();
        List<Map<String, String>> input = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        json.forEach(
                0,
                (name, leaf) -> {
                    Matcher event = INPUT.matcher(name);
                    Optional<String> value =
                            json.isNull(leaf) ? Optional.empty() : Optional.of(json.text(leaf));
                    if (event.matches()) {
                        Map<String, String> row = row(input, Integer.parseInt(event.group(1)));
                        value.ifPresent(text -> row.put(event.group(2), text));
                    } else if (name.startsWith(FILE)) {
                        value.ifPresent(text -> files.put(name.substring(FILE.length()), text));
                    } else {
                        value.ifPresent(text -> own.put(name, text));
                    }
                });
        String query = own.get("query");
        if (query == null) {
            throw new Unreadable("the line has no query");
        }
        return new WorkedCase(own.getOrDefault("id", ""), query, input, files);
    }

    /// An event without fields has no leaf; it is known by the number of the one behind it.
    private static Map<String, String> row(List<Map<String, String>> input, int number) {
        while (input.size() <= number) {
            input.add(new LinkedHashMap<>());
        }
        return input.get(number);
    }
}

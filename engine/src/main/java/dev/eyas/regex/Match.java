package dev.eyas.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a regex matched in a value, and what its groups took.
public final class Match {

    private final String value;
    private final int[] bounds;
    private final List<String> names;

    /// @param bounds start and end of each group by its number, negative for a group that took no
    ///   part
    /// @param names the groups' names by their number, empty for those without one
    Match(String value, int[] bounds, List<String> names) {
        this.value = value;
        this.bounds = bounds;
        this.names = names;
    }

    /// A named group that took part, and its text.
    public record Capture(String name, String text) {}

    public int start() {
        return bounds[0];
    }

    public int end() {
        return bounds[1];
    }

    /// How many groups the regex has; the whole match, group 0, does not count.
    public int groupCount() {
        return names.size() - 1;
    }

    /// The text of a group by its number; nothing for a group that took no part.
    public Optional<String> group(int number) {
        int start = bounds[2 * number];
        return start < 0
                ? Optional.empty()
                : Optional.of(value.substring(start, bounds[2 * number + 1]));
    }

    /// The named groups that took part, in the order of the regex.
    public List<Capture> captures() {
        List<Capture> captures = new ArrayList<>();
        for (int number = 1; number < names.size(); number++) {
            if (!names.get(number).isEmpty() && bounds[2 * number] >= 0) {
                captures.add(
                        new Capture(
                                names.get(number),
                                value.substring(bounds[2 * number], bounds[2 * number + 1])));
            }
        }
        return captures;
    }
}

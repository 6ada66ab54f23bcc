package dev.eyas.detect;

import dev.eyas.diagnostic.Visible;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parameters;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A query over another log that tells what came of a finding: what somebody did with what was
/// taken. Its parameters are filled with what the finding knows.
///
/// @param log the log it reads, in words
/// @param cloud findings of this cloud have it, and those whose cloud is not known; empty for all
/// @param query the query with its parameters
/// @param spanMillis how long after the finding to look
public record FollowUp(
        String title, String log, Optional<String> cloud, DetectionQuery query, long spanMillis) {

    /// When to stop looking, in epoch milliseconds.
    private static final String END = "end";

    /// Longer ones are no names of hosts, roles or accounts.
    private static final int LONGEST_VALUE = 256;

    /// A follow-up as it is handed to people.
    ///
    /// @param open the parameters without a default that nothing is known for, as they stand there
    public record Filled(String title, String log, String query, List<String> open) {
        public Filled {
            open = List.copyOf(open);
        }
    }

    /// @param where the cloud of the finding
    /// @param known what is known of the finding, by the names of parameters
    /// @param last when it was last seen
    static List<Filled> fill(
            List<FollowUp> all,
            Optional<String> where,
            Map<String, String> known,
            Optional<Long> last) {
        Map<String, String> values = new HashMap<>();
        known.forEach((name, value) -> {
            if (isPlain(value)) {
                values.put(name, value);
            }
        });
        return all.stream()
                .filter(each -> each.isFor(where))
                .map(each -> each.fill(values, last))
                .toList();
    }

    private boolean isFor(Optional<String> where) {
        return cloud.isEmpty()
                || where.filter(name -> !name.isEmpty()).map(cloud.get()::equals).orElse(true);
    }

    /// Attackers choose many values. One that reads as a pattern, hides something or is no name is
    /// left for people to fill in.
    private static boolean isPlain(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST_VALUE
                && value.indexOf('*') < 0
                && Visible.text(value).equals(value);
    }

    private Filled fill(Map<String, String> known, Optional<Long> last) {
        Map<String, String> values = new HashMap<>(known);
        last.ifPresent(time -> values.put(END, Long.toString(time + spanMillis)));
        Query template = Parser.parse(query.text(), Dialect.EYAS);
        List<String> open =
                Parameters.of(template.pipeline()).stream()
                        .filter(use -> use.fallback().isEmpty() && !values.containsKey(use.name()))
                        .map(Parameters.Use::name)
                        .distinct()
                        .toList();
        return new Filled(title, log, Parameters.fill(template, values).strip(), open);
    }
}

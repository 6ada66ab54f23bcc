package dev.eyas.function.join;

import dev.eyas.data.Batch;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.LinkedQuery;
import dev.eyas.function.LinkedQuery.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/// What a call of `correlate` asks for.
///
/// @param constraints what must be equal, each once
/// @param root which query a constellation hangs on
/// @param order the queries in the order in which their events are sought, the root first
record Pattern(
        List<LinkedQuery> queries,
        List<Constraint> constraints,
        int root,
        List<Integer> order,
        OptionalLong within,
        Optional<Sequence> sequence) {

    /// The field of one query and that of another have the same text.
    record Constraint(int left, String leftField, int right, String rightField) {

        /// The field of this query if it is one of the two.
        Optional<String> fieldOf(int query) {
            return query == left
                    ? Optional.of(leftField)
                    : query == right ? Optional.of(rightField) : Optional.empty();
        }

        int other(int query) {
            return query == left ? right : left;
        }
    }

    /// Events must come in the order of their queries.
    ///
    /// @param jitter how many milliseconds an event may come too early
    record Sequence(List<String> fields, long jitter) {
        boolean isByTime() {
            return fields.isEmpty() || fields.equals(List.of(Batch.TIMESTAMP));
        }
    }

    static Pattern of(Arguments arguments) {
        List<LinkedQuery> queries = arguments.queries("query");
        List<String> names = queries.stream().map(LinkedQuery::name).toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw new BadArgument("query", "two queries have one name", "give each its own");
        }
        List<Constraint> constraints = new ArrayList<>();
        for (int query = 0; query < queries.size(); query++) {
            for (Link link : queries.get(query).links()) {
                int other = find(names, link.query(), "query");
                if (other == query) {
                    throw new BadArgument(
                            "query",
                            "`" + link.query() + "` is linked with itself",
                            "link it with another query");
                }
                constraints.add(new Constraint(query, link.field(), other, link.other()));
            }
        }
        int root = arguments.has("root") ? find(names, arguments.text("root"), "root") : 0;
        for (String field : arguments.texts("globalConstraints")) {
            for (int query = 0; query < queries.size(); query++) {
                if (query != root) {
                    constraints.add(new Constraint(query, field, root, field));
                }
            }
        }
        return new Pattern(
                queries,
                constraints,
                root,
                order(queries.size(), constraints, root),
                arguments.has("within")
                        ? OptionalLong.of(arguments.millis("within"))
                        : OptionalLong.empty(),
                sequence(arguments));
    }

    private static Optional<Sequence> sequence(Arguments arguments) {
        long jitter = arguments.has("jitterTolerance") ? arguments.millis("jitterTolerance") : 0;
        return arguments.flag("sequence")
                ? Optional.of(new Sequence(arguments.texts("sequenceBy"), jitter))
                : Optional.empty();
    }

    private static int find(List<String> names, String name, String parameter) {
        int found = names.indexOf(name);
        if (found < 0) {
            throw new BadArgument(
                    parameter,
                    "there is no query `" + name + "`",
                    "the queries are " + String.join(", ", names));
        }
        return found;
    }

    /// The root, then always the first query that is linked with one before it, or just the first.
    private static List<Integer> order(int queries, List<Constraint> constraints, int root) {
        Set<Integer> placed = new LinkedHashSet<>();
        placed.add(root);
        while (placed.size() < queries) {
            List<Integer> left =
                    IntStream.range(0, queries)
                            .filter(query -> !placed.contains(query))
                            .boxed()
                            .toList();
            placed.add(
                    left.stream()
                            .filter(query -> isLinked(query, placed, constraints))
                            .findFirst()
                            .orElse(left.getFirst()));
        }
        return List.copyOf(placed);
    }

    private static boolean isLinked(int query, Set<Integer> placed, List<Constraint> constraints) {
        return constraints.stream()
                .anyMatch(constraint ->
                        constraint.fieldOf(query).isPresent()
                                && placed.contains(constraint.other(query)));
    }

    /// The fields of a query that are compared.
    Set<String> compared(int query) {
        Set<String> fields = new LinkedHashSet<>();
        for (Constraint constraint : constraints) {
            constraint.fieldOf(query).ifPresent(fields::add);
        }
        return fields;
    }
}

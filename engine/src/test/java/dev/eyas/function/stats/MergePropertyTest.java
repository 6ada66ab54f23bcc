package dev.eyas.function.stats;

import static dev.eyas.function.stats.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.builtin.BuiltinFunctions;
import dev.eyas.data.Batch;
import dev.eyas.data.TableRows;
import dev.eyas.data.Warnings;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.Surroundings;
import dev.eyas.function.TwoPasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// However rows are split over states, and in whatever order these are merged, the results are
/// those of one state that saw all rows.
class MergePropertyTest {

    private static final long SEED = Long.getLong("seed", 42);
    private static final int ROUNDS = 300;
    private static final int OUTER_GROUPS = 3;

    private static final List<String> NUMBERS =
            List.of(
                    "1",
                    "1.0",
                    "01",
                    "2",
                    "0.1",
                    "0.2",
                    "0.30000000000000004",
                    "-7",
                    "1e17",
                    "100000000000000000",
                    "100000000000000001",
                    "1e308",
                    "-1e308",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "4.9e-324",
                    "many",
                    "");
    private static final List<String> TEXTS =
            List.of("a", "B", "b", "", "\uFF5E", "\uD83D\uDE00", "0x1F", "7", "ab");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    static List<Calls.Call> calls() {
        Calls.Call sum = call("sum", "field", "n");
        Calls.Call max = call("max", "field", "n");
        Calls.Call hosts = call("collect", "fields", List.of("t", "u"), "limit", 3);
        Calls.Call oldest = call("head", "limit", 2);
        Calls.Call elements = call("collect", "fields", List.of("e", "t"), "limit", 3);
        return List.of(
                call("count"),
                call("count", "field", "t", "distinct", true),
                sum,
                max,
                hosts,
                oldest,
                call("array:reduceAll", "array", "a", "var", "e", "function", elements),
                call(
                        "array:reduceAll",
                        "array",
                        "a",
                        "var",
                        "e",
                        "function",
                        call("groupBy", "field", List.of("e"), "function", sum)),
                call("array:reduceColumn", "array", "a", "var", "e", "function", elements),
                call(
                        "array:reduceColumn",
                        "array",
                        "a",
                        "var",
                        "e",
                        "function",
                        call("groupBy", "field", List.of("e"), "function", sum)),
                call("array:union", "array", "a"),
                call("array:intersection", "array", "a"),
                call("avg", "field", "n"),
                call("min", "field", "n"),
                call("collect", "fields", List.of("t"), "multival", false, "limit", 2),
                call("collect", "fields", List.of("id"), "limit", 1),
                call("selectLast", "fields", List.of("n", "t")),
                call("tail", "limit", 4),
                call("sort", "field", List.of("n"), "limit", 5),
                call(
                        "sort",
                        "field",
                        List.of("t", "n"),
                        "order",
                        List.of("asc", "desc"),
                        "type",
                        List.of("string", "any")),
                call(
                        "sort",
                        "field",
                        List.of("t"),
                        "order",
                        List.of("asc"),
                        "type",
                        List.of("hex"),
                        "limit",
                        7),
                call("table", "fields", List.of("t", "id", "missing"), "limit", 6),
                call("top", "field", List.of("t"), "limit", 2, "percent", true, "rest", "others"),
                call("top", "field", List.of("t", "u"), "sum", "n"),
                call("top", "field", List.of("u"), "max", "n", "limit", 1, "rest", "others"),
                call("stats", "function", List.of(sum, max, hosts)),
                call(
                        "stats",
                        "function",
                        List.of(
                                oldest,
                                call("collect", "fields", List.of("u"), "multival", false))),
                call("groupBy", "field", List.of("t", "u"), "function", List.of(sum, max)),
                call("groupBy", "field", List.of("t"), "function", List.of()),
                call("groupBy", "field", List.of("t"), "function", sum, "limit", 2),
                call("groupBy", "field", List.of("u"), "function", oldest),
                call("transpose", "limit", 3),
                call("transpose", "pivot", "t"),
                call("fieldset"),
                call("fieldstats", "limit", 4),
                call("sankey", "source", "t", "target", "u", "weight", sum),
                call("worldMap", "lat", "id", "lon", "n", "precision", 1, "magnitude", max),
                call("percentile", "field", "n", "percentiles", List.of("0", "50", "99.9")),
                call("selectFromMax", "field", "n", "include", List.of("id", "t")),
                call("selectFromMin", "field", "n", "include", List.of("id", "missing")),
                call("range", "field", "n"),
                call("stdDev", "field", "n"),
                call("linReg", "x", "n", "y", "@timestamp"),
                call("counterAsRate", "field", "n"),
                call("callFunction", "function", "range", "field", "n"),
                call("percentage", "condition", Calls.present("u")),
                call(
                        "bucket",
                        "span",
                        2,
                        "field",
                        List.of("u"),
                        "function",
                        List.of(sum, call("window", "buckets", 3, "function", hosts))),
                call("session", "maxpause", 2, "function", List.of(hosts, sum)),
                call("session", "maxpause", 0, "function", oldest),
                call("series", "collect", List.of("t", "n"), "memlimit", "30"),
                call(
                        "series",
                        "collect",
                        List.of("t", "id"),
                        "maxpause",
                        2,
                        "maxduration",
                        7,
                        "endmatch",
                        Calls.present("u")),
                call("series", "collect", List.of("id"), "startmatch", Calls.present("u")),
                call("bucket", "buckets", 3, "function", List.of(sum, max)),
                call("bucket", "field", List.of("t"), "function", sum, "limit", 2, "minSpan", 3),
                call("bucket", "buckets", 2, "field", List.of("t", "u")),
                call("timeChart", "series", "u", "span", 2, "function", hosts),
                call(
                        "groupBy",
                        "field",
                        List.of("u"),
                        "function",
                        call("groupBy", "field", List.of("t"), "function", hosts)));
    }

    @Test
    void everyAggregateFunctionIsTried() {
        List<String> tried = calls().stream().map(Calls.Call::name).toList();
        assertThat(BuiltinFunctions.create().all())
                .filteredOn(AggregateFunction.class::isInstance)
                .filteredOn(function -> !needsPlans(function))
                .extracting(function -> function.signature().name())
                .allMatch(name -> tried.stream().anyMatch(call -> call.contains(name + "[")));
    }

    /// Functions that a call alone cannot make: only whole queries try them.
    private static boolean needsPlans(QueryFunction function) {
        return function instanceof TwoPasses
                || function.signature().parameters().stream()
                        .anyMatch(parameter -> parameter.kind() == Kind.QUERIES);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void splittingAndMergingChangeNothing(Calls.Call call) {
        for (int round = 0; round < ROUNDS; round++) {
            List<Map<String, String>> rows = rows(random.nextInt(60));
            boolean keepsEvents = random.nextBoolean();

            Warnings warnings = new Warnings();
            State whole = new State(call, Calls.surroundings(warnings, keepsEvents));
            whole.knowAll();
            whole.add(rows, 0, rows.size());

            Warnings mergedWarnings = new Warnings();
            State merged =
                    mergeAll(split(call, rows, Calls.surroundings(mergedWarnings, keepsEvents)));

            assertThat(merged.results())
                    .as("seed %d, round %d, rows %s", SEED, round, rows)
                    .isEqualTo(whole.results())
                    .allMatch(results -> results.size() <= call.mostRows());
            assertThat(mergedWarnings.list())
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(warnings.list());
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void resultsAndMergesLeaveTheStateAlone(Calls.Call call) {
        Surroundings surroundings = Calls.surroundings(new Warnings(), false);
        List<Map<String, String>> rows = rows(80);
        State first = new State(call, surroundings);
        first.knowAll();
        first.add(rows, 0, 40);
        List<List<String>> before = first.results();
        State second = new State(call, surroundings);
        second.knowAll();
        second.add(rows, 40, 60);
        second.merge(first);
        second.add(rows, 60, 80);
        second.results();

        assertThat(first.results()).as("seed %d", SEED).isEqualTo(before);
        assertThat(second.accumulator.retainedBytes()).isPositive();
    }

    private List<State> split(
            Calls.Call call, List<Map<String, String>> rows, Surroundings surroundings) {
        List<State> states = new ArrayList<>();
        for (int count = random.nextInt(1, 5); count > 0; count--) {
            states.add(new State(call, surroundings));
        }
        List<int[]> chunks = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            int to = Math.min(rows.size(), from + random.nextInt(1, 12));
            chunks.add(random.nextInt(chunks.size() + 1), new int[] {from, to});
            from = to;
        }
        for (int[] chunk : chunks) {
            states.get(random.nextInt(states.size())).add(rows, chunk[0], chunk[1]);
        }
        states.add(new State(call, surroundings));
        states.getLast().knowAll();
        return states;
    }

    /// Merges random pairs until one state is left: the last, which knows all groups by their
    /// numbers.
    private State mergeAll(List<State> states) {
        State last = states.removeLast();
        while (!states.isEmpty()) {
            State taken = states.remove(random.nextInt(states.size()));
            State into =
                    states.isEmpty() || random.nextInt(3) == 0
                            ? last
                            : states.get(random.nextInt(states.size()));
            into.merge(taken);
        }
        return last;
    }

    /// Few different numbers at a time, lest the largest and smallest hide what happens between
    /// them.
    private List<Map<String, String>> rows(int count) {
        List<String> numbers = random.ints(4, 0, NUMBERS.size()).mapToObj(NUMBERS::get).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", Integer.toString(id));
            put(row, "@timestamp", Long.toString(1_700_000_000_000L + random.nextInt(20)), 8);
            put(row, "@timestamp.nanos", Integer.toString(random.nextInt(3)), 2);
            put(row, "n", numbers.get(random.nextInt(numbers.size())), 5);
            put(row, "t", TEXTS.get(random.nextInt(TEXTS.size())), 6);
            put(row, "u", TEXTS.get(random.nextInt(3)), 9);
            for (int index = random.nextInt(4) - 1; index >= 0; index--) {
                row.put("a[" + index + "]", TEXTS.get(random.nextInt(4)));
            }
            rows.add(row);
        }
        if (count > 0) {
            rows.getFirst().put("@timestamp", "1700000000000");
        }
        return rows;
    }

    /// Leaves the field out one time in `oneIn`.
    private void put(Map<String, String> row, String field, String value, int oneIn) {
        if (random.nextInt(oneIn) != 0) {
            row.put(field, value);
        }
    }

    /// A state that numbers its groups in the order it meets them.
    private static final class State {

        private final Accumulator accumulator;
        private final List<Integer> known = new ArrayList<>();

        State(Calls.Call call, Surroundings surroundings) {
            this.accumulator = call.accumulator(surroundings);
        }

        void knowAll() {
            for (int group = 0; group < OUTER_GROUPS; group++) {
                local(group);
            }
        }

        private int local(int group) {
            if (!known.contains(group)) {
                known.add(group);
            }
            return known.indexOf(group);
        }

        void add(List<Map<String, String>> rows, int from, int to) {
            Batch batch = Batch.of(TableRows.events(rows.subList(from, to), 0, from));
            int[] groups = new int[to - from];
            for (int row = from; row < to; row++) {
                groups[row - from] = local(row * 7 % OUTER_GROUPS);
            }
            accumulator.add(batch, new Groups(groups, known.size()));
        }

        void merge(State other) {
            int[] mapping = other.known.stream().mapToInt(this::local).toArray();
            accumulator.merge(other.accumulator, mapping);
        }

        /// Per group its rows, as texts that show the order of fields, with the events they come
        /// from.
        List<List<String>> results() {
            ByGroup rows = accumulator.results(OUTER_GROUPS).byGroup();
            List<List<String>> groups = new ArrayList<>();
            for (int group = 0; group < OUTER_GROUPS; group++) {
                List<String> texts = new ArrayList<>();
                for (int place = 0; place < rows.count(group); place++) {
                    texts.add(rows.fields(group, place) + " " + rows.event(group, place));
                }
                groups.add(texts);
            }
            return groups;
        }
    }
}

package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.run.Engine;
import dev.eyas.spec.Matrix.Outcome;
import dev.eyas.spec.Matrix.Way;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random queries over random events: nobody knows what they give, but all ways of running must
/// give the same.
final class AgreementTest {

    private static final int QUERIES = Integer.getInteger("spec.queries", 150);
    private static final int MOST_EVENTS = 12;
    private static final Engine ENGINE = Engine.create();

    private static final List<String> FIELDS = List.of("a", "b", "c.d");
    private static final List<String> VALUES =
            List.of(
                    "x",
                    "xy",
                    "yx=1",
                    "X",
                    "1",
                    "1.0",
                    "2",
                    "10",
                    "",
                    "a/b",
                    "k=v x=2",
                    "{\"a\":\"x\",\"b\":2}",
                    "<é>",
                    "\"x\"");
    private static final List<String> PATTERNS =
            List.of(
                    "x",
                    "*x*",
                    "\"\"",
                    "*",
                    "1",
                    "a/*",
                    "\"k=v x=2\"",
                    "/x/",
                    "/^x|1$/i",
                    "/(?<b>\\w)=/",
                    "/(?<e>[xy])/g");

    /// Steps that look at one event; `F` stands for a field and `P` for a pattern.
    private static final List<String> STEPS =
            List.of(
                    "F=P",
                    "F!=P",
                    "F=P or F=P",
                    "not F=P",
                    "F=P F=P",
                    "F like x",
                    "F<2",
                    "x",
                    "not y",
                    "/x(?<g>.)/",
                    "F:=F",
                    "F:=\"x\"",
                    "F:=F+1",
                    "n:=lower(F)",
                    "in(F, values=[x, \"1*\"])",
                    "test(F==F)",
                    "case { F=P | F:=\"w\"; F=P | drop([F]); * }",
                    "splitString(F, by=\"=\", as=p) | array:exists(\"p[]\", condition={p=P})",
                    "array:append(\"p[]\", values=[F, F]) | array:filter(\"p[]\", function={p=P})",
                    "array:append(\"p[]\", values=[F]) | array:eval(\"p[]\", function={p:=upper(p)})",
                    "\"p[1].q\" := F | objectArray:exists(\"p[]\", condition={p.q=P})",
                    "case { F=P; F=P | n:=1 }",
                    "F match { x => F:=\"m\"; P => *; * => drop(F) }",
                    "drop(F)",
                    "rename(F, as=F)",
                    "default(field=F, value=x)",
                    "parseJson(F)",
                    "kvParse(F)",
                    "select([F, F, n])",
                    "regex(\"(?<F>x)\", field=F, strict=false)",
                    "n:=concat([F, F])",
                    "join({F=P}, field=F, include=[F, F])",
                    "join({F=P | groupBy(F)}, field=F, key=F, include=_count, max=3, mode=left)",
                    "!join({F=P}, field=F)",
                    "selfJoinFilter(F, where=[{F=P}, {F=P}])");

    /// Steps that look at all events.
    private static final List<String> AGGREGATES =
            List.of(
                    "count()",
                    "groupBy(F)",
                    "groupBy([F, F], function=[count(), sum(F, as=s), max(F, as=m)])",
                    "sort(F, limit=4)",
                    "head(3)",
                    "tail(3)",
                    "table([F, F], limit=5)",
                    "top(F, limit=3)",
                    "selectLast([F, F])",
                    "collect([F, F])",
                    "groupBy(F, function={ F=P | tail(1) })",
                    "groupBy(F, function=collect(F))",
                    "[count(F), groupBy(F)]",
                    "union { F=P | table([F]) }",
                    "union { groupBy(F) }",
                    "selfJoin(F, where=[{F=P}, {F=P}], collect=F, select=F)",
                    "correlate(A: {F=P} include: [F], B: {F=P | F <=> A.F} include: *)",
                    "correlate(A: {F=P}, B: {F=P}, globalConstraints=F, within=2ms, sequence=true)");

    @TempDir static Path folder;

    @Test
    void allWaysGiveTheSame() throws IOException {
        int tried = 0;
        for (long seed = Matrix.SEED; tried < QUERIES; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            String text = query(random);
            CheckedQuery query = ENGINE.check(text, Dialect.EYAS);
            if (!query.hasErrors()) {
                agrees(text, query, random, seed);
                tried++;
            }
        }
    }

    private static void agrees(String text, CheckedQuery query, RandomGenerator random, long seed)
            throws IOException {
        Table events = events(random);
        Matrix matrix = new Matrix(events, folder, "query " + seed);
        List<Way> ways = matrix.ways(query, true);
        Outcome first = matrix.run(query, ways.getFirst());
        for (Way way : ways) {
            Outcome outcome = matrix.run(query, way);
            assertThat(outcome.failure()).as(text).isEqualTo(first.failure());
            assertThat(outcome.table(List.of()).print())
                    .as(
                            "%s\n%s\n%s\nagain: -Dtest=AgreementTest -Dspec.queries=%d -Dspec.seed=%d",
                            text, events.print(), way, QUERIES, Matrix.SEED)
                    .isEqualTo(first.table(List.of()).print());
        }
    }

    private static String query(RandomGenerator random) {
        List<String> steps = new ArrayList<>();
        int rowwise = 1 + random.nextInt(5);
        for (int step = 0; step < rowwise; step++) {
            steps.add(filled(STEPS, random));
        }
        int aggregates = random.nextInt(3);
        for (int step = 0; step < aggregates; step++) {
            steps.add(filled(AGGREGATES, random));
            steps.add(random.nextBoolean() ? filled(STEPS, random) : "*");
        }
        return String.join(" | ", steps);
    }

    private static String filled(List<String> templates, RandomGenerator random) {
        StringBuilder step = new StringBuilder();
        String template = one(templates, random);
        for (int at = 0; at < template.length(); at++) {
            switch (template.charAt(at)) {
                case 'F' -> step.append(one(FIELDS, random));
                case 'P' -> step.append(one(PATTERNS, random));
                default -> step.append(template.charAt(at));
            }
        }
        return step.toString();
    }

    private static Table events(RandomGenerator random) {
        List<Map<String, String>> rows = new ArrayList<>();
        int count = random.nextInt(MOST_EVENTS);
        for (int event = 0; event < count; event++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String field : FIELDS) {
                if (random.nextInt(3) > 0) {
                    row.put(field, one(VALUES, random));
                }
            }
            row.put("@timestamp", Long.toString(1_767_225_600_000L + random.nextInt(5)));
            row.put("@rawstring", one(VALUES, random));
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(FIELDS);
        columns.addAll(List.of("@timestamp", "@rawstring"));
        return new Table(columns, rows, Map.of());
    }

    private static String one(List<String> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}

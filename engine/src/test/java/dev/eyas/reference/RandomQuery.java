package dev.eyas.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes queries out of few names and the values of [RandomEvents], so that conditions often hold
/// and often do not.
public final class RandomQuery {

    private final Words words;
    private final RandomSteps steps;
    private final RandomAggregates aggregates;
    private final RandomJoins joins;

    public RandomQuery(RandomGenerator random) {
        words = new Words(random);
        steps = new RandomSteps(words);
        aggregates = new RandomAggregates(words);
        joins = new RandomJoins(words);
    }

    public String query() {
        List<String> query = new ArrayList<>();
        boolean joins = words.number(5) == 0;
        if (joins) {
            query.addAll(this.joins.tables());
        }
        add(query, 1 + words.number(3));
        if (joins) {
            query.add(this.joins.join());
            add(query, words.number(2));
        }
        int count = words.number(3);
        for (int aggregate = 0; aggregate < count; aggregate++) {
            query.add(aggregates.aggregate());
            words.aggregated();
            if (words.number(4) == 0) {
                query.add(aggregates.sequence());
            }
            add(query, words.number(3));
        }
        return String.join(" | ", query);
    }

    private void add(List<String> query, int count) {
        for (int step = 0; step < count; step++) {
            query.add(steps.step(2));
        }
    }
}

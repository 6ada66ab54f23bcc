package dev.eyas.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.run.Engine;
import dev.eyas.syntax.Dialect;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class RandomTranslationTest {

    private static final Engine ENGINE = Engine.create();

    @Test
    void everyQueryIsSound() {
        RandomGenerator random = new SplittableRandom(7);
        for (int query = 0; query < 500; query++) {
            String text = RandomTranslation.query(random, "events").cql();
            assertThat(ENGINE.check(text, Dialect.EYAS).hasErrors()).as(text).isFalse();
        }
    }

    @Test
    void aMissingFieldMakesAConditionFalseAndItsNegationTrue() {
        RandomConditions conditions = new RandomConditions(new SplittableRandom(7));
        for (int condition = 0; condition < 500; condition++) {
            String sql = conditions.condition(List.of("a"), 0).sql();
            assertThat(sql).matches("(?s)(NOT )?\\(?(coalesce\\(.*, false\\)|\"a\" IS NOT NULL).*");
        }
    }

    @Test
    void aStepSelectsFromTheOneBefore() {
        SqlPipeline pipeline = new SqlPipeline("events", List.of("a", "b"));
        pipeline.where("\"a\" LIKE '%s'");
        pipeline.rename("a", "b");
        assertThat(pipeline.text("ASC"))
                .isEqualTo(
                        "WITH s0 AS (SELECT * FROM events),"
                                + " s1 AS (SELECT * FROM s0 WHERE \"a\" LIKE '%s'),"
                                + " s2 AS (SELECT * REPLACE (coalesce(\"a\", \"b\") AS \"b\","
                                + " CAST(NULL AS VARCHAR) AS \"a\") FROM s1)"
                                + " SELECT \"a\", \"b\" FROM s2 ORDER BY place ASC");
    }
}

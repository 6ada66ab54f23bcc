package dev.eyas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.run.Engine;
import dev.eyas.syntax.Dialect;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    private static final Engine ENGINE = Engine.create();

    /// The fields that rows have, as rows tell.
    private static final List<String> PRESENT = List.of("c", "b", "a");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f=1                                       | c b a",
                "x := 1 | c b a",
                "table([a, b, c])                          | a b c",
                "table([z, b]) ~ sort(b) ~ head(3) ~ b=*   | z b c a",
                "table([a, z, b]) ~ c := 1                 | a z b c",
                "table([a, z, b]) ~ drop(z)                | a b c",
                "table([a, z, b]) ~ select([z])            | a z b c",
                "table([z, b]) ~ groupBy(c)                | c b a",
                "groupBy([b, a], function=[avg(c, as=c), count(as=z)]) | b a c",
                "groupBy(c, function={sum(a, as=a) ~ b := a})          | c a b",
                "timeChart(a, function=[max(c, as=c), max(b, as=b)])   | a c b",
                "[selectLast([b, a]), count(as=c)]         | b a c",
                "table([a, b]) ~ union { table([c]) }      | a b c",
                "head() ~ accumulate(sum(b, as=b))         | c b a",
                "table([a]) ~ accumulate(sum(b, as=b))     | a b c",
            })
    void columnsStandAsTheQuerySays(String query, String columns) {
        CheckedQuery checked = ENGINE.check(query.replace('~', '|'), Dialect.EYAS);

        assertThat(checked.hasErrors()).isFalse();
        assertThat(String.join(" ", Columns.of(checked.plan()).shown(PRESENT))).isEqualTo(columns);
    }
}

package dev.eyas.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.syntax.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnsetParameterTest {

    private final Engine engine = Engine.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host=?host",
                "regex(?pattern, field=f)",
                "regex(\"x\", field=f, strict=?strict)",
                "top(f, limit=?most, percent=?share)",
                "sort(n, order=?order, type=?type)",
                "bucket(span=?span) | slidingTimeWindow(count(), span=?span)",
                "round(n, how=?how)",
                "ioc:lookup(ip, type=?type, confidenceThreshold=?least)",
                "join({a=1}, field=k, start=?start)",
                "wildcard(field=f, pattern=?pattern)",
                "in(f, values=[?values])"
            })
    void fitsWhereverItStandsWhenAQueryIsOnlyChecked(String query) {
        assertThat(
                        engine.check(query, Dialect.EYAS, engine.analysis().withoutValues())
                                .diagnostics())
                .isEmpty();
    }
}

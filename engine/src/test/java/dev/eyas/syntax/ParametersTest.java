package dev.eyas.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static Query query(String text) {
        return Parser.parse(text, Dialect.EYAS);
    }

    private static List<String> names(String text) {
        return Parameters.of(query(text).pipeline()).stream().map(Parameters.Use::name).toList();
    }

    @Test
    void parametersAreFoundWhereverTheyStand() {
        assertThat(
                        names(
                                """
                                a=?one or not b=?{two="*"}
                                | x > ?three
                                | y := ?four + 1
                                | in(z, values=[?five])
                                | case { k=?six | m := ?seven; * }
                                | union { n=?eight }
                                """))
                .containsExactly("one", "two", "three", "four", "five", "six", "seven", "eight");
    }

    @Test
    void commentsStringsAndRegexesHoldNone() {
        assertThat(names("// ?one\na=\"?two\" | b=/x?three/ /* ?four */")).isEmpty();
    }

    @Test
    void aValueTakesThePlaceOfEachUseOfItsName() {
        assertThat(
                        Parameters.fill(
                                query("a=?who | b=?{who=\"*\"} | c=?other // ?who"),
                                Map.of("who", "amy")))
                .isEqualTo("a=\"amy\" | b=\"amy\" | c=?other // ?who");
    }

    @Test
    void digitsStayANumber() {
        assertThat(Parameters.fill(query("a > ?x"), Map.of("x", "1793700847117")))
                .isEqualTo("a > 1793700847117");
    }

    @Test
    void aHostileValueStaysAValue() {
        for (String hostile :
                List.of(
                        "x\" | drop([a]) | b=\"",
                        "\\\" or *",
                        "x\\",
                        "x\n| drop(a)",
                        "x\" /*",
                        "//",
                        "?who",
                        "${}`'")) {
            Query filled = query(Parameters.fill(query("a=?who | c=d"), Map.of("who", hostile)));
            assertThat(filled.hasErrors()).as(filled.text()).isFalse();
            assertThat(filled.pipeline().stages()).as(filled.text()).hasSize(2);
            Stage.Where where = (Stage.Where) filled.pipeline().stages().getFirst();
            assertThat(((Filter.Is) where.filter()).pattern())
                    .isInstanceOfSatisfying(
                            Pattern.Quoted.class,
                            pattern -> assertThat(pattern.text()).isEqualTo(hostile));
        }
    }

    @Test
    void theDefaultIsKnownWhereItStands() {
        assertThat(Parameters.of(query("a=?{x=\"y*\"} | b=?x").pipeline()))
                .extracting(Parameters.Use::fallback)
                .containsExactly(Optional.of("y*"), Optional.empty());
    }
}

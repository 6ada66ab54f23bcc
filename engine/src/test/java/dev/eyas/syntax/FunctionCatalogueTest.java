package dev.eyas.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FunctionCatalogueTest {

    private static final FunctionCatalogue CATALOGUE = FunctionCatalogue.LOGSCALE;

    @Test
    void namesAreFoundInAnyCase() {
        assertThat(CATALOGUE.contains("groupby")).isTrue();
        assertThat(CATALOGUE.contains("ARRAY:CONTAINS")).isTrue();
        assertThat(CATALOGUE.spelling("timechart")).contains("timeChart");
        assertThat(CATALOGUE.contains("union")).isFalse();
    }

    @Test
    void allFunctionsAreThere() {
        assertThat(CATALOGUE.names())
                .hasSize(196)
                .doesNotHaveDuplicates()
                .allMatch(CATALOGUE::contains);
    }

    @Test
    void filtersAreKnown() {
        assertThat(CATALOGUE.isFilter("IN")).isTrue();
        assertThat(CATALOGUE.isFilter("regex")).isTrue();
        assertThat(CATALOGUE.isFilter("groupBy")).isFalse();
        assertThat(CATALOGUE.isFilter("nothing")).isFalse();
    }

    @Test
    void everyNameOfOurOwnIsAFunctionThatMayFilter() {
        assertThat(CATALOGUE.contains("eyas:whatever")).isTrue();
        assertThat(CATALOGUE.isFilter("Eyas:whatever")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "grupBy, groupBy",
        "gruopby, groupBy",
        "tabel, table",
        "timechrt, timeChart",
        "coutn, count",
        "cidrr, cidr",
        "arry:contains, array:contains",
        "formatTme, formatTime"
    })
    void misspeltNamesFindTheFunction(String written, String meant) {
        assertThat(CATALOGUE.closest(written)).contains(meant);
    }

    @Test
    void namesThatResembleNothingFindNothing() {
        assertThat(CATALOGUE.closest("metadata")).isEmpty();
        assertThat(CATALOGUE.closest("x".repeat(1_000_000))).isEmpty();
    }
}

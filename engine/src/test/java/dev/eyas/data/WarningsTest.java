package dev.eyas.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Warnings.Place;
import dev.eyas.data.Warnings.Warning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WarningsTest {

    private record Said(String code, String message, Place place) {}

    private static List<Warning> told(List<Said> all) {
        Warnings warnings = new Warnings();
        all.forEach(one -> warnings.add(one.code(), one.message(), one.place()));
        return warnings.list();
    }

    @Test
    void oneCauseIsCountedWithItsFirstPlace() {
        assertThat(
                        told(
                                List.of(
                                        new Said("regex-limit", "a", new Place(1, 7)),
                                        new Said("regex-limit", "a", new Place(0, 9)),
                                        new Said("regex-limit", "a", new Place(1, 2)))))
                .containsExactly(new Warning("regex-limit", "a", new Place(0, 9), 3, false));
    }

    @Test
    void causesOfOneKindStayApart() {
        assertThat(
                        told(
                                List.of(
                                        new Said("row-limit", "sort() kept 5", Place.NOWHERE),
                                        new Said("row-limit", "head() kept 3", Place.NOWHERE),
                                        new Said("row-limit", "sort() kept 5", Place.NOWHERE))))
                .extracting(Warning::message, Warning::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("head() kept 3", 1L),
                        org.assertj.core.groups.Tuple.tuple("sort() kept 5", 2L));
    }

    @Test
    void ofManyCausesSomeAreToldAndTheOthersCounted() {
        List<Said> all = new ArrayList<>();
        for (int cause = 0; cause < 100; cause++) {
            for (int time = 0; time <= cause % 3; time++) {
                all.add(new Said("odd", "cause " + cause, new Place(cause % 7, 1_000 - cause)));
            }
        }
        List<Warning> first = told(all);
        assertThat(first).hasSize(Warnings.MOST_CAUSES + 1);
        assertThat(first.stream().mapToLong(Warning::count).sum()).isEqualTo(all.size());
        assertThat(first)
                .filteredOn(warning -> warning.message().endsWith(" (and other causes)"))
                .singleElement()
                .matches(others -> others.count() > all.size() / 2);
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(all, random);
            assertThat(told(all)).isEqualTo(first);
        }
    }

    @Test
    void everyInputThatIsIncompleteIsTold() {
        Warnings warnings = new Warnings();
        for (int source = 0; source < 50; source++) {
            warnings.incomplete("input-cut", "It ends too early.", new Place(source, 0));
        }
        assertThat(warnings.list()).hasSize(50).allMatch(Warning::incomplete);
        assertThat(warnings.hasIncompleteInput()).isTrue();
    }
}

package dev.eyas.function.chart;

import dev.eyas.function.FramedAccumulator.Frames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which buckets of a chart lie before which.
final class ChartFrames implements Frames {

    private final long bucketMillis;
    private final long firstStart;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> groups = new HashMap<>();

    /// @param firstStart where the first bucket of the chart begins
    ChartFrames(long bucketMillis, long firstStart) {
        this.bucketMillis = bucketMillis;
        this.firstStart = firstStart;
    }

    /// @param series the outer group and the values that make a series
    /// @param ordinal how many buckets of the chart come before
    private record Place(List<String> series, long ordinal) {}

    /// Tells of the groups, in the order of their numbers. Where clocks change, buckets are not
    /// quite as long as others, which rounding makes up for.
    void add(List<String> series, long start) {
        Place place = new Place(series, Math.round((start - firstStart) / (double) bucketMillis));
        groups.put(place, places.size());
        places.add(place);
    }

    @Override
    public long bucketMillis() {
        return bucketMillis;
    }

    @Override
    public int before(int group, int buckets) {
        Place place = places.get(group);
        return groups.getOrDefault(new Place(place.series(), place.ordinal() - buckets), -1);
    }

    @Override
    public boolean reaches(int group, int buckets) {
        return places.get(group).ordinal() >= buckets;
    }
}

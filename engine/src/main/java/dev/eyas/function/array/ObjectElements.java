package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import dev.eyas.data.Warnings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Finds the elements of an array among the fields of an event, whatever they hold: `a[0]`,
/// `a[1].b`, `a[2][0]` and so on.
///
/// @param naming the name of an element's field, from what stands behind the index
record ObjectElements(ArrayName array, UnaryOperator<String> naming, Warnings warnings) {

    /// The fields of each element, up to the first gap.
    List<Map<String, String>> upToGap(Map<String, String> members, Batch batch, int row) {
        TreeMap<Integer, Map<String, String>> byIndex = byIndex(members);
        List<Map<String, String>> elements = new ArrayList<>();
        byIndex.forEach((index, element) -> {
            if (index == elements.size()) {
                elements.add(element);
            }
        });
        return cut(elements, batch, row);
    }

    /// The fields of each element, whatever the gaps between them.
    List<Map<String, String>> all(Map<String, String> fields, Batch batch, int row) {
        return cut(new ArrayList<>(byIndex(fields).values()), batch, row);
    }

    private TreeMap<Integer, Map<String, String>> byIndex(Map<String, String> fields) {
        TreeMap<Integer, Map<String, String>> byIndex = new TreeMap<>();
        fields.forEach((name, value) -> {
            int index = array.index(name);
            if (index >= 0) {
                byIndex.computeIfAbsent(index, _ -> new LinkedHashMap<>())
                        .put(naming.apply(array.member(name)), value);
            }
        });
        return byIndex;
    }

    private List<Map<String, String>> cut(
            List<Map<String, String>> elements, Batch batch, int row) {
        if (elements.size() <= ArrayName.MOST_ELEMENTS) {
            return elements;
        }
        FlatElements.tellLimit(warnings, batch, row);
        return elements.subList(0, ArrayName.MOST_ELEMENTS);
    }
}

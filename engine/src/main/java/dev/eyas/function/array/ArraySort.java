package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Orders the elements of an array.
public final class ArraySort implements RowFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.withTarget(
                        ArrayArguments.function("array:sort", "Orders the elements of an array."))
                .choice("order", List.of("asc", "desc"), "asc", "Upwards or downwards.")
                .choice(
                        "type",
                        List.of("string", "number"),
                        "string",
                        "Compare as texts whatever the case of letters, or as numbers.")
                .limit(ArrayArguments.LIMIT)
                .limit("What is no number comes behind the numbers, as texts, in either order.")
                .example(
                        "Largest first",
                        "array:sort(\"n[]\", type=number, order=desc)",
                        """
                        n[0] | n[1] | n[2]
                        5    | 41   | ten
                        """,
                        """
                        n[0] | n[1] | n[2]
                        41   | 5    | ten
                        """)
                .example(
                        "Another array is written over, but not cut",
                        "array:sort(\"a[]\", asArray=\"b[]\")",
                        """
                        a[0] | a[1] | b[0] | b[1] | b[2]
                        b    | A    | x    | y    | z
                        """,
                        """
                        a[0] | a[1] | b[0] | b[1] | b[2]
                        b    | A    | A    | b    | z
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        boolean downwards = arguments.text("order").equals("desc");
        boolean byNumber = arguments.text("type").equals("number");
        ArrayName target = ArrayArguments.target(arguments);
        Rewritten sorted =
                new Rewritten(
                        arguments,
                        elements ->
                                byNumber
                                        ? byNumber(elements, downwards)
                                        : byText(elements, downwards));
        return batch -> sorted.changed(batch).writeOver(target);
    }

    private static List<String> byText(List<String> elements, boolean downwards) {
        Comparator<String> upwards = String.CASE_INSENSITIVE_ORDER;
        return elements.stream().sorted(downwards ? upwards.reversed() : upwards).toList();
    }

    private record Number(String text, Numeric value) {}

    private static List<String> byNumber(List<String> elements, boolean downwards) {
        List<Number> numbers = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String element : elements) {
            Numeric value = NumberText.parse(element);
            if (value.isNumber()) {
                numbers.add(new Number(element, value));
            } else {
                others.add(element);
            }
        }
        Comparator<Number> upwards = (left, right) -> Numeric.compare(left.value(), right.value());
        numbers.sort(downwards ? upwards.reversed() : upwards);
        List<String> sorted = new ArrayList<>(numbers.stream().map(Number::text).toList());
        sorted.addAll(byText(others, downwards));
        return sorted;
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(ArrayArguments.reads(arguments));
    }
}

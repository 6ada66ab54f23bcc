package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.RowFields;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes an event of each element of an array.
public final class Split implements RowFunction {

    private static final String INDEX = "_index";
    private static final String ID = "@id";

    @Override
    public Signature signature() {
        return Signature.function("split")
                .summary("Makes an event of each element of an array; other fields are copied.")
                .optional("field", Kind.FIELD, "_events", "The array, with or without `[]`.")
                .optional(
                        "strip",
                        Kind.FLAG,
                        "false",
                        "Whether fields of elements lose the array's name.")
                .limit("An event without the array goes on unchanged.")
                .limit(
                        "At most 9,999 events are made from one; a warning says when there were more elements.")
                .example(
                        "Count the elements of arrays",
                        "split(tag)",
                        """
                        host | tag[0] | tag[1]
                        a    | red    | blue
                        """,
                        """
                        host | _index | tag
                        a    | 0      | red
                        a    | 1      | blue
                        """)
                .example(
                        "Elements with fields of their own, without the array's name",
                        "split(\"p[]\", strip=true)",
                        """
                        host | p[0].id | p[0].n | p[1].id
                        a    | 1       | x      | 2
                        b    |         |        |
                        """,
                        """
                        host | _index | id | n
                        a    | 0      | 1  | x
                        a    | 1      | 2  |
                        b    |        |    |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        String name = arguments.text("field");
        String array = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
        boolean strips = arguments.flag("strip");
        ObjectElements elements =
                new ObjectElements(
                        new ArrayName(array),
                        member -> renamed(array, member, strips),
                        arguments.surroundings().warnings());
        return batch -> split(batch, elements);
    }

    /// `a[0].b` is `a.b`, or `b` where the array's name goes; an element that is a plain value
    /// keeps the array's name.
    private static String renamed(String array, String member, boolean strips) {
        if (member.isEmpty()) {
            return array.isEmpty() ? INDEXLESS : array;
        }
        return strips || array.isEmpty()
                ? member.startsWith(".") ? member.substring(1) : member
                : array + member;
    }

    /// What a plain element of an array without a name is called.
    private static final String INDEXLESS = "_value";

    @Override
    public Effects effects(Arguments arguments) {
        String name = arguments.text("field");
        return new Effects(
                Set.of(name.endsWith("[]") ? name : name + "[]"),
                Set.of(INDEX, ID),
                true,
                true,
                false);
    }

    private static Batch split(Batch batch, ObjectElements elements) {
        List<Integer> parents = new ArrayList<>();
        List<Map<String, String>> made = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Selection selection = batch.selection();
        Column ids = batch.column(ID);
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            Map<String, String> members = batch.elements(row, elements.array());
            List<Map<String, String>> found = elements.upToGap(members, batch, row);
            if (found.isEmpty()) {
                parents.add(row);
                made.add(members);
            }
            taken.addAll(members.keySet());
            for (int index = 0; index < found.size(); index++) {
                parents.add(row);
                made.add(
                        withIndex(
                                found.get(index),
                                index,
                                ids.isPresent(row) ? ids.text(row) : null));
            }
        }
        RowFields written = new RowFields(made.size());
        for (int row = 0; row < made.size(); row++) {
            written.set(row, made.get(row));
        }
        return batch.multiply(parents.stream().mapToInt(Integer::intValue).toArray())
                .without(taken)
                .with(written);
    }

    private static Map<String, String> withIndex(
            Map<String, String> element, int index, @Nullable String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (id != null) {
            fields.put(ID, id + "__" + index);
        }
        fields.put(INDEX, Integer.toString(index));
        fields.putAll(element);
        return fields;
    }
}

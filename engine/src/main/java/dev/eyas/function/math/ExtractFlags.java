package dev.eyas.function.math;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.math.NamedBits.NamedBit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a field for each bit of a number.
public final class ExtractFlags implements RowFunction {

    private static final String OUTPUT = "output";

    /// Which bits get a field.
    private enum Written {
        ALL,
        SET_ONLY
    }

    @Override
    public Signature signature() {
        return Signature.function("bitfield:extractFlags")
                .summary("Writes bits of a number to fields, as `true` or `false`.")
                .required("field", Kind.FIELD, "The field with the number.")
                .required(
                        OUTPUT,
                        Kind.BIT_NAMES,
                        "Pairs of a bit, from 0 to 63, and the field it goes to.")
                .optional(
                        "onlyTrue",
                        Kind.FLAG,
                        "false",
                        "Whether bits that are not set get no field.")
                .namedOnly()
                .limit("Of larger integers the lowest 64 bits count.")
                .example(
                        "Read two flags",
                        "bitfield:extractFlags(field=flags, output=[[0, error], [2, warning]])",
                        """
                        flags
                        4
                        """,
                        """
                        flags | error | warning
                        4     | false | true
                        """)
                .example(
                        "Only what is set; -1 has every bit",
                        "bitfield:extractFlags(field=flags, onlyTrue=true, output=[[0, low], [63, high]])",
                        """
                        flags
                        1
                        -1
                        none
                        """,
                        """
                        flags | low  | high
                        1     | true |
                        -1    | true | true
                        none  |      |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        NamedBits bits = NamedBits.of(arguments, OUTPUT);
        String field = arguments.text("field");
        Written written = arguments.flag("onlyTrue") ? Written.SET_ONLY : Written.ALL;
        return batch -> {
            Column column = batch.column(field);
            Map<String, Column> flags = new LinkedHashMap<>();
            for (NamedBit bit : bits.bits()) {
                flags.put(bit.name(), flag(batch, column, bit, written));
            }
            return batch.with(flags);
        };
    }

    private static Column flag(Batch batch, Column column, NamedBit bit, Written written) {
        Column.Text flag = new Column.Text(batch.rows().size());
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            OptionalLong number = NamedBits.number(column, row);
            if (number.isPresent()) {
                boolean isSet = bit.isSet(number.getAsLong());
                if (isSet || written == Written.ALL) {
                    flag.set(row, Boolean.toString(isSet));
                }
            }
        }
        return flag;
    }

    @Override
    public Effects effects(Arguments arguments) {
        Set<String> names =
                NamedBits.of(arguments, OUTPUT).bits().stream()
                        .map(NamedBit::name)
                        .collect(Collectors.toSet());
        return Effects.of(Set.of(), names);
    }
}

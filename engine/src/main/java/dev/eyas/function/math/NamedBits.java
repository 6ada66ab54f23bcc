package dev.eyas.function.math;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Arguments.Pair;
import dev.eyas.function.BadArgument;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// Names given to bits of a number, in the order of the bits.
public record NamedBits(List<NamedBit> bits) {

    /// Longer texts are no bit fields; their low bits would cost much to find.
    private static final int MOST_DIGITS = 400;

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1," + MOST_DIGITS + "}");

    public NamedBits {
        bits = List.copyOf(bits);
    }

    /// A bit, from 0 on, and its name.
    public record NamedBit(int index, String name) {

        public boolean isSet(long number) {
            return (number >>> index & 1) == 1;
        }
    }

    /// Reads pairs of bit and name.
    ///
    /// @throws BadArgument when a bit is none, or a bit or a name comes twice
    public static NamedBits of(Arguments arguments, String parameter) {
        List<NamedBit> bits = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Pair pair : arguments.pairs(parameter)) {
            NamedBit bit = new NamedBit(index(pair.from(), parameter), pair.to());
            if (!seen.add(bit.index()) || !seen.add(bit.name())) {
                throw new BadArgument(
                        parameter,
                        "bit " + pair.from() + " or the name `" + pair.to() + "` comes twice",
                        "name each bit once, by a name of its own");
            }
            bits.add(bit);
        }
        bits.sort(Comparator.comparingInt(NamedBit::index));
        return new NamedBits(bits);
    }

    private static int index(String text, String parameter) {
        for (int index = 0; index < Long.SIZE; index++) {
            if (text.equals(Integer.toString(index))) {
                return index;
            }
        }
        throw new BadArgument(
                parameter,
                "`" + text + "` is no bit",
                "bits are numbered from 0, the lowest, to 63");
    }

    /// The names of the bits that are set.
    public List<String> set(long number) {
        return bits.stream().filter(bit -> bit.isSet(number)).map(NamedBit::name).toList();
    }

    /// The lowest 64 bits of the integer in a row.
    public static OptionalLong number(Column column, int row) {
        if (column.numeric(row) instanceof Numeric.Whole(long value)) {
            return OptionalLong.of(value);
        }
        return column.isPresent(row) && INTEGER.matcher(column.text(row)).matches()
                ? OptionalLong.of(new BigInteger(column.text(row)).longValue())
                : OptionalLong.empty();
    }
}

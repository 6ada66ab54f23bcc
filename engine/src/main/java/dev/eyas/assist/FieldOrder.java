package dev.eyas.assist;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Puts the fields first that a query most likely goes on with: those that tell events of the types
/// it asks for from others, then those people ask for, and last what is the same everywhere.
final class FieldOrder {

    /// What people look at in telemetry of endpoints, whatever the type.
    private static final List<String> USUAL =
            List.of(
                    KnownField.TYPE,
                    "ComputerName",
                    "ImageFileName",
                    "CommandLine",
                    "UserName",
                    "aid",
                    "DomainName",
                    "RemoteAddressIP4",
                    "RemotePort",
                    "@timestamp");

    /// Rarer fields of a type are not what it is about.
    private static final double LEAST_SHARE = 0.05;

    /// A field this much more frequent among events of a type belongs to the type.
    private static final double OWN = 1.5;

    /// So few events may have one value by chance.
    private static final int CHANCE = 20;

    private final List<KnownField> fields;
    private final Set<String> types;
    private final long ofTypes;
    private final long all;

    /// @param types the types the query asks for
    FieldOrder(List<KnownField> fields, Set<String> types) {
        this.fields = fields;
        this.types = types;
        this.all = fields.stream().mapToLong(KnownField::events).max().orElse(0);
        this.ofTypes =
                fields.stream()
                        .filter(field -> field.name().equals(KnownField.TYPE))
                        .mapToLong(this::eventsOfTypes)
                        .sum();
    }

    List<KnownField> likeliest() {
        return fields.stream()
                .sorted(
                        Comparator.comparingInt(this::rank)
                                .thenComparing(Comparator.comparingDouble(this::weight).reversed())
                                .thenComparing(
                                        Comparator.comparingInt(FieldOrder::distinct).reversed())
                                .thenComparing(
                                        Comparator.comparingLong(KnownField::events).reversed()))
                .toList();
    }

    private int rank(KnownField field) {
        if (weight(field) > 0) {
            return 0;
        }
        int usual = USUAL.indexOf(field.name());
        if (usual >= 0) {
            return 1 + usual;
        }
        boolean constant = field.values().size() == 1 && field.events() > CHANCE;
        return constant ? USUAL.size() + 2 : USUAL.size() + 1;
    }

    /// How much the field belongs to the types: how many of their events have it, and how many
    /// times more that is than among all; 0 for a field that is not theirs.
    private double weight(KnownField field) {
        if (ofTypes == 0) {
            return 0;
        }
        double share = (double) eventsOfTypes(field) / ofTypes;
        double lift = share * all / field.events();
        return share < LEAST_SHARE || lift < OWN ? 0 : Math.round(share * lift * 2) / 2.0;
    }

    private static int distinct(KnownField field) {
        return Math.min(field.values().size(), CHANCE);
    }

    private long eventsOfTypes(KnownField field) {
        return types.stream().mapToLong(type -> field.byType().getOrDefault(type, 0L)).sum();
    }
}

package dev.eyas.analysis;

import dev.eyas.plan.Plan;
import dev.eyas.plan.TablePlan;
import dev.eyas.plan.TableReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tables that must be there before a query begins, in the order they are computed: those it
/// defines by name, and the rows of queries inside its calls.
final class Tables {

    private final List<TablePlan> plans = new ArrayList<>();
    private final Map<String, TableReference> named = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    /// Adds a table that only the call it stands in can read.
    ///
    /// @param maker the function called
    /// @param shape what is known of the table beforehand
    TableReference add(String maker, dev.eyas.data.Table shape, Plan plan) {
        int number = plans.size() + 1;
        while (named.containsKey(maker + "-" + number)) {
            number++;
        }
        String name = maker + "-" + number;
        plans.add(new TablePlan(name, plan));
        read.add(name);
        return new TableReference.Computed(name, shape);
    }

    /// Makes the table that was added last known by a name.
    void define(String name, TableReference last) {
        TablePlan plan = plans.removeLast();
        plans.add(new TablePlan(name, plan.plan()));
        named.put(name, new TableReference.Computed(name, last.shape()));
    }

    /// The table defined under a name; asking for it is using it.
    Optional<TableReference> find(String name) {
        read.add(name);
        return Optional.ofNullable(named.get(name));
    }

    /// How many tables have been defined by name.
    int defined() {
        return named.size();
    }

    List<String> names() {
        return List.copyOf(named.keySet());
    }

    boolean isRead(String name) {
        return read.contains(name);
    }

    /// Those that anything reads.
    List<TablePlan> plans() {
        return plans.stream().filter(table -> isRead(table.name())).toList();
    }
}

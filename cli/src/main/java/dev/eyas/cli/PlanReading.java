package dev.eyas.cli;

import dev.eyas.cli.RowPrinter.RawText;
import dev.eyas.data.Gate;
import dev.eyas.diagnostic.Paragraph;
import dev.eyas.diagnostic.Visible;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Reads;
import dev.eyas.plan.RequiredText;
import dev.eyas.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a plan reads of its input: whether any event at all, which text first, which fields.
final class PlanReading {

    private static final String RAW = "@rawstring";

    private final List<PlanNode> nodes = new ArrayList<>();
    private final List<Pass> passes = new ArrayList<>();

    /// What one pass over the events reads.
    private static final class Pass {

        private final String purpose;
        private final List<Reads> reads = new ArrayList<>();
        private final List<Gate> gates = new ArrayList<>();

        Pass(String purpose, Plan plan) {
            this.purpose = purpose;
            add(plan);
        }

        private void add(Plan plan) {
            if (plan.nodes().getFirst() instanceof PlanNode.Scan) {
                gates.add(RequiredText.of(plan));
                plan.throughBreaker().stream().map(Reads::of).forEach(reads::add);
            }
            for (PlanNode node : plan.nodes()) {
                if (node instanceof PlanNode.Append append) {
                    add(append.other());
                }
            }
        }
    }

    PlanReading(Plan plan) {
        for (TablePlan table : plan.tables()) {
            passes.add(new Pass("the table " + table.name(), table.plan()));
        }
        passes.add(new Pass("the query", plan));
        passes.removeIf(pass -> pass.gates.isEmpty());
        addNodes(plan);
    }

    private void addNodes(Plan plan) {
        for (PlanNode node : plan.nodes()) {
            nodes.add(node);
            if (node instanceof PlanNode.Append append) {
                addNodes(append.other());
            }
        }
    }

    /// False when the query brings its own rows.
    boolean needsEvents() {
        return !passes.isEmpty();
    }

    /// Shown when a step names it; to search in it is not to ask for it.
    RawText rawText() {
        boolean named =
                nodes.stream()
                        .filter(node ->
                                !(node instanceof PlanNode.Filter)
                                        && !(node instanceof PlanNode.Capture))
                        .anyMatch(node -> Reads.of(node).fields().contains(RAW));
        return named ? RawText.SHOWN : RawText.LEFT_OUT;
    }

    /// The steps of a plan, and what it reads.
    ///
    /// @param columns how wide lines may be
    static String page(Plan plan, int columns) {
        return new PlanText(plan, columns) + "\n" + new PlanReading(plan).describe(columns);
    }

    /// Lines for people: what is searched first, and what is read then, for each pass.
    ///
    /// @param columns how wide lines may be
    String describe(int columns) {
        StringBuilder text = new StringBuilder();
        if (!needsEvents()) {
            return text.append("reads no events\n").toString();
        }
        for (int number = 1; number <= passes.size(); number++) {
            Pass pass = passes.get(number - 1);
            if (passes.size() > 1) {
                text.append("pass ").append(number).append(", for ");
                text.append(Visible.text(pass.purpose)).append(":\n");
            }
            describe(pass, columns, text);
        }
        return text.toString();
    }

    private static void describe(Pass pass, int columns, StringBuilder text) {
        Gate gate = pass.gates.stream().reduce(Gate::or).orElse(Gate.OPEN);
        if (gate.isOpen()) {
            text.append("searched first: nothing; every event is decoded\n");
        } else {
            text.append("searched first in the raw text:\n");
            gate.anyOf().stream()
                    .map(PlanReading::describe)
                    .sorted()
                    .forEach(line -> text.append(Paragraph.of("  ", line, columns)));
        }
        Set<String> fields = new TreeSet<>();
        pass.reads.forEach(read -> fields.addAll(read.fields()));
        boolean whole = pass.reads.stream().anyMatch(Reads::wholeEvent);
        String names = fields.isEmpty() ? "none" : Visible.text(String.join(", ", fields));
        String more = whole ? "; the events that are kept are read whole" : "";
        text.append(Paragraph.of("fields read: ", names + more, columns));
    }

    private static String describe(Gate.Alternative alternative) {
        return alternative.allOf().stream()
                .map(PlanReading::describe)
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private static String describe(Gate.Literals literals) {
        String words =
                literals.anyOf().stream()
                        .sorted()
                        .map(literal -> "`" + Visible.text(literal) + "`")
                        .collect(Collectors.joining(", "));
        String some = literals.anyOf().size() == 1 ? words : "one of " + words;
        return literals.ignoreCase() ? some + " (any case)" : some;
    }
}

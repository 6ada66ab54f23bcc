package dev.eyas.parser;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Glob;
import dev.eyas.data.LookupFiles;
import dev.eyas.data.Warnings;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.diagnostic.Span;
import dev.eyas.exec.EventSteps;
import dev.eyas.plan.Interval;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.run.Engine;
import dev.eyas.syntax.Dialect;
import dev.eyas.yaml.DefinitionException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A checked parser: makes events of texts. Each event is parsed on its own, so the steps of a
/// script that look at several are refused.
public final class LogParser {

    private static final String ERROR = "@error";
    private static final String TYPE = "#type";

    private final ParserFile file;
    private final Engine engine;
    private final CheckedQuery script;
    private final long now;
    private final List<Glob> removed;

    private final Set<String> missingFiles;

    private LogParser(
            ParserFile file,
            Engine engine,
            CheckedQuery script,
            long now,
            Set<String> missingFiles) {
        this.file = file;
        this.engine = engine;
        this.script = script;
        this.now = now;
        this.missingFiles = Set.copyOf(missingFiles);
        this.removed = file.removed().stream().map(Glob::anchored).toList();
    }

    /// @param files the lookup files the script may name
    /// @param now the moment it runs at, in epoch milliseconds
    /// @throws DefinitionException when the script is wrong
    public static LogParser of(ParserFile file, Engine engine, LookupFiles files, long now) {
        ParserLookups lookups = new ParserLookups(files);
        CheckedQuery script = check(file, engine, lookups);
        if (script.hasErrors() && lookups.hasRead()) {
            lookups = new ParserLookups(LookupFiles.none());
            script = check(file, engine, lookups);
        }
        refuseWhatIsWrong(file, script);
        return new LogParser(file, engine, script, now, lookups.missing());
    }

    private static CheckedQuery check(ParserFile file, Engine engine, ParserLookups lookups) {
        return engine.check(file.script(), Dialect.EYAS, engine.analysis().withFiles(lookups));
    }

    private static void refuseWhatIsWrong(ParserFile file, CheckedQuery script) {
        Optional<Diagnostic> error =
                script.diagnostics().stream().filter(Diagnostic::isError).findFirst();
        if (error.isPresent()) {
            throw wrong(file, error.get().span(), error.get().message());
        }
        Plan plan = script.plan();
        for (PlanNode node : plan.nodes()) {
            if (node.isBreaker() && !(node instanceof PlanNode.Newest)) {
                throw wrong(file, node.span(), "a parser sees one event, this looks at many");
            }
        }
        boolean startsWithEvents = plan.nodes().getFirst() instanceof PlanNode.Scan;
        if (!startsWithEvents
                || !plan.tables().isEmpty()
                || !plan.interval().equals(Interval.OF_RUN)) {
            throw wrong(
                    file,
                    plan.nodes().getFirst().span(),
                    "a parser is given its event: it brings no rows, asks no other query and"
                            + " sets no times");
        }
    }

    private static DefinitionException wrong(ParserFile file, Span span, String message) {
        int line = new SourceText("script", file.script()).line(span.start());
        return new DefinitionException(file.file(), "line " + line + " of the script: " + message);
    }

    public ParserFile file() {
        return file;
    }

    /// Lookup files that the script names and nobody has, or not as the script needs them.
    Set<String> missingFiles() {
        return missingFiles;
    }

    /// Parses for one thread; warnings are told to the run.
    Consumer<Batch> into(Consumer<Batch> events, Warnings warnings) {
        EventSteps steps = engine.steps(script, now, warnings);
        return batch ->
                steps.process(
                        visible(batch),
                        parsed -> {
                            Batch settled = typed(failed(tagged(parsed)));
                            events.accept(
                                    Batch.of(new ParsedRows(settled)).select(settled.selection()));
                        });
    }

    private Batch visible(Batch batch) {
        if (removed.isEmpty()) {
            return batch;
        }
        Set<String> names = new HashSet<>();
        for (int position = 0; position < batch.selection().size(); position++) {
            batch.rows().fields(batch.selection().row(position), (name, _) -> names.add(name));
        }
        names.removeIf(name -> removed.stream().noneMatch(glob -> glob.matches(name)));
        return batch.without(names);
    }

    private Batch tagged(Batch batch) {
        Batch tagged = batch;
        for (String field : file.tags()) {
            Column values = tagged.column(field);
            if (!field.startsWith("#") && !(values instanceof Column.Absent)) {
                tagged = tagged.with("#" + field, values).without(Set.of(field));
            }
        }
        return tagged;
    }

    /// An event that could not be parsed whole is kept, and marked.
    private static Batch failed(Batch batch) {
        Column errors = batch.column(ERROR);
        if (errors instanceof Column.Absent) {
            return batch;
        }
        Column.Text marks = new Column.Text(batch.rows().size());
        Column.Text parsed = new Column.Text(batch.rows().size());
        for (int position = 0; position < batch.selection().size(); position++) {
            int row = batch.selection().row(position);
            if (errors.isPresent(row) && errors.text(row).equals("true")) {
                marks.set(row, "true");
                parsed.set(row, "false");
            }
        }
        return batch.with("#error", marks).with("@event_parsed", parsed);
    }

    private Batch typed(Batch batch) {
        Column own = batch.column(TYPE);
        Column.Text types = new Column.Text(batch.rows().size());
        for (int position = 0; position < batch.selection().size(); position++) {
            int row = batch.selection().row(position);
            types.set(row, own.isPresent(row) ? own.text(row) : file.name());
        }
        return batch.with(TYPE, types);
    }
}

package dev.eyas.detect;

import dev.eyas.data.Event;
import dev.eyas.enrich.FactTable;
import dev.eyas.enrich.ProcessKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who started whom. A lineage ends below a process that starts others on behalf of the system or
/// of anybody: two services of one service manager have nothing to do with each other.
final class Lineage {

    /// More generations tell nothing; also bounds the passes that look them up.
    static final int DEPTH = 6;

    /// Ids of nobody and of the first process, with the start an audit log gives them.
    private static final Pattern FIRST = Pattern.compile("[01](?:@.*)?");

    private static final String DATA = "lineage-borders.txt";

    private final FactTable facts;
    private final Map<ProcessKey, ProcessKey> told;
    private final Set<String> borders;

    /// @param told the parents of processes as events tell that are no start of a process
    Lineage(FactTable facts, Map<ProcessKey, ProcessKey> told) {
        this.facts = facts;
        this.told = Map.copyOf(told);
        this.borders = borders();
    }

    private static Set<String> borders() {
        try (InputStream data = Lineage.class.getResourceAsStream(DATA)) {
            if (data == null) {
                throw new IllegalStateException(DATA + " is missing");
            }
            return new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<Event> process(ProcessKey key) {
        return facts.process(key);
    }

    /// The ancestors that are known, the nearest first.
    List<Event> ancestors(ProcessKey key) {
        List<Event> ancestors = new ArrayList<>();
        Set<ProcessKey> seen = new HashSet<>(Set.of(key));
        Optional<ProcessKey> parent = parent(key);
        while (parent.isPresent() && seen.add(parent.get()) && ancestors.size() < DEPTH) {
            Optional<Event> event = process(parent.get());
            if (event.isEmpty()) {
                break;
            }
            ancestors.add(event.get());
            parent = parent(parent.get());
        }
        return ancestors;
    }

    /// The oldest process of the lineage: itself, or its last ancestor before a border. A parent
    /// that nothing is told of is one, but for the first process of a host.
    ProcessKey root(ProcessKey key) {
        ProcessKey root = key;
        for (Event ancestor : ancestors(key)) {
            if (isBorder(ancestor)) {
                return root;
            }
            root = ProcessKey.of(ancestor).orElse(root);
        }
        return parent(root)
                .filter(parent -> process(parent).isEmpty())
                .filter(parent -> !FIRST.matcher(parent.processId()).matches())
                .orElse(root);
    }

    private boolean isBorder(Event process) {
        return process.field("ImageFileName")
                .map(image -> borders.contains(basename(image).toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    private Optional<ProcessKey> parent(ProcessKey key) {
        return process(key)
                .flatMap(event -> event.field("ParentProcessId"))
                .map(parent -> new ProcessKey(key.aid(), parent))
                .or(() -> Optional.ofNullable(told.get(key)));
    }

    /// The last part of a path of either kind.
    static String basename(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}

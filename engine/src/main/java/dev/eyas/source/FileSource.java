package dev.eyas.source;

import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.format.Format;
import dev.eyas.format.RecordFormat;
import dev.eyas.format.Sample;
import dev.eyas.format.StreamFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// Events from files, folders, patterns and standard input. What there is, and how long, is settled
/// when the source is made; it can then be read any number of times, by any number of threads, and
/// yields the same.
public final class FileSource implements EventSource {

    /// Stands for standard input among paths.
    public static final String STANDARD_INPUT = "-";

    private final List<InputFile> files;
    private final Optional<Format> format;
    private final ReadSettings settings;
    private final OptionalLong at;
    private final Map<GateKey, Optional<SharedGate>> gates = new ConcurrentHashMap<>();

    private record GateKey(Gate gate, String format) {}

    private FileSource(
            List<InputFile> files,
            Optional<Format> format,
            ReadSettings settings,
            OptionalLong at) {
        this.files = List.copyOf(files);
        this.format = format;
        this.settings = settings;
        this.at = at;
    }

    /// A source over these paths, standard input not among them.
    public static FileSource of(List<String> paths) {
        return of(paths, InputStream.nullInputStream(), Optional.empty(), ReadSettings.DEFAULT);
    }

    /// A source over these paths; `format` is for inputs that are not to be recognised by content.
    public static FileSource of(
            List<String> paths,
            InputStream standardInput,
            Optional<Format> format,
            ReadSettings settings) {
        return new FileSource(
                new FileListing(standardInput).list(paths), format, settings, OptionalLong.empty());
    }

    /// A source over bytes that lie in no file; `name` is what people call them.
    public static FileSource ofBytes(String name, byte[] bytes) {
        Spool spool = new Spool(() -> new ByteArrayInputStream(bytes), Spool.MEMORY_BYTES);
        return new FileSource(
                List.of(new InputFile.Streamed(name, spool)),
                Optional.empty(),
                ReadSettings.DEFAULT,
                OptionalLong.empty());
    }

    /// The same, saying when its inputs were made; counts for formats that do not tell.
    public FileSource madeAt(long millis) {
        return new FileSource(files, format, settings, OptionalLong.of(millis));
    }

    OptionalLong madeAt(InputFile file) {
        return at.isPresent() ? at : NamedTime.of(file.name());
    }

    ReadSettings settings() {
        return settings;
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (List<Integer> log : logs()) {
            if (log.size() > 1 && spansFiles(files.get(log.getFirst()))) {
                parts.add(new LogPart(this, log.stream().map(this::whole).toList()));
            } else {
                log.forEach(source -> addParts(source, parts));
            }
        }
        return List.copyOf(parts);
    }

    /// Files by the log they may have been rotated from, the oldest first.
    private Collection<List<Integer>> logs() {
        Map<String, List<Integer>> logs = new LinkedHashMap<>();
        for (int source = 0; source < files.size(); source++) {
            InputFile file = files.get(source);
            String log = file instanceof InputFile.Stored ? rotation(source).log() : file.name();
            logs.computeIfAbsent(log, _ -> new ArrayList<>()).add(source);
        }
        logs.values()
                .forEach(log ->
                        log.sort(Comparator.comparing(this::rotation, Rotation.OLDEST_FIRST)));
        return logs.values();
    }

    private Rotation rotation(int source) {
        return Rotation.of(files.get(source).name());
    }

    private boolean spansFiles(InputFile file) {
        try (OpenedInput input = OpenedInput.open(file, settings)) {
            return format(input).orElse(null) instanceof StreamFormat streamed
                    && streamed.spansFiles();
        } catch (IOException _) {
            return false;
        }
    }

    private FilePart whole(int source) {
        return new FilePart(this, files.get(source), source, 0, Long.MAX_VALUE);
    }

    private void addParts(int source, List<Part> parts) {
        InputFile file = files.get(source);
        if (file.size() > settings.partBytes() && canBeSplit(file)) {
            for (long from = 0; from < file.size(); from += settings.partBytes()) {
                long end = Math.min(file.size(), from + settings.partBytes());
                parts.add(new FilePart(this, file, source, from, end));
            }
        } else {
            parts.add(whole(source));
        }
    }

    private boolean canBeSplit(InputFile file) {
        try (OpenedInput input = OpenedInput.open(file, settings)) {
            return !input.decoded()
                    && format(input).orElse(null) instanceof RecordFormat records
                    && records.framing(input.sample()) == RecordFormat.Framing.LINES;
        } catch (IOException _) {
            return false;
        }
    }

    Optional<Format> format(OpenedInput input) {
        return format.or(input::format).map(known -> known.in(input.sample()));
    }

    /// The gate over raw bytes, compiled once per format for all parts; what is rare is learnt from
    /// the first sample.
    GateSwitch gate(Gate gate, RecordFormat records, Sample sample) {
        if (gate.isOpen()) {
            return new GateSwitch(Optional.empty());
        }
        return new GateSwitch(
                gates.computeIfAbsent(
                        new GateKey(gate, records.name()),
                        key ->
                                RawGate.of(
                                                key.gate(),
                                                records.spelling(),
                                                sample.bytes(),
                                                sample.from(),
                                                sample.to())
                                        .map(SharedGate::new)));
    }

    @Override
    public String name(int source) {
        return files.get(source).name();
    }

    @Override
    public Optional<Reread> reread() {
        return Optional.of((source, offsets, consumer, report) ->
                new RecordReader(this, files.get(source), source).read(offsets, consumer, report));
    }

    @Override
    public long[] lines(int source, long[] offsets) {
        long[] lines = new long[offsets.length];
        Arrays.fill(lines, 1);
        try (OpenedInput input = OpenedInput.open(files.get(source), settings)) {
            byte[] buffer = new byte[1 << 16];
            long at = input.first();
            long line = 1;
            for (int next = 0; next < offsets.length; next++) {
                int count = 0;
                while (at < offsets[next] && count >= 0) {
                    int wanted = (int) Math.min(buffer.length, offsets[next] - at);
                    count = input.stream().read(buffer, 0, wanted);
                    line += Lines.count(buffer, 0, Math.max(0, count));
                    at += Math.max(0, count);
                }
                lines[next] = line;
            }
        } catch (IOException _) {
            return lines;
        }
        return lines;
    }
}

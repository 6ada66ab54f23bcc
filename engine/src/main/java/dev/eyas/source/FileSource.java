package dev.eyas.source;

import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.format.Format;
import dev.eyas.format.RecordFormat;
import dev.eyas.format.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
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
    private final Map<GateKey, Optional<SharedGate>> gates = new ConcurrentHashMap<>();

    private record GateKey(Gate gate, String format) {}

    private FileSource(List<InputFile> files, Optional<Format> format, ReadSettings settings) {
        this.files = List.copyOf(files);
        this.format = format;
        this.settings = settings;
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
        return new FileSource(new FileListing(standardInput).list(paths), format, settings);
    }

    ReadSettings settings() {
        return settings;
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int source = 0; source < files.size(); source++) {
            InputFile file = files.get(source);
            if (file.size() > settings.partBytes() && canBeSplit(file)) {
                for (long from = 0; from < file.size(); from += settings.partBytes()) {
                    long end = Math.min(file.size(), from + settings.partBytes());
                    parts.add(new FilePart(this, file, source, from, end));
                }
            } else {
                parts.add(new FilePart(this, file, source, 0, Long.MAX_VALUE));
            }
        }
        return List.copyOf(parts);
    }

    private boolean canBeSplit(InputFile file) {
        try (OpenedInput input = OpenedInput.open(file, settings)) {
            return !input.compressed()
                    && format(input).orElse(null) instanceof RecordFormat records
                    && records.framing(input.sample()) == RecordFormat.Framing.LINES;
        } catch (IOException _) {
            return false;
        }
    }

    Optional<Format> format(OpenedInput input) {
        return format.isPresent() ? format : input.format();
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
    public Map<Long, Long> lines(int source, SortedSet<Long> offsets) {
        Map<Long, Long> lines = new HashMap<>();
        try (OpenedInput input = OpenedInput.open(files.get(source), settings)) {
            byte[] buffer = new byte[1 << 16];
            long at = input.first();
            long line = 1;
            for (long offset : offsets) {
                int count = 0;
                while (at < offset && count >= 0) {
                    int most = (int) Math.min(buffer.length, offset - at);
                    count = input.stream().read(buffer, 0, most);
                    line += Lines.count(buffer, 0, Math.max(0, count));
                    at += Math.max(0, count);
                }
                lines.put(offset, line);
            }
        } catch (IOException _) {
            return lines;
        }
        return lines;
    }
}

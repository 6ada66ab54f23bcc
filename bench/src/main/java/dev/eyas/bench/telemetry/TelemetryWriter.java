package dev.eyas.bench.telemetry;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;

/// Spreads slices of telemetry over files.
///
/// Parts form groups of up to four that are filled side by side, as several writers fill FDR's, so
/// a process and its connection often lie in different files; each group has its own stretch of
/// time. Slices are rendered by as many threads as asked for and written in order, so memory does
/// not grow with the output.
final class TelemetryWriter {
    private static final int MOST_LANES = 4;
    private static final int SLICES_AHEAD = 4;
    private static final int ROOMY_EVENT = 1_500;
    private static final long WRITING = -2;

    private final BulkTelemetry telemetry;
    private final Request request;
    private final int lanes;
    private final int slices;

    /// What to write where.
    record Request(
            Profile profile,
            long seed,
            long events,
            int parts,
            Compression compression,
            int threads,
            Path folder) {}

    enum Compression {
        NONE(".ndjson"),
        GZIP(".ndjson.gz");

        private final String suffix;

        Compression(String suffix) {
            this.suffix = suffix;
        }

        OutputStream open(Path file) throws IOException {
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18);
            return switch (this) {
                case NONE -> out;
                case GZIP -> new GZIPOutputStream(out, 1 << 16);
            };
        }
    }

    TelemetryWriter(BulkTelemetry telemetry, Request request) {
        this.telemetry = telemetry;
        this.request = request;
        this.lanes = lanes(request.parts());
        this.slices = Math.toIntExact(Math.ceilDiv(request.events(), telemetry.eventsPerSlice()));
    }

    /// Writes all parts; returns when they are complete.
    void write() throws IOException {
        Files.createDirectories(request.folder());
        int groups = request.parts() / lanes;
        try (ExecutorService renderers = Executors.newFixedThreadPool(request.threads());
                ExecutorService writers = Executors.newFixedThreadPool(request.threads())) {
            List<Future<?>> writing = new ArrayList<>();
            for (int group = 0; group < groups; group++) {
                int chosen = group;
                writing.add(writers.submit(() -> writeGroup(chosen, groups, renderers)));
            }
            for (Future<?> future : writing) {
                await(future);
            }
        }
    }

    private void writeGroup(int group, int groups, ExecutorService renderers) {
        int firstPart = group * lanes;
        int end = (int) ((group + 1L) * slices / groups);
        List<OutputStream> files = new ArrayList<>();
        try {
            for (int lane = 0; lane < lanes; lane++) {
                files.add(request.compression().open(file(firstPart + lane)));
            }
            Deque<Future<List<Bytes>>> ahead = new ArrayDeque<>();
            for (int slice = (int) ((long) group * slices / groups); slice < end; slice++) {
                int chosen = slice;
                ahead.add(renderers.submit(() -> render(chosen, firstPart)));
                if (ahead.size() > SLICES_AHEAD) {
                    append(await(ahead.remove()), files);
                }
            }
            while (!ahead.isEmpty()) {
                append(await(ahead.remove()), files);
            }
            for (OutputStream file : files) {
                file.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void append(List<Bytes> rendered, List<OutputStream> files) throws IOException {
        for (int lane = 0; lane < files.size(); lane++) {
            rendered.get(lane).writeTo(files.get(lane));
        }
    }

    /// The lines of a slice, one run of bytes per lane.
    List<Bytes> render(int slice, int firstPart) {
        Profile profile = request.profile();
        List<Bytes> rendered = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            rendered.add(new Bytes(telemetry.eventsPerSlice() * ROOMY_EVENT / lanes));
        }
        Dice dice = Dice.of(request.seed(), slice, WRITING);
        Line line = new Line(dice);
        long left = request.events() - (long) slice * telemetry.eventsPerSlice();
        for (Event event : telemetry.slice(slice)) {
            if (left-- <= 0) {
                break;
            }
            int lane = dice.below(lanes);
            line.clear();
            event.describe(line, profile);
            line.writeTo(
                    rendered.get(lane), profile.keyOrder(), profile.escaping(firstPart + lane));
        }
        return rendered;
    }

    private Path file(int part) {
        return request.folder()
                .resolve(
                        String.format(
                                Locale.ROOT, "part-%05d%s", part, request.compression().suffix));
    }

    /// The most lanes, up to four, that divide the parts evenly and leave two groups to work on at
    /// a time.
    private static int lanes(int parts) {
        int lanes = Math.clamp(parts / 2, 1, MOST_LANES);
        while (parts % lanes != 0) {
            lanes--;
        }
        return lanes;
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing telemetry", interruption);
        } catch (ExecutionException failure) {
            throw new IOException("telemetry could not be written", failure.getCause());
        }
    }
}

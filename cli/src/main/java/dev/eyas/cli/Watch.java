package dev.eyas.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Does something again whenever files change.
final class Watch {

    private static final long PAUSE_MILLIS = 250;

    private Watch() {}

    /// Waits for the next change.
    interface Changes {

        /// The files that changed; empty when it is over.
        Optional<Set<Path>> next();
    }

    static void run(Changes changes, Consumer<Set<Path>> again) {
        for (Optional<Set<Path>> next = changes.next(); next.isPresent(); next = changes.next()) {
            again.accept(next.get());
        }
    }

    /// Looks at the files in some places now and then, until somebody interrupts. The system would
    /// tell of changes by itself, but not in folders below, nor on disks of other machines.
    static Changes in(List<Path> places, Console console) {
        CountDownLatch ended = new CountDownLatch(1);
        console.interruption().then(ended::countDown);
        return new Changes() {
            private FileStamps seen = FileStamps.of(places);

            @Override
            public Optional<Set<Path>> next() {
                try {
                    while (!ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                        FileStamps now = FileStamps.of(places);
                        Set<Path> changed = now.changed(seen);
                        seen = now;
                        if (!changed.isEmpty()) {
                            return Optional.of(changed);
                        }
                    }
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            }
        };
    }
}

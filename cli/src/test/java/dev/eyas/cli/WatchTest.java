package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.cli.output.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas test --watch`: which files count as changed, and what is done about them.
final class WatchTest {

    @TempDir private Path folder;

    @Test
    void newOtherAndGoneFilesAreChanged() throws IOException {
        Path same = Files.writeString(folder.resolve("same"), "x");
        Path other = Files.writeString(folder.resolve("other"), "x");
        Path gone = Files.writeString(folder.resolve("gone"), "x");
        FileStamps before = FileStamps.of(List.of(folder));
        assertThat(FileStamps.of(List.of(folder)).changed(before)).isEmpty();
        Files.writeString(other, "longer");
        Files.delete(gone);
        Path fresh =
                Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("new"), "x");
        assertThat(FileStamps.of(List.of(folder)).changed(before))
                .containsExactlyInAnyOrder(other, gone, fresh)
                .doesNotContain(same);
    }

    @Test
    void eachChangeIsActedOnUntilItIsOver() {
        Deque<Set<Path>> changes = new ArrayDeque<>(List.of(Set.of(folder), Set.of(Path.of("x"))));
        List<Set<Path>> seen = new ArrayList<>();
        Watch.run(() -> Optional.ofNullable(changes.poll()), seen::add);
        assertThat(seen).containsExactly(Set.of(folder), Set.of(Path.of("x")));
    }

    @Test
    void onlyTheDetectionThatChangedIsTestedAgain() throws IOException {
        for (String name : List.of("one", "two")) {
            Path own = Files.createDirectory(folder.resolve(name));
            Files.writeString(
                    own.resolve("detection.yaml"),
                    """
                    detections:
                      - id: NAME
                        title: t
                        level: high
                        query: q.cql
                        attack: {tactic: Credential Access, technique: T1552.005}
                    """
                            .replace("NAME", name));
            Files.writeString(own.resolve("q.cql"), "a=1");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(out);
        TestSession session =
                new TestSession(
                        new Console(
                                InputStream.nullInputStream(),
                                output,
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                Terminal.none(),
                                0,
                                0,
                                new Interruption()),
                        List.of(folder),
                        UnaryOperator.identity(),
                        TestReport.Format.TEXT,
                        MutantOptions.none(),
                        Verbosity.USUAL);
        session.runOrComplain(Set.of());
        session.runOrComplain(Set.of(folder.resolve("two/q.cql")));
        Files.writeString(folder.resolve("two/detection.yaml"), "detections: []");
        session.runOrComplain(Set.of(folder.resolve("two/detection.yaml")));
        output.flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("one  no cases\ntwo  no cases\ntwo  no cases\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("`detections` must list at least one detection");
    }
}

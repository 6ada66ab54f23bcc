package dev.eyas.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was typed, kept in a file.
final class HistoryFileTest {

    @TempDir private Path folder;

    @Test
    void textsOfSeveralLinesComeBackAsTheyWere() throws IOException {
        Path file = folder.resolve("a/history");
        HistoryFile history = HistoryFile.open(file);
        history.add("a=1 |\n count()");
        history.add("b=\"\\n\" \\");
        assertThat(HistoryFile.open(file).texts())
                .containsExactly("a=1 |\n count()", "b=\"\\n\" \\");
    }

    @Test
    void aTextIsKeptOnceWhereItWasTypedLast() throws IOException {
        HistoryFile history = HistoryFile.none();
        for (String text : new String[] {"a", "b", "a"}) {
            history.add(text);
        }
        assertThat(history.texts()).containsExactly("b", "a");
    }

    @Test
    void theOldestAreForgotten() throws IOException {
        HistoryFile history = HistoryFile.none();
        for (int text = 0; text < HistoryFile.MOST + 5; text++) {
            history.add("" + text);
        }
        assertThat(history.texts()).hasSize(HistoryFile.MOST).startsWith("5");
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        Path file = folder.resolve("state/eyas/history");
        HistoryFile.open(file).add("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("state/eyas"))))
                .isEqualTo("rwx------");
    }

    @Test
    void twoProcessesKeepTheTextsOfBoth() throws IOException {
        Path file = folder.resolve("history");
        HistoryFile one = HistoryFile.open(file);
        HistoryFile other = HistoryFile.open(file);
        one.add("one");
        other.add("other");
        assertThat(HistoryFile.open(file).texts()).containsExactly("one", "other");
    }

    @Test
    void itLiesWhereStateBelongs() {
        assertThat(HistoryFile.place(Map.of("XDG_STATE_HOME", "/s", "HOME", "/h")))
                .contains(Path.of("/s/eyas/history"));
        assertThat(HistoryFile.place(Map.of("XDG_STATE_HOME", "relative", "HOME", "/h")))
                .contains(Path.of("/h/.local/state/eyas/history"));
        assertThat(HistoryFile.place(Map.of())).isEmpty();
    }
}

package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `eyas explain --why`: which step drops an event, and the value that decides.
final class WhyTest {

    private static final String CONNECT =
            """
            {"event_simpleName": "NetworkConnectIP4", "aid": "a1", "RemotePort": "53", "timestamp": "1700000000000",
             "RemoteAddressIP4": "169.254.169.254", "ContextBaseFileName": "curl", "n": "x", "empty": "", "v": "17",
             "t": ["red", "blue"]}
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~~> ",
            quoteCharacter = '\0',
            textBlock =
                    """
                    aid=* #event_simpleName=DnsRequest ~~> #event_simpleName=DnsRequest ~~> #event_simpleName is "NetworkConnectIP4"
                    aid=a1 | RemotePort != 53 ~~> RemotePort != 53 ~~> RemotePort is "53"
                    aid=a1 RemotePort=443 v=17 ~~> RemotePort=443 ~~> RemotePort is "53"
                    aid=a1 | CommandLine=/curl/ ~~> CommandLine=/curl/ ~~> CommandLine is missing
                    ContextBaseFileName=/^wget$/ ~~> ContextBaseFileName=/^wget$/ ~~> ContextBaseFileName is "curl"
                    ContextBaseFileName=CURL ~~> ContextBaseFileName=CURL ~~> ContextBaseFileName is "curl"
                    RemotePort > 1024 ~~> RemotePort > 1024 ~~> RemotePort is "53"
                    n < 5 ~~> n < 5 ~~> n is "x"
                    not aid=* ~~> not aid=* ~~> aid is "a1"
                    empty = /./ ~~> empty = /./ ~~> empty is ""
                    in(RemotePort, values=[80, 443]) ~~> in(RemotePort, values=[80, 443]) ~~> RemotePort is "53"
                    cidr(RemoteAddressIP4, subnet="10.0.0.0/8") ~~> cidr(RemoteAddressIP4, subnet="10.0.0.0/8") ~~> RemoteAddressIP4 is "169.254.169.254"
                    test(v > 20) ~~> test(v > 20) ~~> v is "17"
                    w := v * 2 | test(w == 35) ~~> test(w == 35) ~~> w is "34"
                    regex("(?<d>[a-z])", field=v) ~~> regex("(?<d>[a-z])", field=v) ~~> v is "17"
                    join({ #event_simpleName=ProcessRollup2 }, field=aid) ~~> join({ #event_simpleName=ProcessRollup2 }, field=aid) ~~> join() gives no row: aid is "a1"
                    v=/(?<d>[a-z])/ | d=* ~~> v=/(?<d>[a-z])/ ~~> v is "17"
                    aid=b or RemotePort=80 ~~> aid=b or RemotePort=80 ~~> RemotePort is "53", aid is "a1"
                    case { RemotePort=80; aid=b | x:=1 } ~~> case { RemotePort=80; aid=b | x:=1 } ~~> RemotePort is "53"
                    case { v=17 | n=y; aid=b } ~~> case { v=17 | n=y; aid=b } ~~> n is "x"
                    RemotePort match { 80 => x:=1; 443 => x:=2 } ~~> RemotePort match { 80 => x:=1; 443 => x:=2 } ~~> RemotePort is "53"
                    groupBy(aid) | _count > 3 ~~> _count > 3 ~~> _count is "1"
                    groupBy(CommandLine) ~~> groupBy(CommandLine) ~~> CommandLine is missing
                    select([aid]) | RemotePort=53 ~~> RemotePort=53 ~~> RemotePort is missing
                    nothing_like_this ~~> nothing_like_this ~~> anywhere "*nothing_like_this*": in none of its fields
                    array:contains("t[]", value=green) ~~> array:contains("t[]", value=green) ~~> t[] is "red, blue"
                    """)
    void theStepAndTheValueAreNamed(String query, String step, String value) {
        Eyas.Outcome run = Eyas.run("explain", query, "--why", CONNECT);

        assertThat(run.code()).isZero();
        assertThat(run.lines()).contains("dropped  " + step);
        assertThat(run.out().substring(run.out().indexOf("dropped  "))).contains(value);
    }

    @Test
    void aTableWithoutTheValueIsNamed() throws IOException {
        Files.writeString(folder.resolve("hosts.csv"), "id,name\na9,x\n");
        String query = "match(file=\"hosts.csv\", field=aid, column=id)";

        assertThat(Eyas.run("explain", query, "--files-dir", "" + folder, "--why", CONNECT).out())
                .isEqualTo(
                        "dropped  " + query + "\n         match() gives no row: aid is \"a1\"\n");
    }

    @Test
    void theStepsBeforeAreKept() {
        assertThat(Eyas.run("explain", "aid=a1 | v=17 | n=z | w=1", "--why", CONNECT).out())
                .isEqualTo(
                        """
                        kept     aid=a1
                        kept     v=17
                        dropped  n=z
                                 n = "z": n is "x"
                        """);
    }

    @Test
    void anEventThatPassesIsToldToo() {
        assertThat(Eyas.run("explain", "aid=a1 | v=17", "--why", CONNECT).out())
                .isEqualTo("kept     aid=a1\nkept     v=17\nthe event passes\n");
    }

    @Test
    void anEventComesFromAFileOrAPipe() throws IOException {
        Path file = Files.writeString(folder.resolve("event.json"), CONNECT);

        assertThat(Eyas.run("explain", "n=z", "--why", "" + file).out())
                .isEqualTo(Eyas.piped(CONNECT).and("explain", "n=z", "--why", "-").out())
                .contains("n is \"x\"");
    }

    @Test
    void whatHoldsNoEventIsRefused() throws IOException {
        Path two = Files.writeString(folder.resolve("two.json"), "{\"a\":1}\n{\"a\":2}\n");

        assertThat(Eyas.run("explain", "a=1", "--why", "" + two).code()).isEqualTo(2);
        assertThat(Eyas.run("explain", "a=1", "--why", "" + two).err())
                .contains("this holds several");
        assertThat(Eyas.run("explain", "a=1", "--why", "no/such/file").err())
                .contains("there is no event in `no/such/file`");
        assertThat(Eyas.piped("").and("explain", "a=1", "--why", "-").err())
                .contains("this holds none");
    }

    @Test
    void lettersThatSteerATerminalAreShownAsTheyAre() {
        assertThat(Eyas.run("explain", "a=1", "--why", "{\"a\": \"\\u001b[2J\"}").out())
                .doesNotContain("\u001b");
    }
}

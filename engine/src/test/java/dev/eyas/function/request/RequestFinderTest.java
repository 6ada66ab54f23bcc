package dev.eyas.function.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RequestFinderTest {

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of(
                        "curl -s http://169.254.169.254/latest/meta-data/", "/latest/meta-data/"),
                Arguments.of("curl 169.254.169.254/latest/user-data", "/latest/user-data"),
                Arguments.of("curl \"http://user:pw@169.254.169.254:80/x\"", "/x"),
                Arguments.of("wget -qO- //169.254.169.254/x;id", "/x"),
                Arguments.of("curl http://2852039166/a", "/a"),
                Arguments.of("curl http://0xa9fea9fe:80/a -o b", "/a"),
                Arguments.of("curl 2852039166/a", "/a"),
                Arguments.of("curl http://[::ffff:a9fe:a9fe]:80/a", "/a"),
                Arguments.of("nc 169.254.169.254 80", ""),
                Arguments.of("gawk 'BEGIN{s=\"/inet/tcp/0/169.254.169.254/80\"}'", ""),
                Arguments.of("curl http://169.254.169.254//a/./b/../c//d?x=//y", "/a/c/d?x=//y"),
                Arguments.of("curl http://169.254.169.254/a/../..", "/"),
                Arguments.of("curl http://169.254.169.254/%6Catest/b%2Dc%00", "/latest/b-c%00"),
                Arguments.of(
                        "python3 -c 'HTTPConnection(\"169.254.169.254\").request(\"GET\", \"/k\")'",
                        "/k"),
                Arguments.of("node -e 'get({host:\"169.254.169.254\",path:\"/k\"})'", "/k"),
                Arguments.of("curl http://169.254.{169}.[254-254]/k", "/k"),
                Arguments.of("node -e 'f(String.fromCharCode(" + codes() + "))'", "/k"),
                Arguments.of("powershell " + letters(), "/k"),
                Arguments.of("echo " + packed().substring(0, packed().length() - 8), "/k"),
                Arguments.of("echo " + packed() + "|base64 -d|gunzip|sh", "/k"),
                Arguments.of(
                        "sh -c '" + base64("echo " + base64("wget 169.254.169.254/k")) + "'", "/k"),
                Arguments.of("bash -c 'exec 3<>/dev/tcp/169.254.169.254/80'", ""),
                Arguments.of("curl --resolve x.org:80:169.254.169.254 http://x.org/", ""),
                Arguments.of("curl http://169.254.169.254/$P/x", "/$P/x"),
                Arguments.of("curl 169.254.169.254$URI", "$URI"),
                Arguments.of(
                        "python3 -c 'u.urlopen(\"http://169.254.\"+\"169.254/latest/\")'",
                        "/latest/"),
                Arguments.of("echo " + base64("curl http://169.254.169.254/k") + " | sh", "/k"),
                Arguments.of(
                        "powershell -enc "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "irm http://169.254.169.254/k"
                                                        .getBytes(StandardCharsets.UTF_16LE)),
                        "/k"),
                Arguments.of("printf '\\x31\\x36\\x39.254.169.254/k'", "/k"),
                Arguments.of(
                        "python -c bytes.fromhex('687474703a2f2f3136392e3235342e3136392e3235342f6b')",
                        "/k"));
    }

    private static String codes() {
        return "wget 169.254.169.254/k"
                .chars()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    private static String letters() {
        return "wget 169.254.169.254/k"
                .chars()
                .mapToObj(letter -> "[char]" + letter)
                .collect(Collectors.joining("+"));
    }

    private static String packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("curl http://169.254.169.254/k".getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theAddressAndItsPathAreFound(String command, String path) {
        assertThat(RequestFinder.find(command))
                .filteredOn(request -> request.host().plain().equals("169.254.169.254"))
                .extracting(Request::path)
                .containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource({
        "echo 2852039166",
        "kill -9 169254169254",
        "curl http://1169.254.169.254/",
        "ls /var/2852039166/latest",
        "tool --id=2852039166",
        "curl --noproxy 169.254.169.254 https://shop.example/a",
        "env NO_PROXY=10.0.0.1,169.254.169.254 npm ci",
        "java -Dhttp.nonProxyHosts=localhost|169.254.169.254 -jar a.jar"
    })
    void whatNamesNoHostOrOneForNoProxyAsksForNothing(String command) {
        assertThat(RequestFinder.find(command))
                .noneMatch(request -> request.host().plain().equals("169.254.169.254"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "curl -d url=http://169.254.169.254/a https://shop.example/; true",
                "curl --data-urlencode 'u=http://169.254.169.254/a' https://shop.example/; true",
                "curl -H Referer: https://shop.example/ -e http://169.254.169.254/ http://b/; true",
                "curl -H Accept: http://169.254.169.254/a; false",
                "wget -d http://169.254.169.254/a; false"
            })
    void whatCurlSendsIsAskedForByAnother(String command, String embedded) {
        assertThat(RequestFinder.find(command))
                .filteredOn(request -> request.host().plain().equals("169.254.169.254"))
                .extracting(request -> String.valueOf(request.embedded()))
                .containsOnly(embedded);
    }

    @Test
    void aNameWithoutADotIsAHostForClients() {
        assertThat(RequestFinder.find("curl -s metadata/computeMetadata/v1/"))
                .anyMatch(request -> request.host().plain().equals("metadata"));
        assertThat(RequestFinder.find("ls metadata/computeMetadata/v1/")).isEmpty();
    }

    @Test
    void namesAreFoundWithAndWithoutScheme() {
        assertThat(
                        RequestFinder.find(
                                "curl metadata.google.internal/computeMetadata/v1/ http://METADATA/x"))
                .extracting(request -> request.host().plain() + request.path())
                .contains("metadata.google.internal/computeMetadata/v1/", "metadata/x");
    }

    @Test
    void aVariableForTheHostLeavesThePath() {
        assertThat(RequestFinder.find("curl $IMDS/latest/api/token"))
                .extracting(request -> request.host().plain() + request.path())
                .containsExactly("$imds/latest/api/token");
    }

    @Test
    void anUrlInTheQueryOfAnotherIsEmbedded() {
        List<Request> found =
                RequestFinder.find("curl http://shop.example/?url=http://169.254.169.254/latest/");
        assertThat(found).extracting(Request::embedded).containsExactly(false, true);
    }

    @Test
    void aHostIsFoundBehindManyOthers() {
        StringBuilder text = new StringBuilder("curl ");
        for (int host = 0; host < 200; host++) {
            text.append("http://10.0.0." + host + "/ ");
        }
        assertThat(RequestFinder.find(text + "http://169.254.169.254/latest/"))
                .anyMatch(request -> request.host().plain().equals("169.254.169.254"));
    }

    @Test
    void aLongTextTakesLittleTime() {
        String text = "a.".repeat(500_000) + "/".repeat(500_000);
        assertThat(RequestFinder.find(text)).hasSizeLessThanOrEqualTo(RequestFinder.MOST_REQUESTS);
    }
}

package dev.eyas.function.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathTextTest {

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/b",
        "/opt/aws/bin/x/../../../../tmp/x.py, /tmp/x.py",
        "/../../etc/./x, /etc/x",
        "bin/a/../../../tmp/x.py, ../tmp/x.py",
        "../../x, ../../x",
        "./x.sh, ./x.sh",
        "/a//b/, /a/b/",
        "/a/.hidden/b, /a/.hidden/b",
        "/a/b/.., /a"
    })
    void stepsToAndFroAreUndone(String path, String straight) {
        assertThat(PathText.straight(path, '/')).isEqualTo(straight);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Program Files\\A\\..\\..\\Temp\\x.ps1, C:\\Temp\\x.ps1",
        "C:\\a\\.\\b, C:\\a\\b"
    })
    void stepsOfAnotherSystemAreUndone(String path, String straight) {
        assertThat(PathText.straight(path, '\\')).isEqualTo(straight);
    }

    @ParameterizedTest
    @CsvSource({
        "/a%2Fb%2dc, /a/b-c",
        "/a/../b?u=//c/../d, /b?u=//c/../d",
        "/a/../..//b, /b",
        "$URI/../x, $URI/../x",
        "/web/http://b//c, /web/http://b//c"
    })
    void aPathIsReadAsItsServerReadsIt(String written, String plain) {
        assertThat(PathText.plain(written)).isEqualTo(plain);
    }
}

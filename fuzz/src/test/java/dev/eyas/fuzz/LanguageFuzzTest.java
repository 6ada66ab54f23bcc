package dev.eyas.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.detect.DetectionFolder;
import dev.eyas.parser.ParserFile;
import dev.eyas.regex.BadRegex;
import dev.eyas.regex.Regex;
import dev.eyas.regex.Regex.Outcome;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Layout;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.TreePrinter;
import dev.eyas.yaml.DefinitionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Whatever is written as a query, a regex, a text to be parsed or a definition: it is read, or
/// what is wrong with it is said.
final class LanguageFuzzTest {

    private static final Engine ENGINE = Engine.create();

    /// More searches than it takes until a regex is followed by its states.
    private static final int MANY = 100;

    private static final List<CheckedQuery> PARSERS =
            List.of(
                            "parseJson(t)",
                            "parseCsv(t, columns=[a, b, c])",
                            "parseXml(t)",
                            "kvParse(t)",
                            "parseCEF(t)",
                            "parseLEEF(t)",
                            "parseUrl(t)",
                            "parseUri(t)",
                            "parseHexString(t)",
                            "parseInt(t, radix=16)",
                            "parseFixedWidth(t, columns=[a, b], widths=[3, 4])",
                            "parseTimestamp(\"yyyy-MM-dd'T'HH:mm:ssX\", field=t)",
                            "findTimestamp(field=t)",
                            "xml:prettyPrint(t)",
                            "json:prettyPrint(t)",
                            "base64Decode(t)",
                            "urlDecode(t)",
                            "eyas:requests(t)",
                            "x := eyas:script(t)",
                            "x := eyas:address(t)")
                    .stream()
                    .map(text -> ENGINE.check(text, Dialect.EYAS))
                    .toList();

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @FuzzTest(maxDuration = "60s")
    void query(byte[] bytes) {
        CheckedQuery checked = ENGINE.check(text(bytes), Dialect.EYAS);
        assertThat(ENGINE.lint(checked)).isNotNull();
        Query query = checked.query();
        if (!query.hasErrors()) {
            String laidOut = Layout.of(query);
            Query again = Parser.parse(laidOut, Dialect.EYAS);
            assertThat(TreePrinter.print(again)).isEqualTo(TreePrinter.print(query));
            assertThat(Layout.of(again)).isEqualTo(laidOut);
        }
    }

    /// The first line is a regex, the rest what it is searched for in.
    @FuzzTest(maxDuration = "60s")
    void regex(byte[] bytes) {
        String text = text(bytes);
        int end = Math.max(text.indexOf('\n'), 0);
        String value = text.substring(end);
        Regex regex;
        try {
            regex = Regex.compile(text.substring(0, end), "");
        } catch (BadRegex _) {
            return;
        }
        Outcome first = regex.find(value);
        for (int search = 0; search < MANY; search++) {
            regex.find("a");
        }
        assertThat(regex.find(value)).isEqualTo(first);
    }

    @FuzzTest(maxDuration = "60s")
    void parsers(byte[] bytes) {
        MemorySource source = new MemorySource("t", List.of(Map.of("t", text(bytes))));
        for (CheckedQuery query : PARSERS) {
            assertThat(
                            ENGINE.run(
                                            query,
                                            source,
                                            RunSettings.at(0).withThreads(1),
                                            new ScanReport(new Warnings()))
                                    .rows()
                                    .size())
                    .isLessThan(2);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void definitions(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("definitions");
        Path file = Files.write(folder.resolve("detection.yaml"), bytes);
        try {
            assertThat(DetectionFolder.check(file)).isNotNull();
            assertThat(ParserFile.load(file)).isNotNull();
        } catch (DefinitionException wrong) {
            assertThat(wrong).hasMessageContaining("detection.yaml");
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}

package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.analysis.lint.Lint;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.DiagnosticPrinter;
import dev.eyas.diagnostic.DiagnosticPrinter.Colours;
import dev.eyas.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Renders the reference of the lints: a page each, and a list of them.
final class LintPages {

    private static final Path FOLDER = Repository.root().resolve("docs/reference/diagnostics");

    private LintPages() {}

    /// File name → text.
    static Map<String, String> of(
            List<Lint> lints, BiFunction<Lint, String, List<Diagnostic>> check) {
        Map<String, String> pages = new TreeMap<>();
        lints.forEach(lint -> pages.put(lint.code() + ".md", page(lint, check)));
        pages.put("README.md", list(lints));
        return pages;
    }

    static List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (System.getProperty("spec.update") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(file).as("render it again with -Dspec.update").exists().hasContent(text);
    }

    private static String list(List<Lint> lints) {
        return lints.stream()
                .map(lint ->
                        "| [`%s`](%s.md) | %s | %s |\n"
                                .formatted(
                                        lint.code(),
                                        lint.code(),
                                        lint.severity().word(),
                                        lint.explanation().title()))
                .collect(
                        Collectors.joining(
                                "",
                                """
                                # Diagnostics

                                Doubts that `eyas check` has about queries which run. Rendered from the code.

                                | Code | Weight | What is wrong |
                                |---|---|---|
                                """,
                                ""));
    }

    private static String page(Lint lint, BiFunction<Lint, String, List<Diagnostic>> check) {
        Lint.Explanation explanation = lint.explanation();
        return """
        # %s

        %s.

        %s
        ## Bad

        ```cql
        %s```

        ```diagnostics
        %s```

        ## Good

        ```cql
        %s```

        ## What to do

        %s\
        """
                .formatted(
                        lint.code(),
                        explanation.title(),
                        explanation.why(),
                        explanation.bad(),
                        printed(explanation.bad(), check.apply(lint, explanation.bad())),
                        explanation.good(),
                        explanation.remedy());
    }

    static String printed(String query, List<Diagnostic> diagnostics) {
        DiagnosticPrinter printer = new DiagnosticPrinter(new SourceText("", query), Colours.NONE);
        return diagnostics.stream().map(printer::print).collect(Collectors.joining());
    }
}

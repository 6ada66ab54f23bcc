package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.function.Example;
import dev.eyas.function.Parameter;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Renders the reference of the functions out of their signatures: a page each, and a list of them.
final class FunctionPages {

    private static final Path FOLDER = Repository.root().resolve("docs/reference/functions");
    private static final String DOCUMENTATION = "https://library.humio.com/";

    private FunctionPages() {}

    /// File name → text.
    static Map<String, String> of(List<Signature> signatures) {
        Map<String, String> pages = new TreeMap<>();
        signatures.forEach(signature -> pages.put(file(signature), page(signature)));
        pages.put("README.md", list(signatures));
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

    private static String file(Signature signature) {
        return signature.name().replace(':', '-') + ".md";
    }

    private static String list(List<Signature> signatures) {
        return signatures.stream()
                .map(signature ->
                        "| [`%s`](%s) | %s |\n"
                                .formatted(signature.name(), file(signature), signature.summary()))
                .collect(
                        Collectors.joining(
                                "",
                                "# Functions\n\nRendered from the code. `eyas functions` shows the same.\n\n| Function | What it does |\n|---|---|\n",
                                ""));
    }

    private static String page(Signature signature) {
        StringBuilder page =
                new StringBuilder("# %s\n\n%s\n".formatted(signature.name(), signature.summary()));
        if (!signature.parameters().isEmpty()) {
            page.append("\n| Parameter | Takes | Default | Meaning |\n|---|---|---|---|\n");
            signature.parameters().forEach(parameter -> page.append(row(parameter)));
        }
        signature
                .positional()
                .ifPresent(name ->
                        page.append("\nAn argument without a name is `%s`.\n".formatted(name)));
        if (!signature.limits().isEmpty()) {
            page.append("\n## Limits\n\n");
            signature.limits().forEach(limit -> page.append("- ").append(limit).append('\n'));
        }
        page.append("\n## Examples\n");
        signature.examples().forEach(example -> page.append(example(example)));
        return page.append(
                        "\nIn the product's documentation: [%s](%s%s)\n"
                                .formatted(signature.name(), DOCUMENTATION, signature.page()))
                .toString();
    }

    private static String row(Parameter parameter) {
        String takes =
                switch (parameter.kind()) {
                    case CHOICE, CHOICES ->
                            parameter.choices().stream()
                                    .map(choice -> "`" + choice + "`")
                                    .collect(Collectors.joining(", "));
                    case LIMIT -> "number up to %d, or `max`".formatted(parameter.max());
                    case Kind kind -> kind.word();
                };
        String fallback =
                parameter.required()
                        ? "required"
                        : parameter.fallback().map(FunctionPages::code).orElse("");
        return "| `%s` | %s | %s | %s |\n"
                .formatted(parameter.name(), takes, fallback, cell(parameter.summary()));
    }

    private static String code(String text) {
        return "`" + (text.isBlank() ? '"' + text.replace("\n", "\\n") + '"' : cell(text)) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String example(Example example) {
        String events =
                example.events().isEmpty()
                        ? ""
                        : "\n```events\n%s```\n".formatted(example.events());
        return "\n### %s\n\n```cql\n%s\n```\n%s\n```result\n%s```\n"
                .formatted(example.title(), example.query().strip(), events, example.result());
    }
}

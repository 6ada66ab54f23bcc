package dev.eyas.cli;

import dev.eyas.cli.output.JsonText;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.diagnostic.Span;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// SARIF 2.1.0, the exchange format of code scanners. Columns are those of diagnostics: characters,
/// from 1.
record SarifReport(String version) implements CheckReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    @Override
    public String of(List<CheckedFile> files) {
        JsonText json =
                new JsonText().open('{').member("$schema", SCHEMA).member("version", "2.1.0");
        json.name("runs").open('[').open('{');
        tool(json, files);
        json.member("columnKind", "unicodeCodePoints");
        json.name("results").open('[');
        for (CheckedFile file : files) {
            file.diagnostics().forEach(diagnostic -> result(json, file.source(), diagnostic));
        }
        return json.close(']').close('}').close(']').close('}') + "\n";
    }

    private void tool(JsonText json, List<CheckedFile> files) {
        json.name("tool").open('{').name("driver").open('{');
        json.member("name", "eyas").member("version", version).name("rules").open('[');
        TreeSet<String> codes = new TreeSet<>();
        files.forEach(
                file -> file.diagnostics().forEach(diagnostic -> codes.add(diagnostic.code())));
        codes.forEach(code -> json.open('{').member("id", code).close('}'));
        json.close(']').close('}').close('}');
    }

    private static void result(JsonText json, SourceText source, Diagnostic diagnostic) {
        json.open('{').member("ruleId", diagnostic.code()).member("level", level(diagnostic));
        String words =
                diagnostic.message() + diagnostic.help().map(help -> " (" + help + ")").orElse("");
        json.name("message").open('{').member("text", words).close('}');
        json.name("locations").open('[').open('{').name("physicalLocation").open('{');
        json.name("artifactLocation").open('{').member("uri", uri(source.name())).close('}');
        json.name("region");
        region(json, source, diagnostic.span());
        json.close('}').close('}').close(']').close('}');
    }

    private static String level(Diagnostic diagnostic) {
        return switch (diagnostic.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static void region(JsonText json, SourceText source, Span span) {
        json.open('{')
                .member("startLine", source.line(span.start()))
                .member("startColumn", source.column(span.start()))
                .member("endLine", source.line(span.end()))
                .member("endColumn", source.column(span.end()))
                .close('}');
    }

    /// A relative path stays relative: it is looked up below the root of the repository.
    private static String uri(String name) {
        Path path = Path.of(name);
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        return URI.create("file:///")
                .resolve(Path.of("/").resolve(path).toUri())
                .getRawPath()
                .substring(1);
    }
}

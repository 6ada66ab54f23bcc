package dev.eyas.cli;

import dev.eyas.cli.output.JsonText;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import java.util.List;

/// One object a line: `file`, `line`, `column`, `code`, `severity`, `message`, and `help` where
/// there is one.
record JsonReport() implements CheckReport {

    @Override
    public String of(List<CheckedFile> files) {
        StringBuilder out = new StringBuilder();
        for (CheckedFile file : files) {
            file.diagnostics()
                    .forEach(
                            diagnostic -> out.append(line(file.source(), diagnostic)).append('\n'));
        }
        return out.toString();
    }

    private static JsonText line(SourceText source, Diagnostic diagnostic) {
        int start = diagnostic.span().start();
        JsonText json =
                new JsonText()
                        .open('{')
                        .member("file", source.name())
                        .member("line", source.line(start))
                        .member("column", source.column(start))
                        .member("code", diagnostic.code())
                        .member("severity", diagnostic.severity().word())
                        .member("message", diagnostic.message());
        diagnostic.help().ifPresent(help -> json.member("help", help));
        return json.close('}');
    }
}

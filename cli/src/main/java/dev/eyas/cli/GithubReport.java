package dev.eyas.cli;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import java.util.List;

/// Workflow commands, which GitHub shows beside the line they are about.
record GithubReport() implements CheckReport {

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

    private static String line(SourceText source, Diagnostic diagnostic) {
        String level =
                switch (diagnostic.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case INFO -> "notice";
                };
        int start = diagnostic.span().start();
        int end = diagnostic.span().end();
        String words = diagnostic.message() + diagnostic.help().map(help -> "\n" + help).orElse("");
        return "::"
                + level
                + " file="
                + property(source.name())
                + ",line="
                + source.line(start)
                + ",endLine="
                + source.line(end)
                + ",col="
                + source.column(start)
                + ",title="
                + property(diagnostic.code())
                + "::"
                + data(words);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}

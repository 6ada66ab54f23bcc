package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pattern;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Says that a text of Windows, where upper and lower case are the same, is looked for in one
/// spelling.
final class CaseSensitive implements Lint {

    /// Signs of Windows in what is looked for.
    private static final java.util.regex.Pattern WINDOWS =
            java.util.regex.Pattern.compile(
                    "(?i)\\\\?\\.(exe|dll|ps1|bat|vbs|vbe|hta|msi|sys|lnk|scr|cpl)\\b"
                            + "|powershell|rundll32|regsvr32|cmd /c|hkey_|hklm|currentversion"
                            + "|\\\\(windows|users|programdata|appdata|temp|system32)\\b");

    private static final java.util.regex.Pattern IGNORES_CASE =
            java.util.regex.Pattern.compile("\\(\\?[a-zA-Z]*i|\\[[^\\]]*([a-zA-Z])(?i:\\1)");

    private static final String COMMAND_LINE = "CommandLine";

    @Override
    public String code() {
        return "case-sensitive";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Basis basis() {
        return Basis.TREE;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "A Windows command line searched in one spelling",
                """
                Windows runs `PowerShell.EXE -ENC` as it runs `powershell.exe -enc`, and whoever starts it chooses the
                letters. `=`, `like`, wildcards and regexes tell upper from lower case, so the query misses every other
                spelling.

                Only conditions that must hold are looked at, and only texts that are sure to be of Windows: an
                exclusion that tells case apart is the safer one.
                """,
                """
                Give the regex the flag `i`, or write `wildcard(field, pattern="*text*", ignoreCase=true)`.
                """,
                """
                CommandLine = /powershell\\.exe .*-enc/
                """,
                """
                CommandLine = /powershell\\.exe .*-enc/i
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        for (Parts.Leaf leaf : Parts.of(query.query()).leaves()) {
            switch (leaf.polarity()) {
                case HOLDS -> sought(leaf.filter()).ifPresent(report);
                case FAILS -> {}
            }
        }
    }

    private Optional<Diagnostic> sought(Filter filter) {
        return switch (filter) {
            case Filter.Is is -> pattern(is.field().name(), is.pattern());
            case Filter.Like like -> pattern(like.field().name(), like.pattern());
            case Filter.And _,
                    Filter.Or _,
                    Filter.Not _,
                    Filter.Compare _,
                    Filter.FieldCall _,
                    Filter.Call _,
                    Filter.FreeText _,
                    Filter.Always _,
                    Filter.Missing _ ->
                    Optional.empty();
        };
    }

    private Optional<Diagnostic> pattern(String field, Pattern pattern) {
        if (!field.endsWith(COMMAND_LINE)) {
            return Optional.empty();
        }
        return switch (pattern) {
            case Pattern.Regex regex -> {
                boolean ignores =
                        regex.flags().contains("i") || IGNORES_CASE.matcher(regex.body()).find();
                yield ignores
                        ? Optional.empty()
                        : diagnostic(
                                regex.body().replace("\\\\", "\\"),
                                regex.span(),
                                "give the regex the flag `i`");
            }
            case Pattern.Word word ->
                    diagnostic(word.text(), word.span(), help(field, word.text()));
            case Pattern.Quoted quoted ->
                    diagnostic(quoted.text(), quoted.span(), help(field, quoted.text()));
            case Pattern.Parameter _, Pattern.Missing _ -> Optional.empty();
        };
    }

    private static String help(String field, String text) {
        return "write `wildcard("
                + field
                + ", pattern=\""
                + text.toLowerCase(Locale.ROOT)
                + "\", ignoreCase=true)`";
    }

    private Optional<Diagnostic> diagnostic(String text, Span place, String help) {
        return WINDOWS.matcher(text).find()
                ? Optional.of(
                        Diagnostic.warning(
                                        code(),
                                        place,
                                        "Windows runs this in any case of letters, and this asks for one")
                                .withHelp(help))
                : Optional.empty();
    }
}

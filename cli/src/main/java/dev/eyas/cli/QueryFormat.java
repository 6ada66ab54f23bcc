package dev.eyas.cli;

import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Printer;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A query without errors in its canonical layout: one stage a line, comments kept. A comment
/// between stages stands above the stage behind it, or, when it ends the line of a stage, stays
/// there. A stage with comments inside stays as written.
///
/// ```
/// a=1 // first
/// /* then */ | count()
/// ```
///
/// becomes
///
/// ```
/// a = 1 // first
/// /* then */
/// | count()
/// ```
final class QueryFormat {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private final String text;
    private final StringBuilder out = new StringBuilder();

    private QueryFormat(String text) {
        this.text = text;
    }

    static String format(Query query) {
        QueryFormat format = new QueryFormat(query.text());
        format.write(query.pipeline().stages());
        return format.out.toString();
    }

    private void write(List<Stage> stages) {
        int at = 0;
        boolean isFirst = true;
        for (Stage stage : stages) {
            gap(at, stage.span().start(), isFirst);
            out.append(isFirst ? "" : "| ").append(stage(stage));
            at = stage.span().end();
            isFirst = false;
        }
        gap(at, text.length(), stages.isEmpty());
    }

    /// The comments between two stages; ends where the next stage begins.
    private void gap(int from, int to, boolean isFirst) {
        List<String> above = new ArrayList<>();
        Matcher comment = COMMENT.matcher(text).region(from, to);
        int seen = from;
        boolean sameLine = !isFirst;
        while (comment.find()) {
            sameLine &=
                    text.substring(seen, comment.start()).isBlank()
                            && text.substring(seen, comment.start()).indexOf('\n') < 0;
            if (sameLine) {
                out.append(' ').append(comment.group().stripTrailing());
            } else {
                above.add(comment.group().stripTrailing());
            }
            seen = comment.end();
        }
        if (!isFirst) {
            out.append('\n');
        }
        above.forEach(line -> out.append(line).append('\n'));
    }

    private String stage(Stage stage) {
        String written = stage.span().of(text);
        return mayHoldComment(written)
                ? written
                : Printer.print(new Pipeline(stage.span(), List.of(stage)));
    }

    /// Sure to be false only when there is none: two slashes may also stand in a string or a regex.
    private static boolean mayHoldComment(String written) {
        return written.contains("//") || written.contains("/*");
    }
}

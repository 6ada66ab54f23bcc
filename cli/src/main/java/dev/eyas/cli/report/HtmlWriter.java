package dev.eyas.cli.report;

import dev.eyas.cli.report.Html.Tag;
import dev.eyas.diagnostic.Visible;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Writes a page piece by piece, so that one of any size takes little memory.
final class HtmlWriter {

    /// Elements within a line; behind others the line ends.
    private static final Set<Tag> INLINE = EnumSet.of(Tag.A, Tag.CODE, Tag.SPAN, Tag.STRONG);

    private final Appendable out;

    HtmlWriter(Appendable out) {
        this.out = out;
    }

    /// Writes the head of a document.
    ///
    /// @param style the style sheet, which is ours
    /// @param styleHash allows it, and nothing else, to be applied
    void begin(String title, String style, String styleHash) throws IOException {
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .append("style-src 'sha256-")
                .append(styleHash)
                .append("'; base-uri 'none'; form-action 'none'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        out.append("<meta name=\"referrer\" content=\"no-referrer\">\n");
        out.append("<title>");
        write(new Html.Text(title));
        out.append("</title>\n<style>").append(style).append("</style>\n</head>\n<body>\n");
    }

    void end() throws IOException {
        out.append("</body>\n</html>\n");
    }

    void write(Html html) throws IOException {
        switch (html) {
            case Html.Text text -> escape(Visible.text(text.text()));
            case Html.Lines lines -> {
                for (String line : lines.text().lines().toList()) {
                    escape(Visible.text(line));
                    out.append('\n');
                }
            }
            case Html.Element element -> {
                open(element);
                for (Html child : element.children()) {
                    write(child);
                }
                close(element);
            }
        }
    }

    /// Begins an element whose further children are written one by one.
    void open(Html.Element element) throws IOException {
        out.append('<').append(element.tag().word());
        for (Map.Entry<Html.Attribute, String> attribute : element.attributes().entrySet()) {
            out.append(' ').append(attribute.getKey().word()).append("=\"");
            escape(Visible.text(attribute.getValue()));
            out.append('"');
        }
        out.append('>');
    }

    void close(Html.Element element) throws IOException {
        out.append("</").append(element.tag().word()).append('>');
        if (!INLINE.contains(element.tag())) {
            out.append('\n');
        }
    }

    private void escape(String text) throws IOException {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(character);
            }
        }
    }
}

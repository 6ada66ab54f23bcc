package dev.eyas.cli.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A piece of a page. Names of elements and attributes are fixed, and everything else is text,
/// which [HtmlWriter] escapes when it writes it: there is no way to write markup that came with
/// data.
sealed interface Html {

    /// On one line; line breaks are spelt out like all that cannot be seen.
    record Text(String text) implements Html {}

    /// Keeps its line breaks.
    record Lines(String text) implements Html {}

    record Element(Tag tag, Map<Attribute, String> attributes, List<Html> children)
            implements Html {

        public Element {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            children = List.copyOf(children);
        }

        Element with(Attribute attribute, String value) {
            Map<Attribute, String> more = new LinkedHashMap<>(attributes);
            more.put(attribute, value);
            return new Element(tag, more, children);
        }
    }

    /// The elements that reports are made of.
    enum Tag {
        A,
        CODE,
        DD,
        DETAILS,
        DIV,
        DL,
        DT,
        FOOTER,
        H1,
        H2,
        H3,
        HEADER,
        LI,
        MAIN,
        OL,
        P,
        PRE,
        SECTION,
        SPAN,
        STRONG,
        SUMMARY,
        TABLE,
        TBODY,
        TD,
        TH,
        THEAD,
        TR,
        UL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Their attributes; none of them runs anything.
    enum Attribute {
        CLASS,
        HREF,
        ID,
        OPEN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Element of(Tag tag, Html... children) {
        return of(tag, Arrays.asList(children));
    }

    static Element of(Tag tag, List<? extends Html> children) {
        return new Element(tag, Map.of(), List.copyOf(children));
    }

    static Element of(Tag tag, String text) {
        return of(tag, new Text(text));
    }

    /// An element that the style sheet knows by a class.
    static Element styled(Tag tag, String style, Html... children) {
        return of(tag, children).with(Attribute.CLASS, style);
    }

    static Element styled(Tag tag, String style, String text) {
        return styled(tag, style, new Text(text));
    }

    /// A link to another place of the page.
    static Element jump(String id, String text) {
        return of(Tag.A, text).with(Attribute.HREF, "#" + id);
    }

    /// A link to the web, or just its text when it leads anywhere else.
    static Html reference(String url) {
        return url.startsWith("https://") || url.startsWith("http://")
                ? of(Tag.A, url).with(Attribute.HREF, url)
                : new Text(url);
    }
}

package dev.eyas.function.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Lays an XML text out in lines. An element with nothing but text stands on one line where it fits
/// the width; any other has its parts on lines of their own, further in.
final class XmlPrinter {

    private final int step;
    private final int width;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// The start of the innermost element, while nothing but text was in it.
    private Optional<String> pending = Optional.empty();

    private final StringBuilder text = new StringBuilder();

    private XmlPrinter(int step, int width) {
        this.step = step;
        this.width = width;
    }

    /// The text laid out; nothing when it is no XML, has a document type, or gets too long.
    static Optional<String> print(XmlSource source, String xml, int step, int width) {
        if (XmlSource.documentType(xml) >= 0) {
            return Optional.empty();
        }
        try {
            return new XmlPrinter(step, width).print(source.open(xml), xml);
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }

    private Optional<String> print(XMLStreamReader reader, String xml) throws XMLStreamException {
        if (xml.startsWith("<?xml")) {
            line(xml.substring(0, xml.indexOf("?>") + 2));
        }
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(reader.getText());
                case XMLStreamConstants.COMMENT -> part("<!--" + reader.getText() + "-->");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> part(instruction(reader));
                default -> {}
            }
            if (out.length() > PrettyPrint.LONGEST || open.size() > XmlSource.LARGEST_DEPTH) {
                return Optional.empty();
            }
        }
        return Optional.of(out.toString().stripTrailing());
    }

    private static String instruction(XMLStreamReader reader) {
        String data = reader.getPIData() == null ? "" : " " + reader.getPIData();
        return "<?" + reader.getPITarget() + data + "?>";
    }

    private void start(XMLStreamReader reader) {
        settle();
        pending = Optional.of(tag(reader));
        open.push(XmlSource.element(reader));
    }

    private String tag(XMLStreamReader reader) {
        StringBuilder tag = new StringBuilder("<").append(XmlSource.element(reader));
        for (int attribute = 0; attribute < reader.getAttributeCount(); attribute++) {
            tag.append(' ')
                    .append(XmlSource.attribute(reader, attribute))
                    .append("=\"")
                    .append(escaped(reader.getAttributeValue(attribute)).replace("\"", "&quot;"))
                    .append('"');
        }
        return tag.toString();
    }

    private void end() {
        if (pending.isEmpty()) {
            settle();
            String name = open.pop();
            line("</" + name + ">");
            return;
        }
        String name = open.pop();
        String inside = escaped(text.toString().strip());
        String whole = pending.get() + (inside.isEmpty() ? "/>" : ">" + inside + "</" + name + ">");
        if (inside.isEmpty() || open.size() * step + whole.length() <= width) {
            line(whole);
        } else {
            line(pending.get() + ">");
            open.push(name);
            line(inside);
            open.pop();
            line("</" + name + ">");
        }
        pending = Optional.empty();
        text.setLength(0);
    }

    /// Writes a part that stands on a line of its own.
    private void part(String part) {
        settle();
        line(part);
    }

    /// Writes what was held back: an element that turned out to have parts, and its text.
    private void settle() {
        if (pending.isPresent()) {
            String name = open.pop();
            line(pending.get() + ">");
            open.push(name);
            pending = Optional.empty();
        }
        String inside = escaped(text.toString().strip());
        if (!inside.isEmpty()) {
            line(inside);
        }
        text.setLength(0);
    }

    private void line(String line) {
        out.repeat(' ', open.size() * step).append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

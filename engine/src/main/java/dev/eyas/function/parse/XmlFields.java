package dev.eyas.function.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Takes the elements and attributes of an XML text as fields: `a.b` for a `b` in an `a`, and for
/// an attribute `b` of it; `a.b[0]`, `a.b[1]` where there are several. Names lose their namespace.
///
/// @param prefix what stands before every name
record XmlFields(XmlSource source, String prefix) {

    /// An element and what is in it.
    private record Element(
            String name,
            Map<String, String> attributes,
            StringBuilder text,
            List<Element> children) {

        Element(String name) {
            this(name, new LinkedHashMap<>(), new StringBuilder(), new ArrayList<>());
        }
    }

    /// Takes the fields; none, when the text is not XML to its end. Answers what is wrong with it.
    Optional<String> parse(String text, ParsedFields fields) {
        try {
            return read(source.open(text), fields);
        } catch (XMLStreamException failure) {
            return Optional.of(XmlSource.place(failure));
        }
    }

    private Optional<String> read(XMLStreamReader reader, ParsedFields fields)
            throws XMLStreamException {
        Element document = new Element("");
        Deque<Element> open = new ArrayDeque<>(List.of(document));
        int parts = 0;
        while (reader.hasNext() && parts <= ParsedFields.MOST) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > XmlSource.LARGEST_DEPTH) {
                        return Optional.of(
                                "nests deeper than " + XmlSource.LARGEST_DEPTH + " levels");
                    }
                    Element element = element(reader);
                    parts += 1 + element.attributes().size();
                    open.element().children().add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.element().text().append(reader.getText());
                default -> {}
            }
        }
        for (Element root : document.children()) {
            add(root, prefix + root.name(), fields);
        }
        if (parts > ParsedFields.MOST) {
            fields.cut();
        }
        return Optional.empty();
    }

    private static Element element(XMLStreamReader reader) {
        Element element = new Element(localName(XmlSource.element(reader)));
        for (int attribute = 0; attribute < reader.getAttributeCount(); attribute++) {
            String name = XmlSource.attribute(reader, attribute);
            if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                element.attributes().put(localName(name), reader.getAttributeValue(attribute));
            }
        }
        return element;
    }

    private static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static void add(Element element, String path, ParsedFields fields) {
        String text = element.text().toString().strip();
        if (!text.isEmpty() || (element.children().isEmpty() && element.attributes().isEmpty())) {
            fields.put(path, text);
        }
        element.attributes().forEach((name, value) -> fields.put(path + "." + name, value));
        Map<String, Integer> counts = new HashMap<>();
        element.children().forEach(child -> counts.merge(child.name(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        for (Element child : element.children()) {
            int place = seen.merge(child.name(), 1, Integer::sum) - 1;
            String index = counts.getOrDefault(child.name(), 0) > 1 ? "[" + place + "]" : "";
            add(child, path + "." + child.name() + index, fields);
        }
    }
}

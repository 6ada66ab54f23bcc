package dev.eyas.function.parse;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Opens XML texts for reading. Nothing outside the text is ever looked at, and document types are
/// skipped, so there are no entities but the five of XML, and nothing grows.
final class XmlSource {

    /// Deeper texts are refused, as in JSON.
    static final int LARGEST_DEPTH = 64;

    /// What the warning says of a text that declares entities.
    static final String REFUSED =
            "an XML text declares entities, which can grow or name files; it was not read";

    private static final String DECLARATIONS = "has declarations of its own";

    private final XMLInputFactory factory;

    XmlSource() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    }

    /// Starts to read.
    XMLStreamReader open(String text) throws XMLStreamException {
        int type = documentType(text);
        return factory.createXMLStreamReader(
                new StringReader(type < 0 ? text : withoutType(text, type)));
    }

    private static String withoutType(String text, int type) throws XMLStreamException {
        int end = text.indexOf('>', type);
        int declarations = text.indexOf('[', type);
        if (end < 0 || (declarations >= 0 && declarations < end)) {
            throw new XMLStreamException(DECLARATIONS);
        }
        String blanks = text.substring(type, end + 1).replaceAll("[^\\n]", " ");
        String plain = text.substring(0, type) + blanks + text.substring(end + 1);
        if (documentType(plain) >= 0) {
            throw new XMLStreamException("has several document types");
        }
        return plain;
    }

    /// Where the document type starts, which stands before the first element; -1 without one.
    static int documentType(String text) {
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith(DOCUMENT_TYPE, at)) {
                return at;
            }
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            String closing =
                    text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : "";
            int end = closing.isEmpty() ? -1 : text.indexOf(closing, at);
            if (end < 0) {
                return -1;
            }
            at = end + closing.length();
        }
        return -1;
    }

    private static final String DOCUMENT_TYPE = "<!DOCTYPE";

    /// Whether what is wrong with a text is that it declares entities.
    static boolean isHostile(String wrong) {
        return wrong.equals(DECLARATIONS);
    }

    /// The name of the element at hand, with its prefix.
    static String element(XMLStreamReader reader) {
        return qualified(reader.getPrefix(), reader.getLocalName());
    }

    /// The name of one of its attributes, with its prefix.
    static String attribute(XMLStreamReader reader, int index) {
        return qualified(reader.getAttributePrefix(index), reader.getAttributeLocalName(index));
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /// Where a text stopped being XML, as the end of a sentence about it.
    static String place(XMLStreamException failure) {
        return failure.getLocation() == null
                ? String.valueOf(failure.getMessage())
                : "is no XML from line "
                        + failure.getLocation().getLineNumber()
                        + ", column "
                        + failure.getLocation().getColumnNumber()
                        + " on";
    }
}

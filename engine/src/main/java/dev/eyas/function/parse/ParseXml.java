package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Set;

/// Reads the elements and attributes of an XML text as fields.
public final class ParseXml implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("parseXml")
                .summary(
                        "Reads the elements and attributes of an XML text as fields: `a.b`, and `a.b[0]` where there are several.")
                .optional("field", Kind.FIELD, "@rawstring", "The field that holds the text.")
                .optional(
                        "prefix",
                        Kind.TEXT,
                        "",
                        "Put before every name as it is; write the dot yourself.")
                .optional(
                        "strict",
                        Kind.FLAG,
                        "false",
                        "Whether events whose text is no XML are dropped; else they get `@error` and `@error_msg`.")
                .limit(
                        "Nothing outside the text is read; a document type is skipped, and one with declarations counts as no XML, with a warning.")
                .limit(
                        "Names lose their namespace; a text around elements is one text, without blanks at its ends.")
                .limit("A text that nests deeper than 64 levels counts as no XML.")
                .limit(TextParser.LIMIT)
                .example(
                        "Read an event of Windows",
                        "parseXml(xml) | drop(xml)",
                        """
                        xml
                        <Event><EventID>4624</EventID><Data Name="User">amy</Data><Data Name="Type">3</Data></Event>
                        """,
                        """
                        Event.EventID | Event.Data[0] | Event.Data[0].Name | Event.Data[1] | Event.Data[1].Name
                        4624          | amy           | User               | 3             | Type
                        """)
                .example(
                        "What is no XML gets an error; `strict` drops it instead",
                        "parseXml(xml, prefix=\"x.\")",
                        """
                        xml
                        <a><b/>
                        <a>1 &lt; 2</a>
                        """,
                        """
                        xml             | @error | @error_msg                               | x.a
                        <a><b/>         | true   | the text is no XML from line 1, column 8 on |
                        <a>1 &lt; 2</a> |        |                                          | 1 < 2
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        boolean strict = arguments.flag("strict");
        XmlFields xml = new XmlFields(new XmlSource(), arguments.text("prefix"));
        return new TextParser(
                arguments,
                (text, fields) ->
                        xml.parse(text, fields)
                                .ifPresent(wrong -> {
                                    if (XmlSource.isHostile(wrong)) {
                                        fields.distrust();
                                    }
                                    if (strict) {
                                        fields.refuse();
                                    } else {
                                        fields.put(ParseErrors.ERROR, "true");
                                        fields.put(ParseErrors.MESSAGE, "the text " + wrong);
                                    }
                                }));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(Set.of(arguments.text(TextParser.FIELD)));
    }
}

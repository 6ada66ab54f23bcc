package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Lays XML out for people.
public final class XmlPrettyPrint implements ScalarFunction {

    @Override
    public Signature signature() {
        return PrettyPrint.function("xml:prettyPrint", "XML")
                .optional(
                        "width",
                        Kind.NUMBER,
                        "80",
                        "Up to how many characters an element with a text stands on one line.")
                .limit("A text with a document type counts as no XML.")
                .example(
                        "Lay a message out",
                        "xml:prettyPrint(m, step=1, width=10)",
                        """
                        m
                        <a><b x="1">2</b><c/><d>long text</d></a>
                        """,
                        """
                        m
                        "<a>\\n <b x=\\"1\\">\\n  2\\n </b>\\n <c/>\\n <d>\\n  long text\\n </d>\\n</a>"
                        """)
                .example(
                        "What is no XML is copied, or writes nothing",
                        "a := xml:prettyPrint(m) | b := xml:prettyPrint(m, strict=true)",
                        """
                        m
                        <a><b>
                        """,
                        """
                        m      | a
                        <a><b> | <a><b>
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        int step = PrettyPrint.number(arguments, "step", 0);
        int width = PrettyPrint.number(arguments, "width", 1);
        XmlSource source = new XmlSource();
        return PrettyPrint.evaluator(
                arguments, text -> XmlPrinter.print(source, text, step, width));
    }
}

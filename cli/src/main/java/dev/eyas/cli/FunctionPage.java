package dev.eyas.cli;

import dev.eyas.diagnostic.DiagnosticPrinter.Colours;
import dev.eyas.diagnostic.Paragraph;
import dev.eyas.function.Example;
import dev.eyas.function.Parameter;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.stream.Collectors;

/// Everything about one function, for a terminal.
final class FunctionPage {

    private final StringBuilder out = new StringBuilder();
    private final Signature signature;
    private final Colours colours;
    private final int width;

    FunctionPage(Signature signature, Console console) {
        this.signature = signature;
        this.colours = console.outputColours();
        this.width = console.outputWidth();
    }

    String text() {
        out.append(strong(usage())).append("\n\n");
        out.append(Paragraph.of("", signature.summary(), width));
        parameters();
        out.append(signature.limits().isEmpty() ? "" : "\n");
        signature.limits().forEach(limit -> out.append(Paragraph.of("* ", limit, width)));
        signature.examples().forEach(this::example);
        out.append("\nLogScale's page: https://library.humio.com/")
                .append(signature.page())
                .append('\n');
        return out.toString();
    }

    /// `groupBy(field, [function], [limit])`
    private String usage() {
        String parameters =
                signature.parameters().stream()
                        .map(parameter ->
                                parameter.required()
                                        ? parameter.name()
                                        : "[" + parameter.name() + "]")
                        .collect(Collectors.joining(", "));
        return signature.name() + "(" + parameters + ")";
    }

    private void parameters() {
        List<Parameter> parameters = signature.parameters();
        int widest =
                parameters.stream()
                        .mapToInt(parameter -> parameter.name().length())
                        .max()
                        .orElse(0);
        out.append(parameters.isEmpty() ? "" : "\n");
        for (Parameter parameter : parameters) {
            String name =
                    "  " + parameter.name() + " ".repeat(widest - parameter.name().length() + 2);
            out.append(Paragraph.of(name, parameter.summary() + " " + kind(parameter), width));
        }
    }

    /// `(field, required, may stand without its name)`
    private String kind(Parameter parameter) {
        StringBuilder kind = new StringBuilder("(").append(parameter.kind().word());
        if (!parameter.choices().isEmpty()) {
            kind.append(": ").append(String.join(", ", parameter.choices()));
        }
        kind.append(parameter.required() ? "; required" : "");
        parameter.fallback().ifPresent(value -> kind.append("; default ").append(value));
        boolean unnamed = signature.positional().filter(parameter.name()::equals).isPresent();
        return kind.append(unnamed ? "; needs no name)" : ")").toString();
    }

    private void example(Example example) {
        out.append('\n').append(strong(example.title())).append('\n');
        out.append(example.query().strip().indent(4));
        if (!example.events().isBlank()) {
            out.append("  over\n").append(example.events().strip().indent(4));
        }
        out.append("  gives\n")
                .append(
                        example.result().isBlank()
                                ? "    no rows\n"
                                : example.result().strip().indent(4));
    }

    private String strong(String text) {
        return switch (colours) {
            case NONE -> text;
            case ANSI -> "\u001b[1m" + text + "\u001b[0m";
        };
    }
}

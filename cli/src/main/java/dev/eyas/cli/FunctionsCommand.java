package dev.eyas.cli;

import dev.eyas.builtin.BuiltinFunctions;
import dev.eyas.diagnostic.Paragraph;
import dev.eyas.diagnostic.Visible;
import dev.eyas.function.Functions;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.Signature;
import dev.eyas.syntax.FunctionCatalogue;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas functions`: the function reference, from what the functions say of themselves.
final class FunctionsCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "functions",
                        "[NAME]",
                        "Lists the functions, or tells everything about one.",
                        """
                        eyas functions
                        eyas functions groupBy
                        """);
        spec.addPositional(Options.positionals("NAME", "A function, in any case."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        List<String> names = Options.positionals(arguments);
        Functions functions = BuiltinFunctions.create();
        if (names.isEmpty()) {
            list(functions, console);
            return ExitCode.RAN;
        }
        for (String name : names) {
            tell(name, functions, console);
        }
        return ExitCode.RAN;
    }

    /// Prints everything about one function.
    static void tell(String name, Functions functions, Console console) {
        Signature signature =
                functions
                        .find(name)
                        .map(QueryFunction::signature)
                        .orElseThrow(() -> unknown(name, functions));
        console.out().print(new FunctionPage(signature, console).text());
    }

    /// Prints a line about each function.
    static void list(Functions functions, Console console) {
        List<Signature> signatures =
                functions.all().stream().map(QueryFunction::signature).toList();
        int widest =
                signatures.stream()
                        .mapToInt(signature -> signature.name().length())
                        .max()
                        .orElse(0);
        for (Signature signature : signatures) {
            String name = signature.name() + " ".repeat(widest - signature.name().length() + 2);
            console.out().print(Paragraph.of(name, signature.summary(), console.outputWidth()));
        }
    }

    private static UsageError unknown(String name, Functions functions) {
        FunctionCatalogue catalogue = FunctionCatalogue.LOGSCALE;
        String shown = Visible.text(name);
        if (catalogue.contains(name)) {
            return new UsageError(
                    "`" + shown + "` is a function of LogScale that Eyas does not have", "");
        }
        Optional<String> closest =
                catalogue.closest(name).filter(other -> functions.find(other).isPresent());
        return new UsageError(
                "there is no function `" + shown + "`",
                closest.map(other -> "did you mean `" + other + "`?")
                        .orElse("all of them: eyas functions"));
    }
}

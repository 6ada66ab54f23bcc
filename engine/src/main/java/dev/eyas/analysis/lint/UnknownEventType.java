package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pattern;
import java.util.Optional;
import java.util.function.Consumer;

/// Says that a query asks for events of a type that Falcon does not have, but nearly.
final class UnknownEventType implements Lint {

    private final FieldDictionary dictionary;

    UnknownEventType(FieldDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public String code() {
        return "unknown-event-type";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Basis basis() {
        return Basis.TREE;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "An event type that Falcon does not have",
                """
                A misspelt event type is no error: no event has it, and the query finds nothing. Types are compared
                letter for letter, upper and lower case too.

                The lint speaks only where a known type is spelt nearly the same. The dictionary knows the types of
                public documents and samples, and a tenant may have others.
                """,
                """
                Write the type as Falcon spells it; `--fix` does.
                """,
                """
                #event_simpleName = ProcessRolup2
                """,
                """
                #event_simpleName = ProcessRollup2
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        for (Parts.Leaf leaf : Parts.of(query.query()).leaves()) {
            if (leaf.filter() instanceof Filter.Is is
                    && EventTypeFilter.TYPE_FIELDS.contains(is.field().name())) {
                check(is.pattern(), report);
            }
        }
    }

    private void check(Pattern pattern, Consumer<Diagnostic> report) {
        String type =
                switch (pattern) {
                    case Pattern.Word word -> word.text();
                    case Pattern.Quoted quoted -> quoted.text();
                    case Pattern.Regex _, Pattern.Parameter _, Pattern.Missing _ -> "*";
                };
        Optional<String> meant = type.contains("*") ? Optional.empty() : dictionary.misspelt(type);
        if (meant.isPresent()) {
            report.accept(
                    Diagnostic.warning(
                                    code(),
                                    pattern.span(),
                                    "Falcon has no event type `" + type + "`")
                            .withHelp("did you mean `" + meant.get() + "`?")
                            .withFix(pattern.span(), meant.get()));
        }
    }
}

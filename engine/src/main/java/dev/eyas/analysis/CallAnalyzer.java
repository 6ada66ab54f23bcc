package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.Subquerying;
import dev.eyas.function.TwoPasses;
import dev.eyas.plan.Call;
import dev.eyas.plan.Call.Argument;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.FieldName;
import dev.eyas.syntax.FunctionCatalogue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks a call against the signature of its function: what each argument is worth for its
/// parameter, what is missing. Then tries the arguments on the function itself, which may refuse a
/// value.
final class CallAnalyzer {

    /// The parameter that `field =~ f(..)` fills.
    private static final String FIELD = "field";

    private final Scope scope;
    private final ArgumentReader reader;
    private final SubqueryAnalyzer subqueries;

    CallAnalyzer(Scope scope, StageAnalyzer stages) {
        this.scope = scope;
        this.reader = new ArgumentReader(scope, this, stages);
        this.subqueries = new SubqueryAnalyzer(scope, stages);
    }

    /// The function a call means; complains when it is known but not here. An unknown name was the
    /// parser's to tell.
    Optional<QueryFunction> find(Expr.Call call) {
        Optional<QueryFunction> found = scope.functions().find(call.name());
        if (found.isEmpty() && FunctionCatalogue.LOGSCALE.contains(call.name())) {
            scope.report(
                    Diagnostic.error(
                                    "not-implemented",
                                    call.nameSpan(),
                                    "`"
                                            + call.name()
                                            + "()` is a LogScale function that Eyas does not run")
                            .withHelp(NotRun.help(call.name())));
        }
        return found;
    }

    /// Binds a call; empty when it is beyond use, which has then been said.
    ///
    /// @param field the field left of `=~`
    /// @param output the field left of `:=`
    Optional<Call> bind(
            Expr.Call call,
            QueryFunction function,
            Optional<FieldName> field,
            Optional<String> output) {
        Signature signature = function.signature();
        Map<String, Argument> given = new LinkedHashMap<>();
        Map<String, Expr> queries = new LinkedHashMap<>();
        Map<String, Span> places = new HashMap<>();
        ArgumentSlots slots = new ArgumentSlots(scope, signature, call);
        boolean sound = true;
        for (Expr.Argument argument : call.arguments()) {
            if (argument.name().isPresent()
                    && signature.parameter(argument.name().get().text()).isEmpty()
                    && signature.takesAssignments()) {
                continue;
            }
            Optional<Parameter> parameter = slots.next(argument);
            if (parameter.isEmpty()) {
                sound = false;
                continue;
            }
            String name = parameter.get().name();
            if (parameter.get().kind() == Kind.QUERY) {
                queries.put(name, argument.value());
                places.put(name, argument.value().span());
                continue;
            }
            Optional<Argument> value = reader.read(parameter.get(), argument);
            sound &= value.isPresent();
            value.ifPresent(read -> given.merge(name, read, ArgumentSlots::together));
            places.put(name, argument.value().span());
        }
        if (signature.takesAssignments()) {
            given.put(assignmentsOf(signature), reader.assignments(call, signature));
        }
        if (field.isPresent()) {
            sound &= giveField(signature, given, field.get(), call);
        }
        output.ifPresent(name -> given.put(Signature.AS, new Argument.Text(name)));
        Map<String, Argument> complete = new LinkedHashMap<>();
        for (Parameter parameter : signature.parameters()) {
            Argument value = given.get(parameter.name());
            if (value != null) {
                complete.put(parameter.name(), value);
            } else if (parameter.fallback().isPresent() && parameter.kind().isFile()) {
                Optional<String> file = reader.usualFile(parameter);
                if (file.isPresent()) {
                    Optional<Argument> read = reader.file(parameter, file.get(), call.nameSpan());
                    read.ifPresent(table -> complete.put(parameter.name(), table));
                    sound &= read.isPresent();
                }
            } else if (parameter.fallback().isPresent()) {
                complete.put(parameter.name(), reader.fallback(parameter));
            } else if (parameter.required() && sound && !queries.containsKey(parameter.name())) {
                scope.report(missing(call, signature, parameter));
                sound = false;
            }
        }
        if (!sound) {
            return Optional.empty();
        }
        return accepted(new Call(function, complete, call.span()), queries, places);
    }

    /// The call with what has to be computed before it; empty when the function refuses a value.
    private Optional<Call> accepted(
            Call call, Map<String, Expr> queries, Map<String, Span> places) {
        try {
            Optional<Call> whole = Optional.of(call);
            if (call.function() instanceof Subquerying function) {
                for (Map.Entry<String, Expr> query : queries.entrySet()) {
                    whole =
                            subqueries
                                    .rows(query.getValue(), function, call)
                                    .map(rows -> call.with(query.getKey(), rows));
                }
            }
            if (call.function() instanceof TwoPasses) {
                whole = subqueries.firstPass(call).map(rows -> call.with(TwoPasses.FIRST, rows));
            }
            whole.ifPresent(Trial::run);
            return whole;
        } catch (BadArgument refused) {
            Span place = places.getOrDefault(refused.parameter(), call.span());
            scope.report(
                    Diagnostic.error("bad-argument", place, refused.message())
                            .withHelp(refused.help()));
            return Optional.empty();
        }
    }

    private static String assignmentsOf(Signature signature) {
        return signature.parameters().stream()
                .filter(parameter -> parameter.kind() == Kind.ASSIGNMENTS)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private boolean giveField(
            Signature signature, Map<String, Argument> given, FieldName field, Expr.Call call) {
        Optional<Parameter> parameter = signature.parameter(FIELD);
        if (parameter.isEmpty()) {
            scope.report(
                    Diagnostic.error(
                                    "no-field-parameter",
                                    call.nameSpan(),
                                    "`"
                                            + signature.name()
                                            + "()` takes no `field`, so `=~` has nothing to fill")
                            .withHelp("call it without `=~`"));
            return false;
        }
        if (given.containsKey(FIELD)) {
            scope.report(
                    Diagnostic.error(
                                    "argument-twice",
                                    call.nameSpan(),
                                    "`" + signature.name() + "()` is given `field` a second time")
                            .withHelp("`=~` names it; leave it out in the call"));
            return false;
        }
        given.put(
                FIELD,
                parameter.get().kind() == Kind.FIELDS
                        ? new Argument.Texts(List.of(field.name()))
                        : new Argument.Text(field.name()));
        return true;
    }

    private static Diagnostic missing(Expr.Call call, Signature signature, Parameter parameter) {
        return Diagnostic.error(
                        "missing-argument",
                        call.nameSpan(),
                        "`"
                                + signature.name()
                                + "()` needs `"
                                + parameter.name()
                                + "`: "
                                + parameter.summary())
                .withHelp("for example: " + signature.examples().getFirst().query());
    }
}

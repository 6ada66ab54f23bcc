package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.plan.Expression;
import dev.eyas.syntax.Expr.BinaryOperator;
import dev.eyas.syntax.Expr.UnaryOperator;

/// Makes evaluators out of expressions. What is missing or of the wrong kind makes the whole have
/// no value.
///
/// See data-analysis/syntax-expressions.html.
final class ExpressionCompiler {

    private static final Column TRUE = Column.constant("true");

    private final Compiler compiler;

    ExpressionCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Evaluator compile(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> {
                Column constant = Column.constant(literal.text());
                yield _ -> constant;
            }
            case Expression.Field field -> batch -> batch.column(field.name());
            case Expression.Unary unary -> unary(unary.operator(), compile(unary.operand()));
            case Expression.Binary binary ->
                    binary(binary.operator(), compile(binary.left()), compile(binary.right()));
            case Expression.Called called -> compiler.evaluator(called.call());
            case Expression.Tested tested -> tested(compiler.filter(tested.call()));
        };
    }

    private static Evaluator tested(RowFilter filter) {
        return batch -> {
            Selection passed = filter.apply(batch);
            if (passed.size() == batch.selection().size()) {
                return TRUE;
            }
            Column.Text result = new Column.Text(batch.rows().size());
            batch.selection()
                    .where(row -> {
                        result.set(row, "false");
                        return false;
                    });
            for (int position = 0; position < passed.size(); position++) {
                result.set(passed.row(position), "true");
            }
            return result;
        };
    }

    private static Evaluator unary(UnaryOperator operator, Evaluator operand) {
        return switch (operator) {
            case NEGATE -> batch -> negate(batch, operand.evaluate(batch));
            case NOT -> batch -> not(batch, operand.evaluate(batch));
        };
    }

    private static Column negate(Batch batch, Column values) {
        Column.Numbers result = new Column.Numbers(batch.rows().size());
        forEach(batch, row -> result.set(row, Arithmetic.negate(values.numeric(row))));
        return result;
    }

    /// A boolean turns round; a number answers whether it is 0.
    private static Column not(Batch batch, Column values) {
        Column.Text result = new Column.Text(batch.rows().size());
        forEach(
                batch,
                row -> {
                    if (!values.isPresent(row)) {
                        return;
                    }
                    String text = values.text(row);
                    if (text.equals("true") || text.equals("false")) {
                        result.set(row, text.equals("true") ? "false" : "true");
                    } else if (values.numeric(row).isNumber()) {
                        result.set(row, values.numeric(row).real() == 0 ? "true" : "false");
                    }
                });
        return result;
    }

    private static Evaluator binary(BinaryOperator operator, Evaluator left, Evaluator right) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL ->
                    batch ->
                            equal(
                                    batch,
                                    left.evaluate(batch),
                                    right.evaluate(batch),
                                    operator == BinaryOperator.EQUAL);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    batch -> compare(batch, operator, left.evaluate(batch), right.evaluate(batch));
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER ->
                    batch ->
                            arithmetic(
                                    batch, operator, left.evaluate(batch), right.evaluate(batch));
            case LINK -> _ -> Column.absent();
        };
    }

    private static Column arithmetic(
            Batch batch, BinaryOperator operator, Column left, Column right) {
        if (left instanceof Column.Constant a && right instanceof Column.Constant b) {
            Numeric value = Arithmetic.apply(operator, a.number(), b.number());
            return value.isNumber() ? new Column.Constant(value.text(), value) : Column.absent();
        }
        Column.Numbers result = new Column.Numbers(batch.rows().size());
        forEach(
                batch,
                row ->
                        result.set(
                                row,
                                Arithmetic.apply(operator, left.numeric(row), right.numeric(row))));
        return result;
    }

    private static Column compare(Batch batch, BinaryOperator operator, Column left, Column right) {
        Column.Text result = new Column.Text(batch.rows().size());
        forEach(
                batch,
                row -> {
                    Numeric a = left.numeric(row);
                    Numeric b = right.numeric(row);
                    if (a.isNumber() && b.isNumber()) {
                        result.set(
                                row,
                                Boolean.toString(
                                        Arithmetic.holds(operator, Numeric.compare(a, b))));
                    }
                });
        return result;
    }

    private static Column equal(Batch batch, Column left, Column right, boolean wanted) {
        if (left instanceof Column.Absent || right instanceof Column.Absent) {
            return Column.absent();
        }
        Column.Text result = new Column.Text(batch.rows().size());
        forEach(
                batch,
                row -> {
                    if (left.isPresent(row) && right.isPresent(row)) {
                        result.set(
                                row, Boolean.toString(Arithmetic.same(left, right, row) == wanted));
                    }
                });
        return result;
    }

    private static void forEach(Batch batch, java.util.function.IntConsumer action) {
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            action.accept(selection.row(position));
        }
    }
}

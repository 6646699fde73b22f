package daybook.render.compiled;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a template that makes a value from those of its variables. Safe for use by many threads. */
interface Expression {
    /**
     * The value.
     *
     * @param variables the values of the template's variables, each in its slot
     * @throws UnsupportedConstructException when it takes Thymeleaf to say what the value is
     */
    @Nullable Object evaluate(Variables variables);

    /** A value that is the same on all pages. */
    record Constant(@Nullable Object value) implements Expression {
        @Override
        public @Nullable Object evaluate(Variables variables) {
            return value;
        }
    }

    /** The value of a variable. */
    record Variable(int slot) implements Expression {
        @Override
        public @Nullable Object evaluate(Variables variables) {
            return variables.get(slot);
        }
    }

    /** The expression itself, or its value if all that it is made of is constant. */
    static Expression folded(Expression expression, List<Expression> parts) {
        return parts.stream().allMatch(Constant.class::isInstance)
                ? new Constant(expression.evaluate(new Variables(0)))
                : expression;
    }
}

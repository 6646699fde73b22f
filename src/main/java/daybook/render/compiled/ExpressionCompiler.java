package daybook.render.compiled;

import daybook.html.HtmlEscaper;
import daybook.render.compiled.Expression.Constant;
import daybook.siteplan.SitePath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.standard.expression.AdditionExpression;
import org.thymeleaf.standard.expression.BooleanTokenExpression;
import org.thymeleaf.standard.expression.ConditionalExpression;
import org.thymeleaf.standard.expression.GenericTokenExpression;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.LinkExpression;
import org.thymeleaf.standard.expression.MessageExpression;
import org.thymeleaf.standard.expression.NullTokenExpression;
import org.thymeleaf.standard.expression.TextLiteralExpression;
import org.thymeleaf.standard.expression.VariableExpression;
import org.thymeleaf.util.EvaluationUtils;

/** Compiles Thymeleaf's expressions: <code>${…}</code>, <code>#{…}</code>, <code>@{…}</code> and what joins them. */
final class ExpressionCompiler {
    private final TemplateParser parser;
    private final ExpressionObjects objects;
    private final PlannedLinks links;

    ExpressionCompiler(TemplateParser parser, ExpressionObjects objects, PlannedLinks links) {
        this.parser = parser;
        this.objects = objects;
        this.links = links;
    }

    /** The value of an attribute. */
    Expression compile(String text, Scope scope) {
        return compile(parser.expression(text), scope);
    }

    /** One expression. */
    Expression compile(IStandardExpression expression, Scope scope) {
        if (expression instanceof VariableExpression variable && !variable.getConvertToString()) {
            return new OgnlCompiler(scope::variable, objects).compile(variable.getExpression());
        }
        if (expression instanceof MessageExpression message) {
            return objects.message(compile(message.getBase(), scope), parameters(message, scope));
        }
        if (expression instanceof LinkExpression link) {
            return link(link, scope);
        }
        if (expression instanceof ConditionalExpression conditional) {
            Expression condition = compile(conditional.getConditionExpression(), scope);
            Expression then = compile(conditional.getThenExpression(), scope);
            Expression otherwise = compile(conditional.getElseExpression(), scope);
            return variables ->
                    isTrue(condition.evaluate(variables)) ? then.evaluate(variables) : otherwise.evaluate(variables);
        }
        if (expression instanceof AdditionExpression addition && isText(addition)) {
            Expression left = compile(addition.getLeft(), scope);
            Expression right = compile(addition.getRight(), scope);
            return Expression.folded(
                    variables -> String.valueOf(left.evaluate(variables)) + right.evaluate(variables),
                    List.of(left, right));
        }
        return literal(expression);
    }

    private static Expression literal(IStandardExpression expression) {
        if (expression instanceof TextLiteralExpression text) {
            return new Constant(text.getValue().getValue());
        }
        if (expression instanceof GenericTokenExpression token) {
            return new Constant(String.valueOf(token.getValue()));
        }
        if (expression instanceof BooleanTokenExpression token) {
            return new Constant(token.getValue());
        }
        if (expression instanceof NullTokenExpression) {
            return new Constant(null);
        }
        throw new UnsupportedConstructException(expression.getStringRepresentation());
    }

    /** Thymeleaf adds numbers and texts that look like numbers, but for literal texts. */
    private static boolean isText(IStandardExpression expression) {
        return expression instanceof TextLiteralExpression
                || (expression instanceof AdditionExpression addition
                        && (isText(addition.getLeft()) || isText(addition.getRight())));
    }

    private List<Expression> parameters(MessageExpression message, Scope scope) {
        return message.hasParameters()
                ? message.getParameters().getExpressions().stream()
                        .map(it -> compile(it, scope))
                        .toList()
                : List.of();
    }

    /** An address of the site as a text that begins with a {@link SitePath#ROOT}. */
    private Expression link(LinkExpression link, Scope scope) {
        Expression base = base(link, scope);
        if (!(base instanceof Constant constant)) {
            return variables -> SitePath.ROOT + address(base.evaluate(variables));
        }
        String address = SitePath.ROOT + address(constant.value());
        if (links.allPlanned(HtmlEscaper.escape(address), '"')) {
            return new Constant(address);
        }
        // A site without the page may have a template that does not get so far.
        return variables -> {
            throw new UnsupportedConstructException(link.getStringRepresentation());
        };
    }

    /** What a link leads to, without the way to the root. */
    Expression base(LinkExpression link, Scope scope) {
        if (link.hasParameters()) {
            throw new UnsupportedConstructException(link.getStringRepresentation());
        }
        return compile(link.getBase(), scope);
    }

    private static String address(@Nullable Object base) {
        String address = String.valueOf(base).trim();
        if (!address.startsWith("/") || address.startsWith("//")) {
            throw new UnsupportedConstructException("@{" + address + "}");
        }
        return address;
    }

    /** Whether {@code th:if} takes a value for true. */
    static boolean isTrue(@Nullable Object value) {
        return value instanceof Boolean known ? known : EvaluationUtils.evaluateAsBoolean(value);
    }
}

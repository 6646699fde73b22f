package daybook.render.compiled;

import daybook.render.compiled.Expression.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import ognl.ASTChain;
import ognl.ASTConst;
import ognl.ASTMethod;
import ognl.ASTProperty;
import ognl.ASTVarRef;
import ognl.Node;
import ognl.Ognl;
import ognl.OgnlException;
import ognl.OgnlOps;
import org.jspecify.annotations.Nullable;

/**
 * Compiles what stands within <code>${…}</code>. OGNL parses it, and OGNL's own functions add and compare, so that an
 * expression has the same value as in Thymeleaf, which runs it by OGNL.
 */
final class OgnlCompiler {
    /** Operators of two or more parts, by the names of OGNL's classes, not all of which are public. */
    private static final Map<String, BinaryOperator<@Nullable Object>> OPERATORS = Map.ofEntries(
            Map.entry("ASTEq", OgnlCompiler::equal),
            Map.entry("ASTNotEq", (left, right) -> !equal(left, right)),
            Map.entry("ASTLess", OgnlOps::less),
            Map.entry("ASTLessEq", (left, right) -> !OgnlOps.greater(left, right)),
            Map.entry("ASTGreater", OgnlOps::greater),
            Map.entry("ASTGreaterEq", (left, right) -> !OgnlOps.less(left, right)),
            Map.entry("ASTAdd", OgnlCompiler::add),
            Map.entry("ASTSubtract", OgnlOps::subtract),
            Map.entry("ASTMultiply", OgnlOps::multiply));

    /**
     * Parsed expressions, which are only read. Templates that call the same fragments have the same ones, and OGNL
     * makes large buffers for each that it parses.
     */
    private static final Map<String, Node> PARSED = new ConcurrentHashMap<>();

    private final Function<String, Expression> variables;
    private final ExpressionObjects objects;

    /**
     * Compiles expressions of one place in a template.
     *
     * @param variables the variables there, by their names
     */
    OgnlCompiler(Function<String, Expression> variables, ExpressionObjects objects) {
        this.variables = variables;
        this.objects = objects;
    }

    /** @throws UnsupportedConstructException when the text is no expression, or holds something that is not compiled */
    Expression compile(String text) {
        try {
            return compile(parse(text));
        } catch (OgnlException malformed) {
            throw new UnsupportedConstructException("${" + text + "}");
        }
    }

    private static Node parse(String text) throws OgnlException {
        Node known = PARSED.get(text);
        if (known == null) {
            known = (Node) Ognl.parseExpression(text);
            PARSED.put(text, known);
        }
        return known;
    }

    private Expression compile(Node node) {
        if (node instanceof ASTConst constant) {
            return new Constant(constant.getValue());
        }
        if (node instanceof ASTProperty property) {
            return variables.apply(name(property));
        }
        return node instanceof ASTChain chain ? chain(chain) : operation(node);
    }

    private Expression operation(Node node) {
        List<Expression> parts = parts(node);
        String operator = node.getClass().getSimpleName();
        Expression operation = switch (operator) {
            case "ASTAnd" -> and(parts);
            case "ASTOr" -> or(parts);
            case "ASTNot" -> variables -> !OgnlOps.booleanValue(parts.get(0).evaluate(variables));
            case "ASTTest" -> test(parts.get(0), parts.get(1), parts.get(2));
            case "ASTList" -> variables -> values(parts, variables);
            default -> {
                BinaryOperator<@Nullable Object> known = OPERATORS.get(operator);
                if (known == null) {
                    throw new UnsupportedConstructException("${" + node + "}");
                }
                yield reduce(parts, known);
            }
        };
        return Expression.folded(operation, parts);
    }

    private static Expression and(List<Expression> parts) {
        return variables -> {
            Object value = true;
            for (Expression part : parts) {
                value = part.evaluate(variables);
                if (!OgnlOps.booleanValue(value)) {
                    return value;
                }
            }
            return value;
        };
    }

    private static Expression or(List<Expression> parts) {
        return variables -> {
            Object value = false;
            for (Expression part : parts) {
                value = part.evaluate(variables);
                if (OgnlOps.booleanValue(value)) {
                    return value;
                }
            }
            return value;
        };
    }

    private static Expression test(Expression condition, Expression then, Expression otherwise) {
        return variables -> OgnlOps.booleanValue(condition.evaluate(variables))
                ? then.evaluate(variables)
                : otherwise.evaluate(variables);
    }

    private static Expression reduce(List<Expression> parts, BinaryOperator<@Nullable Object> operator) {
        return variables -> {
            Object value = parts.get(0).evaluate(variables);
            for (int index = 1; index < parts.size(); index++) {
                value = operator.apply(value, parts.get(index).evaluate(variables));
            }
            return value;
        };
    }

    private static List<@Nullable Object> values(List<Expression> parts, Variables variables) {
        List<@Nullable Object> values = new ArrayList<>(parts.size());
        parts.forEach(it -> values.add(it.evaluate(variables)));
        return values;
    }

    /** The same as OGNL's, quicker for texts. */
    private static boolean equal(@Nullable Object left, @Nullable Object right) {
        return (left instanceof String text && right instanceof String)
                ? text.equals(right)
                : OgnlOps.equal(left, right);
    }

    /** The same as OGNL's, quicker for texts. */
    private static Object add(@Nullable Object left, @Nullable Object right) {
        return left instanceof String text && right instanceof String other
                ? text.concat(other)
                : OgnlOps.add(left, right);
    }

    /** Names and calls with dots between them. */
    private Expression chain(ASTChain chain) {
        Node first = chain.jjtGetChild(0);
        int next = 1;
        Expression value;
        if (first instanceof ASTVarRef object) {
            if (!(chain.jjtGetChild(next++) instanceof ASTMethod method)) {
                throw new UnsupportedConstructException("${" + chain + "}");
            }
            value = objects.call(object.toString(), method.getMethodName(), parts(method));
        } else {
            value = compile(first);
        }
        while (next < chain.jjtGetNumChildren()) {
            value = member(value, chain.jjtGetChild(next++));
        }
        return value;
    }

    private Expression member(Expression target, Node node) {
        if (node instanceof ASTMethod method) {
            return new MemberAccess(
                    target,
                    new Member.Call(method.getMethodName(), parts(method).size()),
                    parts(method));
        }
        if (node instanceof ASTProperty property) {
            return new MemberAccess(target, new Member.Property(name(property)), List.of());
        }
        throw new UnsupportedConstructException("${" + node + "}");
    }

    private static String name(ASTProperty property) {
        if (!property.isIndexedAccess()
                && property.jjtGetChild(0) instanceof ASTConst constant
                && constant.getValue() instanceof String name) {
            return name;
        }
        throw new UnsupportedConstructException("${" + property + "}");
    }

    private List<Expression> parts(Node node) {
        return IntStream.range(0, node.jjtGetNumChildren())
                .mapToObj(index -> compile(node.jjtGetChild(index)))
                .toList();
    }
}

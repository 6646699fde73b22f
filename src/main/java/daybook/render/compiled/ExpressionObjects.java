package daybook.render.compiled;

import daybook.render.compiled.Expression.Constant;
import daybook.theme.Messages;
import daybook.theme.MissingMessageException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.expression.Lists;
import org.thymeleaf.expression.Strings;

/** Thymeleaf's expression objects, such as {@code #lists}, and the messages of the theme. */
final class ExpressionObjects {
    private final Messages messages;
    private final Map<String, Object> known;

    ExpressionObjects(Messages messages) {
        this.messages = messages;
        this.known = Map.of("#lists", new Lists(), "#strings", new Strings(messages.locale()));
    }

    /**
     * A call such as {@code #lists.size(papers)}.
     *
     * @param object with the sign in front
     */
    Expression call(String object, String method, List<Expression> arguments) {
        if (object.equals("#messages") && method.equals("msg") && !arguments.isEmpty()) {
            return message(arguments.get(0), arguments.subList(1, arguments.size()));
        }
        Object target = known.get(object);
        if (target == null) {
            throw new UnsupportedConstructException(object + "." + method);
        }
        return new MemberAccess(new Constant(target), new Member.Call(method, arguments.size()), arguments);
    }

    /** A message of the theme, which is constant when its key is and it has no arguments. */
    Expression message(Expression key, List<Expression> arguments) {
        Expression message = variables -> {
            Object[] values = new Object[arguments.size()];
            for (int index = 0; index < values.length; index++) {
                values[index] = argument(arguments.get(index).evaluate(variables));
            }
            return messages.text(String.valueOf(key.evaluate(variables)), values);
        };
        try {
            return arguments.isEmpty() ? Expression.folded(message, List.of(key)) : message;
        } catch (MissingMessageException missing) {
            throw new UnsupportedConstructException(String.valueOf(missing.getMessage()));
        }
    }

    private static Object argument(@Nullable Object value) {
        if (value == null) {
            throw new UnsupportedConstructException("a message with null as argument");
        }
        return value;
    }
}

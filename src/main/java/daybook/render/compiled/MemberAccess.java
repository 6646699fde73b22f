package daybook.render.compiled;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a value, or a call of one of its methods. Remembers the method for the class of the last value: in one
 * place of a template values are nearly always of one class.
 */
final class MemberAccess implements Expression {
    private final Expression target;
    private final Member member;
    private final Expression[] arguments;

    /** Threads may overwrite what others found, with the same. */
    private @Nullable Found last;

    private record Found(Class<?> type, MethodHandle method) {}

    MemberAccess(Expression target, Member member, List<Expression> arguments) {
        this.target = target;
        this.member = member;
        this.arguments = arguments.toArray(Expression[]::new);
        if (arguments.size() > MemberFinder.MOST_ARGUMENTS) {
            throw new UnsupportedConstructException(member + " with " + arguments.size() + " arguments");
        }
    }

    @Override
    public @Nullable Object evaluate(Variables variables) {
        Object object = target.evaluate(variables);
        if (object == null) {
            throw new UnsupportedConstructException(member + " of null");
        }
        Found found = last;
        if (found == null || found.type != object.getClass()) {
            found = new Found(object.getClass(), MemberFinder.find(object, member));
            last = found;
        }
        return call(found.method, object, variables);
    }

    private @Nullable Object call(MethodHandle method, Object object, Variables variables) {
        try {
            return switch (arguments.length) {
                case 0 -> (@Nullable Object) method.invokeExact(object);
                case 1 -> (@Nullable Object) method.invokeExact(object, arguments[0].evaluate(variables));
                default ->
                    (@Nullable Object) method.invokeExact(
                            object, arguments[0].evaluate(variables), arguments[1].evaluate(variables));
            };
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable checked) {
            // A handle declares any exception; of a checked one Thymeleaf, which renders the page again, tells the
            // place.
            throw new IllegalStateException(member + " failed", checked);
        }
    }
}

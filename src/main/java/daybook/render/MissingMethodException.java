package daybook.render;

import daybook.diagnostic.KnownNames;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import ognl.MethodFailedException;

/** A template calls a method that a value does not have. */
final class MissingMethodException extends MethodFailedException implements Hinted {
    private static final long serialVersionUID = 1;
    private final transient String problem;
    private final transient Optional<String> hint;

    MissingMethodException(Object target, String method) {
        super(target, method);
        this.problem = target.getClass().getSimpleName() + " has no method '" + method + "'";
        this.hint = KnownNames.of(Stream.of(target.getClass().getMethods())
                        .map(Method::getName)
                        .toList())
                .nearest(method)
                .map(it -> "did you mean " + it + "?");
    }

    @Override
    public String getMessage() {
        return problem;
    }

    @Override
    public Optional<String> hint() {
        return hint;
    }
}

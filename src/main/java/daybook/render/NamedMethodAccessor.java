package daybook.render;

import java.util.stream.Stream;
import ognl.MethodFailedException;
import ognl.ObjectMethodAccessor;
import ognl.OgnlContext;

/** Calls methods for templates. OGNL by itself tells of a wrong name with the address of the value in memory. */
final class NamedMethodAccessor extends ObjectMethodAccessor {
    @Override
    public Object callMethod(OgnlContext context, Object target, String name, Object[] arguments)
            throws MethodFailedException {
        try {
            return super.callMethod(context, target, name, arguments);
        } catch (MethodFailedException failure) {
            boolean exists = Stream.of(target.getClass().getMethods())
                    .anyMatch(it -> it.getName().equals(name));
            if (exists) {
                throw failure;
            }
            throw new MissingMethodException(target, name);
        }
    }
}

package daybook.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import ognl.ObjectPropertyAccessor;
import ognl.OgnlContext;
import ognl.OgnlException;

/**
 * Reads components of records for templates. OGNL by itself looks through all methods of a class for each property that
 * it reads, which took more time than everything else in rendering.
 */
final class RecordPropertyAccessor extends ObjectPropertyAccessor {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    };

    @Override
    public Object getProperty(OgnlContext context, Object target, Object name) throws OgnlException {
        Method accessor = ACCESSORS.get(target.getClass()).get(String.valueOf(name));
        if (accessor == null) {
            throw new MissingPropertyException(
                    target.getClass(),
                    String.valueOf(name),
                    ACCESSORS.get(target.getClass()).keySet());
        }
        try {
            return accessor.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new OgnlException("reading " + name + " failed", failure);
        }
    }
}

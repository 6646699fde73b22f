package daybook.render.compiled;

import daybook.render.compiled.Member.Call;
import daybook.render.compiled.Member.Property;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the method that a name in a template means. Only what Thymeleaf allows too is found: members of Daybook's
 * types, of dates, enums, optionals, lists and strings, and of Thymeleaf's expression objects.
 */
final class MemberFinder {
    static final int MOST_ARGUMENTS = 2;

    /** Types of Java whose members are found, as those may call them who know no more of a value. */
    private static final List<Class<?>> OF_JAVA =
            List.of(String.class, Optional.class, List.class, LocalDate.class, YearMonth.class);

    private static final String OWN = "daybook.";
    private static final String EXPRESSION_OBJECTS = "org.thymeleaf.expression.";

    private static final ClassValue<Map<Member, MethodHandle>> FOUND = new ClassValue<>() {
        @Override
        protected Map<Member, MethodHandle> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private MemberFinder() {}

    /**
     * The method of a value, which takes the value and the arguments as objects and returns an object.
     *
     * @throws UnsupportedConstructException when there is none, when there are several, or when it is not allowed
     */
    static MethodHandle find(Object value, Member member) {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return FOUND.get(type).computeIfAbsent(member, it -> generic(method(type, it)));
    }

    private static Method method(Class<?> type, Member member) {
        if (member instanceof Call call) {
            return only(named(owner(type), call.name(), call.arguments()), type, member);
        }
        Property property = (Property) member;
        if (type.isRecord()) {
            return only(component(type, property.name()), type, member);
        }
        Class<?> owner = owner(type);
        return only(
                property.getters()
                        .flatMap(getter -> named(owner, getter, 0).stream())
                        .toList(),
                type,
                member);
    }

    /** The class whose methods are looked through: the type itself, or what is public of it. */
    private static Class<?> owner(Class<?> type) {
        if (type.getName().startsWith(OWN) || type.getName().startsWith(EXPRESSION_OBJECTS) || type.isEnum()) {
            return type;
        }
        return OF_JAVA.stream()
                .filter(it -> it.isAssignableFrom(type))
                .findFirst()
                .orElseThrow(() -> new UnsupportedConstructException("a member of " + type.getName()));
    }

    private static List<Method> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(it -> it.getName().equals(name))
                .map(RecordComponent::getAccessor)
                .toList();
    }

    private static List<Method> named(Class<?> type, String name, int arguments) {
        return Arrays.stream(type.getMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == arguments)
                .filter(it -> !it.isBridge() && !Modifier.isStatic(it.getModifiers()) && !it.isVarArgs())
                .filter(it -> it.getReturnType() != void.class && it.getReturnType() != Class.class)
                .toList();
    }

    private static Method only(List<Method> methods, Class<?> type, Member member) {
        if (methods.size() != 1) {
            throw new UnsupportedConstructException(
                    (methods.isEmpty() ? "no " : "several ") + member + " in " + type.getName());
        }
        return methods.get(0);
    }

    private static MethodHandle generic(Method method) {
        try {
            Class<?> owner = method.getDeclaringClass();
            // What templates see need not be public in Java.
            MethodHandles.Lookup lookup = owner.getName().startsWith(OWN)
                    ? MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                    : MethodHandles.publicLookup();
            return lookup.unreflect(method).asType(MethodType.genericMethodType(method.getParameterCount() + 1));
        } catch (IllegalAccessException hidden) {
            throw new UnsupportedConstructException(method.getName() + " of " + method.getDeclaringClass());
        }
    }
}

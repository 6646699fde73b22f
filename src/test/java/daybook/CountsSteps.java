package daybook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * On a test that uses {@link WorkGrowth}: it runs on a copy of its class that counts its {@link Steps}. The fields of
 * the copy that are of types of the JDK have the values of the original.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CountsSteps.OnACopy.class)
public @interface CountsSteps {
    /** Runs the method of the copy in the place of the original. */
    final class OnACopy implements InvocationInterceptor {
        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(OnACopy.class);

        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
                throws Throwable {
            invocation.skip();
            run(call, loader(context));
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
                throws Throwable {
            invocation.skip();
            run(call, loader(context));
        }

        /** One for all methods of a class. */
        private static ClassLoader loader(ExtensionContext context) {
            ExtensionContext ofClass = context;
            while (ofClass.getTestMethod().isPresent()) {
                ofClass = ofClass.getParent().orElseThrow();
            }
            return ofClass.getStore(NAMESPACE)
                    .getOrComputeIfAbsent(
                            StepCountingLoader.class, it -> new StepCountingLoader(), StepCountingLoader.class);
        }

        private static void run(ReflectiveInvocationContext<Method> call, ClassLoader loader) throws Throwable {
            Object original = call.getTarget().orElseThrow();
            Class<?> type = loader.loadClass(original.getClass().getName());
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object copy = constructor.newInstance();
            copyFields(original, copy);
            Method method = type.getDeclaredMethod(
                    call.getExecutable().getName(), call.getExecutable().getParameterTypes());
            method.setAccessible(true);
            try {
                method.invoke(copy, call.getArguments().toArray());
            } catch (InvocationTargetException failure) {
                throw failure.getCause() == null ? failure : failure.getCause();
            }
        }

        private static void copyFields(Object original, Object copy) throws ReflectiveOperationException {
            for (Field field : original.getClass().getDeclaredFields()) {
                boolean ofJdk = field.getType().isPrimitive() || field.getType().getClassLoader() == null;
                if (ofJdk && !Modifier.isFinal(field.getModifiers())) {
                    Field other = copy.getClass().getDeclaredField(field.getName());
                    for (Field each : Arrays.asList(field, other)) {
                        each.setAccessible(true);
                    }
                    other.set(copy, field.get(original));
                }
            }
        }
    }
}

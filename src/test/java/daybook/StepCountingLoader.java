package daybook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** Loads the program, its parsers and its tests once more, so that they count their {@link Steps}. */
final class StepCountingLoader extends ClassLoader {
    private static final List<String> COUNTED = List.of("daybook.", "org.jsoup.", "org.commonmark.", "tools.jackson.");
    private static final String STEPS = Type.getInternalName(Steps.class);

    /** The methods that {@link Steps} has in the place of others, with their descriptors. */
    private static final Set<String> REPLACED = Arrays.stream(Steps.class.getDeclaredMethods())
            .map(it -> it.getName() + Type.getMethodDescriptor(it))
            .collect(Collectors.toSet());

    StepCountingLoader() {
        super("steps", StepCountingLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            return COUNTED.stream().anyMatch(name::startsWith) ? counted(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> counted(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(file);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            boolean counts = name.startsWith(Steps.class.getName());
            reader.accept(counts ? writer : new CountingClass(writer), 0);
            byte[] bytes = writer.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
    }

    private static final class CountingClass extends ClassVisitor {
        CountingClass(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class CountingMethod extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        CountingMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        /** A jump backwards is the end of a round of a loop. */
        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                count();
            }
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            String counting = descriptor.replace("(", "(L" + owner + ";");
            boolean replaced = opcode == Opcodes.INVOKEVIRTUAL && REPLACED.contains(name + counting);
            super.visitMethodInsn(
                    replaced ? Opcodes.INVOKESTATIC : opcode,
                    replaced ? STEPS : owner,
                    name,
                    replaced ? counting : descriptor,
                    isInterface);
        }

        private void count() {
            super.visitFieldInsn(Opcodes.GETSTATIC, STEPS, "count", "J");
            super.visitInsn(Opcodes.LCONST_1);
            super.visitInsn(Opcodes.LADD);
            super.visitFieldInsn(Opcodes.PUTSTATIC, STEPS, "count", "J");
        }
    }
}

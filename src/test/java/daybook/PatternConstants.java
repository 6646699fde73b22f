package daybook;

import daybook.text.TextScanner;
import daybook.unicode.UnicodePattern;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** The constants of the program that are regular expressions. */
final class PatternConstants {
    private static final Set<String> OWNERS = Set.of(
            Type.getInternalName(Pattern.class),
            Type.getInternalName(UnicodePattern.class),
            Type.getInternalName(Matcher.class));

    /** Methods that try an expression at a single place. */
    private static final Set<String> AT_ONE_PLACE = Set.of("matches", "lookingAt");

    /** Methods that try an expression at each place. */
    private static final Set<String> AT_ALL_PLACES = Set.of(
            "find", "isFoundIn", "results", "replaceAll", "replaceFirst", "split", "splitAsStream", "asPredicate");

    /** The methods for expressions and matches that are called where a constant is used, by the constant. */
    private final Map<String, Set<String>> calls = new HashMap<>();

    private final Map<String, PatternConstant> constants = new TreeMap<>();

    /**
     * A constant.
     *
     * @param name with the class, such as {@code daybook.format.XmlHead.ROOT}
     * @param unicode whether it is a {@link UnicodePattern}
     * @param searched whether it may be looked for at each place of a text
     */
    record PatternConstant(String name, Pattern pattern, boolean unicode, boolean searched) {}

    private PatternConstants() {}

    /** All of them, sorted by name. */
    static List<PatternConstant> all() throws IOException, URISyntaxException, ReflectiveOperationException {
        Path root = Path.of(TextScanner.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        PatternConstants found = new PatternConstants();
        try (Stream<Path> files = Files.walk(root.resolve("daybook"))) {
            List<Path> classes =
                    files.filter(it -> it.toString().endsWith(".class")).toList();
            for (Path file : classes) {
                new ClassReader(Files.readAllBytes(file)).accept(found.new Uses(), ClassReader.SKIP_DEBUG);
            }
            for (Path file : classes) {
                found.read(root.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", ""));
            }
        }
        return List.copyOf(found.constants.values());
    }

    private void read(String type) throws ReflectiveOperationException {
        for (Field field : Class.forName(type).getDeclaredFields()) {
            boolean unicode = field.getType() == UnicodePattern.class;
            if (Modifier.isStatic(field.getModifiers()) && (unicode || field.getType() == Pattern.class)) {
                String name = type + "." + field.getName();
                Object value = value(field, null);
                Object pattern = unicode ? value(UnicodePattern.class.getDeclaredField("pattern"), value) : value;
                constants.put(name, new PatternConstant(name, (Pattern) pattern, unicode, isSearched(name)));
            }
        }
    }

    private static Object value(Field field, @Nullable Object owner) throws ReflectiveOperationException {
        field.setAccessible(true);
        return field.get(owner);
    }

    private boolean isSearched(String name) {
        Set<String> called = calls.getOrDefault(name, Set.of());
        return called.stream().anyMatch(AT_ALL_PLACES::contains)
                || called.stream().noneMatch(AT_ONE_PLACE::contains);
    }

    /** Notes for each method of a class which constants it uses and what it calls. */
    private final class Uses extends ClassVisitor {
        Uses() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            Set<String> fields = new HashSet<>();
            Set<String> called = new HashSet<>();
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitFieldInsn(int opcode, String owner, String field, String type) {
                    if (opcode == Opcodes.GETSTATIC) {
                        fields.add(owner.replace('/', '.') + "." + field);
                    }
                }

                @Override
                public void visitMethodInsn(int opcode, String owner, String method, String type, boolean isInterface) {
                    if (OWNERS.contains(owner)) {
                        called.add(method);
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String method, String type, Handle handle, Object... arguments) {
                    Stream.of(arguments)
                            .filter(Handle.class::isInstance)
                            .map(Handle.class::cast)
                            .filter(it -> OWNERS.contains(it.getOwner()))
                            .forEach(it -> called.add(it.getName()));
                }

                @Override
                public void visitEnd() {
                    fields.forEach(it ->
                            calls.computeIfAbsent(it, any -> new HashSet<>()).addAll(called));
                }
            };
        }
    }
}

package daybook.render.compiled;

import java.util.stream.Stream;

/** What a template names of a value, behind a dot. */
sealed interface Member {
    /** A property, such as {@code title} or {@code present}. */
    record Property(String name) implements Member {
        /** The methods that may stand for it; a type that has several of them is left to OGNL. */
        Stream<String> getters() {
            // The first letter as JavaBeans has it; names of properties are ASCII.
            String suffix = (char) (name.charAt(0) & ~0x20) + name.substring(1);
            return Stream.of("get" + suffix, "is" + suffix, name);
        }
    }

    /**
     * A call of a method.
     *
     * @param arguments how many it has
     */
    record Call(String name, int arguments) implements Member {}
}

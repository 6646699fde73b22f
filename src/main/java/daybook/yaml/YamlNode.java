package daybook.yaml;

import daybook.diagnostic.Location;
import java.util.List;

/** A value of a YAML or JSON document, with its place. */
public sealed interface YamlNode {
    /** Where the value begins. */
    YamlPosition position();

    /** The place for messages. */
    default Location location() {
        return position().location();
    }

    /**
     * A single value.
     *
     * @param text as written, without quotes; {@code "null"} or empty for a null
     */
    record Scalar(ScalarType type, String text, YamlPosition position) implements YamlNode {
        /** Whether it is written without quotes. */
        public boolean isPlain() {
            Location place = location();
            return place.line() > 0 && place.excerpt().startsWith(text, place.column() - 1);
        }
    }

    /** What the notation says that a scalar is (YAML 1.2 core schema). */
    enum ScalarType {
        TEXT,
        NUMBER,
        FLAG,
        NULL
    }

    /** A list of values. */
    record Sequence(List<YamlNode> items, YamlPosition position) implements YamlNode {}

    /**
     * Named values in the document's order.
     *
     * @param members the first of each name
     * @param repeated those with a name that an earlier one has, which is an error
     */
    record Mapping(List<Member> members, List<Member> repeated, YamlPosition position) implements YamlNode {
        /** Without any value. */
        public static Mapping empty(YamlPosition position) {
            return new Mapping(List.of(), List.of(), position);
        }
    }

    /** A name and its value. */
    record Member(String name, YamlPosition position, YamlNode value) {}
}

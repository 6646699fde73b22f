package daybook.yaml;

import daybook.diagnostic.Location;
import java.util.List;

/** A value of a YAML or JSON document that knows where it stands. */
public sealed interface Node {
    /** Where the value begins. */
    Position position();

    /** The place for messages. */
    default Location location() {
        return position().location();
    }

    /**
     * A single value.
     *
     * @param text as written, without quotes; {@code "null"} or empty for a null
     */
    record Scalar(Type type, String text, Position position) implements Node {
        /** What the notation says that a scalar is (YAML 1.2 core schema). */
        public enum Type {
            TEXT,
            NUMBER,
            FLAG,
            NULL
        }
    }

    /** A list of values. */
    record Sequence(List<Node> items, Position position) implements Node {}

    /** Named values in the document's order, each name once. */
    record Mapping(List<Member> members, Position position) implements Node {}

    /** A name and its value. */
    record Member(String name, Position position, Node value) {}
}

package daybook.listing.format;

import daybook.diagnostic.Location;
import daybook.yaml.Node;
import daybook.yaml.Node.Mapping;
import daybook.yaml.Node.Member;
import daybook.yaml.Node.Scalar;
import daybook.yaml.Node.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JSON object that others wrote: what is of another type than expected counts as absent, as their programs, and not a
 * curator, would have to mend it.
 */
final class ForeignObject {
    private final Mapping mapping;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private ForeignObject(Mapping mapping) {
        this.mapping = mapping;
        mapping.members().forEach((Member member) -> values.put(member.name(), member.value()));
    }

    /** A node that is an object. */
    static Optional<ForeignObject> of(Node node) {
        return node instanceof Mapping mapping ? Optional.of(new ForeignObject(mapping)) : Optional.empty();
    }

    Location location() {
        return mapping.location();
    }

    /** Text or a number as written. */
    Optional<String> raw(String name) {
        return Optional.ofNullable(values.get(name)).flatMap(ForeignObject::scalar);
    }

    /** Text or a number on one line. */
    Optional<String> line(String name) {
        return raw(name).flatMap(Prose::line);
    }

    /** The items of a list; one value counts as a list of one. */
    List<Node> items(String name) {
        Node node = values.get(name);
        if (node == null) {
            return List.of();
        }
        return node instanceof Sequence sequence ? sequence.items() : List.of(node);
    }

    /** The objects of a list. */
    Stream<ForeignObject> objects(String name) {
        return items(name).stream().flatMap(item -> of(item).stream());
    }

    /** The texts of a list, each on one line. */
    Stream<String> lines(String name) {
        return items(name).stream().flatMap(item -> scalar(item).flatMap(Prose::line).stream());
    }

    private static Optional<String> scalar(Node node) {
        return node instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL
                ? Optional.of(scalar.text())
                : Optional.empty();
    }
}

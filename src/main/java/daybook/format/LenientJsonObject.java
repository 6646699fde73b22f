package daybook.format;

import daybook.diagnostic.Location;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Mapping;
import daybook.yaml.YamlNode.Member;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.ScalarType;
import daybook.yaml.YamlNode.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JSON object that others wrote: what is of another type than expected counts as absent, as their programs, and not a
 * curator, would have to fix it.
 */
public final class LenientJsonObject {
    private final Mapping mapping;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();

    private LenientJsonObject(Mapping mapping) {
        this.mapping = mapping;
        mapping.members().forEach((Member member) -> values.put(member.name(), member.value()));
    }

    /** A node that is an object. */
    public static Optional<LenientJsonObject> of(YamlNode node) {
        return node instanceof Mapping mapping ? Optional.of(new LenientJsonObject(mapping)) : Optional.empty();
    }

    public Location location() {
        return mapping.location();
    }

    /** Text or a number as written. */
    public Optional<String> raw(String name) {
        return Optional.ofNullable(values.get(name)).flatMap(LenientJsonObject::scalar);
    }

    /** Text or a number on one line. */
    public Optional<String> line(String name) {
        return raw(name).flatMap(TextNormalizer::line);
    }

    /** The items of a list but for {@code null}; one value counts as a list of one. */
    public List<YamlNode> items(String name) {
        YamlNode node = values.get(name);
        if (node == null) {
            return List.of();
        }
        List<YamlNode> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        return items.stream().filter(it -> !isNull(it)).toList();
    }

    /** The objects of a list. */
    public Stream<LenientJsonObject> objects(String name) {
        return items(name).stream().flatMap(item -> of(item).stream());
    }

    /** The texts of a list, each on one line. */
    public Stream<String> lines(String name) {
        return items(name).stream().flatMap(item -> scalar(item).flatMap(TextNormalizer::line).stream());
    }

    private static Optional<String> scalar(YamlNode node) {
        return node instanceof Scalar scalar && !isNull(node) ? Optional.of(scalar.text()) : Optional.empty();
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof Scalar scalar && scalar.type() == ScalarType.NULL;
    }
}

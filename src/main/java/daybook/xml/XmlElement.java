package daybook.xml;

import daybook.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An element with its attributes and content.
 *
 * @param namespace the namespace's name, empty for none
 * @param name the local name, without a prefix
 * @param content text and elements in the document's order
 */
public record XmlElement(
        String namespace, String name, List<XmlAttribute> attributes, List<XmlNode> content, XmlPosition position)
        implements XmlNode {
    public XmlElement {
        attributes = List.copyOf(attributes);
        content = List.copyOf(content);
    }

    /** The place of the start tag, for messages. */
    public Location location() {
        return position.location();
    }

    @Override
    public String text() {
        return content.stream().map(XmlNode::text).collect(Collectors.joining());
    }

    /** The value of an attribute without a prefix, empty when it is absent. */
    public Optional<String> attribute(String name) {
        return attribute("", name);
    }

    /** The value of an attribute of a namespace, empty when it is absent. */
    public Optional<String> attribute(String namespace, String name) {
        return attributes.stream()
                .filter(it -> it.name().equals(name) && it.namespace().equals(namespace))
                .map(XmlAttribute::value)
                .findFirst();
    }

    /** The elements directly within this one. */
    public List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /** The elements directly within this one that have a name and this element's own namespace. */
    public List<XmlElement> children(String name) {
        return children(namespace, name);
    }

    /** The elements directly within this one that have a name. */
    public List<XmlElement> children(String namespace, String name) {
        return children().stream()
                .filter(it -> it.name.equals(name) && it.namespace.equals(namespace))
                .toList();
    }

    /** The first of {@link #children(String)}. */
    public Optional<XmlElement> child(String name) {
        return child(namespace, name);
    }

    /** The first of {@link #children(String, String)}. */
    public Optional<XmlElement> child(String namespace, String name) {
        return children(namespace, name).stream().findFirst();
    }
}

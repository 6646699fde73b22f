package daybook.xml;

/**
 * An attribute of an element.
 *
 * @param namespace empty for an attribute without a prefix
 * @param name the local name, without a prefix
 */
public record XmlAttribute(String namespace, String name, String value) {}

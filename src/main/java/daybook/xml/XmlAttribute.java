package daybook.xml;

/**
 * An attribute of an element.
 *
 * @param namespace empty for an attribute without a prefix
 * @param name the local name, without a prefix
 * @param value with references resolved; may be empty
 */
public record XmlAttribute(String namespace, String name, String value) {}

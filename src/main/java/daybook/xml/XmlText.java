package daybook.xml;

/** The text between two tags, with references resolved; may be blank. */
public record XmlText(String text) implements XmlNode {}

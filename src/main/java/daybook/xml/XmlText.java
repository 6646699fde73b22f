package daybook.xml;

/** Text between two tags, which may be blank. */
public record XmlText(String text) implements XmlNode {}

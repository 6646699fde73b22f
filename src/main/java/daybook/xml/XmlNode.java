package daybook.xml;

/** What an element may hold: text and further elements. */
public sealed interface XmlNode permits XmlElement, XmlText {
    /** All text in it, also that of inner elements, with references and CDATA sections resolved. */
    String text();
}

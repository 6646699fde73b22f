package daybook.xml;

/** The content of an element: text and further elements. */
public sealed interface XmlNode permits XmlElement, XmlText {
    /** All text in it and in inner elements, with references and CDATA sections resolved; may be empty or blank. */
    String text();
}

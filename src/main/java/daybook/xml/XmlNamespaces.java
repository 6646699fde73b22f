package daybook.xml;

/** The names of the XML namespaces that feeds and harvests mix. */
public final class XmlNamespaces {
    /** https://www.rfc-editor.org/rfc/rfc4287 */
    public static final String ATOM = "http://www.w3.org/2005/Atom";

    /** https://www.dublincore.org/specifications/dublin-core/dces/ */
    public static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /** https://web.resource.org/rss/1.0/modules/content/ */
    public static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    /** The resource that an element of RDF is about (https://web.resource.org/rss/1.0/spec). */
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** Where a feed that was passed on by FeedBurner keeps the true addresses. */
    public static final String FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0";

    /** https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
    public static final String OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/";

    /** Of the prefix {@code xml} (https://www.w3.org/TR/xml-names/#ns-decl). */
    public static final String XML = "http://www.w3.org/XML/1998/namespace";

    private XmlNamespaces() {}

    /**
     * Publishing metadata (https://www.w3.org/submissions/2020/SUBM-prism-20200910/) has a name for each of its
     * versions.
     */
    public static boolean isPrism(String namespace) {
        return namespace.contains("/prism/") || namespace.contains("prismstandard.org/namespaces/");
    }
}

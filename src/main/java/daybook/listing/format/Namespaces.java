package daybook.listing.format;

/** The names of the XML namespaces that feeds and harvests mix. */
final class Namespaces {
    /** https://www.rfc-editor.org/rfc/rfc4287 */
    static final String ATOM = "http://www.w3.org/2005/Atom";

    /** https://info.arxiv.org/help/api/user-manual.html and https://info.arxiv.org/help/rss_specifications.html */
    static final String ARXIV = "http://arxiv.org/schemas/atom";

    /** https://www.dublincore.org/specifications/dublin-core/dces/ */
    static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /** https://web.resource.org/rss/1.0/modules/content/ */
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    /** The resource that an element of RDF is about (https://web.resource.org/rss/1.0/spec). */
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** Where a feed that was passed on by FeedBurner keeps the true addresses. */
    static final String FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0";

    /** https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
    static final String OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/";

    private Namespaces() {}

    /**
     * Publishing metadata (https://www.w3.org/submissions/2020/SUBM-prism-20200910/) has a name for each of its
     * versions.
     */
    static boolean isPrism(String namespace) {
        return namespace.contains("/prism/") || namespace.contains("prismstandard.org/namespaces/");
    }
}

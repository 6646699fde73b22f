package daybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.SourceFile;
import daybook.format.links.LinkListFormat;
import daybook.input.ListingFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlListingKindTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <rss version="2.0"><channel><title>cs.DC updates on arXiv.org</title>                             | ARXIV_FEED
            <rss><channel><link>http://rss.arxiv.org/rss/cs.DC</link>                                         | ARXIV_FEED
            <rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>cs updates on arXiv.org</title>         | ARXIV_FEED
            <feed xmlns="http://www.w3.org/2005/Atom"><title>cs.AI updates on arXiv.org</title>               | ARXIV_FEED
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">ArXiv Query: search_query=x</title>  | ARXIV_API
            <feed xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/api/x</id><title>Hats</title>     | ARXIV_API
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">                                            | OAI
            <record><header><identifier>oai:arXiv.org:1706.00001</identifier>                                 | OAI
            <rss version="0.91"><channel><title>Hats</title>                                                  | FEED
            <rdf:RDF xmlns="http://my.netscape.com/rdf/simple/0.9/">                                          | FEED
            <a:feed xmlns:a="http://www.w3.org/2005/Atom">                                                    | FEED
            <feed xmlns="http://purl.org/atom/ns#" version="0.3">                                             | FEED
            <rss><channel><title>Hats</title><item><title>cs.DC updates on arXiv.org</title>                  | FEED
            """)
    void aFileIsOfOneKindWhateverStandsBeforeItsRoot(String text, XmlListingKind kind) {
        String prolog = "\n <?xml version='1.0'?>\n<!-- <feed> --><?style x?>\n<!DOCTYPE rss>\n";

        assertThat(XmlListingKind.of(new SourceFile("list.xml", text))).contains(kind);
        assertThat(XmlListingKind.of(new SourceFile("list.xml", prolog + text))).contains(kind);
        assertThat(ListingFormats.ALL.stream().filter(it -> it.recognises(new SourceFile("list.xml", text))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rss",
                "<?xml",
                "<!-- <rss>",
                "<html><body>cs.DC updates on arXiv.org</body></html>",
                "<feeds xmlns='http://www.w3.org/2005/Atom'>",
                "<feed>a list of hay</feed>",
                "<rdf:RDF xmlns:foaf='http://xmlns.com/foaf/0.1/'>",
                "<record><title>Abbey Road</title></record>",
                "- <rss>",
            })
    void whatHoldsNoListingsIsOfNoKind(String text) {
        assertThat(XmlListingKind.of(new SourceFile("list.xml", text))).isEmpty();
    }

    @Test
    void aFeedThatQuotesAListOfLinksIsAFeed() {
        String list = "# Hats\n\n" + "- [Felt](https://hats.example/felt) - On felt.\n".repeat(20);
        SourceFile feed = new SourceFile("list.xml", "<rss><channel><![CDATA[\n" + list + "]]></channel></rss>");

        assertThat(new LinkListFormat().recognises(new SourceFile("README.md", list)))
                .isTrue();
        assertThat(new LinkListFormat().recognises(feed)).isFalse();
    }
}

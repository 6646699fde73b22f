package daybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.SourceFile;
import daybook.format.links.LinkListFormat;
import daybook.input.ListingFormats;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlHeadTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <rss version="2.0"><channel><title>cs.DC updates on arXiv.org</title>                             | arXiv feed (RSS, Atom)
            <rss><channel><link>http://rss.arxiv.org/rss/cs.DC</link>                                         | arXiv feed (RSS, Atom)
            <rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>cs updates on arXiv.org</title>         | arXiv feed (RSS, Atom)
            <feed xmlns="http://www.w3.org/2005/Atom"><title>cs.AI updates on arXiv.org</title>               | arXiv feed (RSS, Atom)
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">ArXiv Query: search_query=x</title>  | arXiv API answer (Atom)
            <feed xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/api/x</id><title>Hats</title>     | arXiv API answer (Atom)
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">                                            | arXiv OAI-PMH records
            <record><header><identifier>oai:arXiv.org:1706.00001</identifier>                                 | arXiv OAI-PMH records
            <rss version="0.91"><channel><title>Hats</title>                                                  | feed (RSS, Atom)
            <rdf:RDF xmlns="http://my.netscape.com/rdf/simple/0.9/">                                          | feed (RSS, Atom)
            <a:feed xmlns:a="http://www.w3.org/2005/Atom">                                                    | feed (RSS, Atom)
            <feed xmlns="http://purl.org/atom/ns#" version="0.3">                                             | feed (RSS, Atom)
            <rss><channel><title>Hats</title><item><title>cs.DC updates on arXiv.org</title>                  | feed (RSS, Atom)
            """)
    void aFormatIsRecognisedByTheBeginningOfItsFiles(String text, String format) {
        String prolog = "\n <?xml version='1.0'?>\n<!-- <feed> --><?style x?>\n<!DOCTYPE rss>\n";

        assertThat(formatOf(text)).contains(format);
        assertThat(formatOf(prolog + text)).contains(format);
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
    void aFileWithoutListingsHasNoXmlFormat(String text) {
        assertThat(formatOf(text)).isEmpty();
    }

    @Test
    void aFeedThatQuotesAListOfLinksIsAFeed() {
        String list = IntStream.range(0, 20)
                .mapToObj(it -> "- [Felt " + it + "](https://hats.example/felt-" + it + ") - On felt.\n")
                .collect(Collectors.joining("", "# Hats\n\n", ""));
        SourceFile feed = new SourceFile("list.xml", "<rss><channel><![CDATA[\n" + list + "]]></channel></rss>");

        assertThat(new LinkListFormat().recognises(new SourceFile("README.md", list)))
                .isTrue();
        assertThat(new LinkListFormat().recognises(feed)).isFalse();
    }

    private static Optional<String> formatOf(String text) {
        return ListingFormats.of(new SourceFile("list.xml", text)).map(ListingFormat::name);
    }
}

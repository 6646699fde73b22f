package daybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpmlReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private List<URI> feeds(String outlines) {
        String list = "<opml version=\"2.0\"><body>\n" + outlines + "\n</body></opml>\n";
        return OpmlReader.feeds(new SourceFile("feeds.opml", list), diagnostics);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            https://example.org/feed.xml; https://example.org/feed.xml
            feed://example.org/feed.xml; http://example.org/feed.xml
            FEED:https://example.org/feed.xml; https://example.org/feed.xml
            feed:http://example.org/feed.xml; http://example.org/feed.xml
            '  https://example.org/a b  '; https://example.org/a%20b
            """)
    void readsAnAddressAsAFeedReaderDoes(String written, URI address) {
        assertThat(feeds("<outline xmlUrl=\"" + written + "\"/>")).containsExactly(address);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void namesThePlaceOfEachFeedThatCannotBeAskedAndNoPassword() {
        List<URI> feeds = feeds("""
                <outline text="Folder" xmlUrl=""><outline xmlUrl="https://my_feeds.example.org/"/></outline>
                <outline xmlUrl="https://ada:secret@example.org/feed.xml"/>
                  <outline xmlUrl="feed:example.org"/>
                <outline xmlUrl="https://example.org/feed.xml"/>""");

        assertThat(feeds).containsExactly(URI.create("https://example.org/feed.xml"));
        String unusual = "warning: no request can be sent to the address of this feed\n"
                + "  hint: write it as in xmlUrl=\"https://example.org/feed.xml\", and the host of letters, digits and"
                + " hyphens";
        assertThat(diagnostics.sorted())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "feeds.opml:2:34: " + unusual,
                        "feeds.opml:3:1: warning: the address of this feed has a user's name, so that it is not asked"
                                + " for\n  hint: use one without; those of readers are not meant for others",
                        "feeds.opml:4:3: " + unusual);
    }
}

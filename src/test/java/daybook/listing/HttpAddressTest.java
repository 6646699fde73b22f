package daybook.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            https://example.org/feed.xml; https://example.org/feed.xml
            HTTP://Example.org:8080/?a=1&b=[2]; HTTP://Example.org:8080/?a=1&b=[2]
            http://[::1]:4000/feed; http://[::1]:4000/feed
            https://example.org; https://example.org
            https://example.org?feed=rss; https://example.org?feed=rss
            https://example.org/a%20b; https://example.org/a%20b
            'https://example.org/my feed.xml'; https://example.org/my%20feed.xml
            https://example.org/?tag=a|b; https://example.org/?tag=a%7Cb
            https://example.org/é/?q=ü; https://example.org/%C3%A9/?q=%C3%BC
            https://bücher.example/feed.xml; https://xn--bcher-kva.example/feed.xml
            https://example.org/feed.xml#newest; https://example.org/feed.xml
            """)
    void aRequestIsSentToWhatSomebodyWrote(String written, URI address) {
        assertThat(HttpAddress.toRequest(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "feed.xml",
                "ftp://example.org/feed.xml",
                "https:///feed.xml",
                "https://my_feeds.example.org/feed.xml",
                "https://a b.example/feed.xml",
                "https://ada:secret@example.org/feed.xml",
                "https://ada@example.org/feed.xml",
                "https://example.org:port/feed.xml",
                "https://example.org/100%",
                "https://ü..example/feed.xml"
            })
    void noRequestIsSentToAnythingElse(String written) {
        assertThat(HttpAddress.toRequest(written)).isEmpty();
    }

    @Test
    void aHostThatIsFarTooLongIsNone() {
        String host = "ü".repeat(6_000) + ".example";

        assertThat(HttpAddress.toRequest("https://" + host + "/feed.xml")).isEmpty();
        assertThat(IdentifierParser.ofAny("https://" + host + "/a")).isEmpty();
    }
}

package daybook.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteUrlParserTest {
    @ParameterizedTest
    @CsvSource({
        "https://someone.github.io, https://someone.github.io/",
        "https://someone.github.io/list, https://someone.github.io/list/",
        "http://t.example:8080/a/../list/, http://t.example:8080/list/",
        "https://t.example/lüst/, https://t.example/l%C3%BCst/",
        "https://t.example/R&D/, https://t.example/R%26D/",
    })
    void readsTheAddressOfASite(String text, String address) {
        assertThat(SiteUrlParser.of(text)).contains(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t.example/list             | write the full address
            ftp://t.example/           | write the full address
            https://t.example/?a=b     | write the full address
            HTTPS://t.example/         | write it as a browser copies it
            https://bücher.example/    | write it as a browser copies it
            https://t.example/my list/ | write it as a browser copies it
            https://u:p@t.example/     | leave out the user
            """)
    void saysWhatToDoAboutAnotherText(String text, String hint) {
        assertThat(SiteUrlParser.of(text)).isEmpty();
        assertThat(SiteUrlParser.hint(text, "https://t.example/")).startsWith(hint);
    }
}

package daybook.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePathTest {
    @ParameterizedTest
    @CsvSource(emptyValue = "", textBlock = """
            /,                          index.html
            /#top,                      index.html
            /days/?q#top,               days/index.html
            /papers/2507.10150.html,    papers/2507.10150.html
            /papers/caf%C3%A9.html,     papers/café.html
            /papers/a b+c.html,         papers/a b+c.html
            /papers/a%2.html,           papers/a%2.html
            /papers/a%2%20.html,        papers/a%2%20.html
            /papers/a%20<b>%20.html,    papers/a <b> .html
            //%41,                      /A
            //a%20b/papers/x.html,      /a b/papers/x.html
            ///%41/,                    //A/index.html
            """)
    void anAddressLeadsToAFile(String address, String file) {
        assertThat(SitePath.ofAddress(address)).isEqualTo(new SitePath(file));
    }
}

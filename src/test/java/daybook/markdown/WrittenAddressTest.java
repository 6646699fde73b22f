package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://matrix.to/#/#room:matrix.org, true",
        "https://matrix.to#/#room, true",
        "https://doi.org/10.1890/0012-9658(2006)87[1517:TPODAL]2.0.CO;2, true",
        "https://a.example?q[1]=2, true",
        "https://[2001:db8::1]/x, true",
        "mailto:jo@t.example, true",
        "https://exa[mple.org/, false",
        "https://a.example/b c, false",
        "https://a.example/100%, false",
        "papers/1.html, false",
    })
    void takesAddressesAsBrowsersHaveThem(String address, boolean isWhole) {
        assertThat(new WrittenAddress(address).isWhole()).isEqualTo(isWhole);
    }

    @ParameterizedTest
    @CsvSource({
        "a.md, ../assets/b c.png, /assets/b%20c.png",
        "a.md, ../assets/b%20c.png, /assets/b%20c.png",
        "a.md, ../assets/100%.png, /assets/100%25.png",
        "a.md, ../assets/b[1]|{2}.png, /assets/b%5B1%5D%7C%7B2%7D.png",
        "a.md, ../assets/ü.html#top, /assets/ü.html#top",
        "b c/a|b.md, ../../assets/b c.png, /assets/b%20c.png",
        "a.md, ../pages/b c.png, ../pages/b c.png",
    })
    void takesFilesAsEditorsNameThem(String note, String address, String onSite) {
        assertThat(WrittenAddress.onSite(address, new SourceFile("content/notes/" + note, "")))
                .isEqualTo(onSite);
    }
}

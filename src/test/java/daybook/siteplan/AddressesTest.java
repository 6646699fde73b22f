package daybook.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    /** Whoever has to change one of these breaks the links of readers. */
    @ParameterizedTest
    @CsvSource({
        "2507.10150, papers/2507.10150.html",
        "math.GT/0309136, papers/math/0309136.html",
        "doi:10.1145/3600006, papers/doi/10.1145_2f3600006.html",
        "url:https://example.org/hats, papers/url/https_3a_2f_2fexample.org_2fhats.html",
        "url:https://example.org/Hats, papers/url/https_3a_2f_2fexample.org_2fhats__bbf2a0711db0a8292a73da5282937e93.html"
    })
    void thePageOfAPaperStaysWhereItIs(String id, String path) {
        assertThat(Addresses.paper(EntryId.parse(id).orElseThrow())).hasToString("/" + path);
    }

    @Test
    void aYearHasFourDigitsAsInDaysAndMonths() {
        assertThat(Addresses.year(Year.of(1)).value()).isEqualTo("days/0001.html");
        assertThat(Addresses.author("ada-example", Year.of(1)).value()).isEqualTo("authors/ada-example/0001.html");
    }

    @Test
    void aFeedHasOneNameInAllFormats() {
        SitePath author = Addresses.author("ada-example");

        assertThat(Addresses.feedInFormat(Addresses.feed(author, ".xml"), ".atom"))
                .isEqualTo(Addresses.feed(author, ".atom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "ü", "😀", "%41", "_", "a/"})
    void theLongestAddressGivesANameThatAnyFileSystemTakes(String part) {
        String path = paper("https://example.org/" + part.repeat(2_000));

        assertThat(Arrays.stream(path.split("/")))
                .allSatisfy(name ->
                        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(143));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ü", "中", "𝒪"})
    void theLongestWordsGiveNamesThatAnyFileSystemTakes(String letter) {
        String path = Addresses.searchWords("earlier", letter.repeat(40)).value();

        assertThat(path.substring("search/".length()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(143);
    }

    @Test
    void addressesThatDifferInTheCaseOfALetterDifferOnEveryFileSystem() {
        assertThat(paper("https://example.org/Hats").toLowerCase(Locale.ROOT))
                .isNotEqualTo(paper("https://example.org/hats").toLowerCase(Locale.ROOT))
                .isNotEqualTo(paper("https://example.org/HATS").toLowerCase(Locale.ROOT));
    }

    @Test
    void longAddressesThatBeginAlikeDiffer() {
        String beginning = "https://example.org/" + "a".repeat(500);

        assertThat(paper(beginning + "/1")).isNotEqualTo(paper(beginning + "/2"));
    }

    @Test
    void noAddressCanTakeTheNameOfAnother() {
        String taken = paper("https://example.org/Hats");
        String fingerprint = taken.substring(taken.indexOf("__"), taken.length() - ".html".length());

        assertThat(paper("https://example.org/hats" + fingerprint)).isNotEqualTo(taken);
    }

    @Test
    void aTopicWithALongNameHasAPageToo() {
        String path = Addresses.topic("long subject ".repeat(100)).value();

        assertThat(path).startsWith("topics/long_20subject_20long").hasSizeLessThan(160);
        assertThat(Addresses.topic("cs.DC").value()).isEqualTo("topics/cs.DC.html");
    }

    @Test
    void noTopicOrAuthorTakesThePlaceOfAFileOfTheSite() {
        assertThat(Addresses.topic("index").value()).isEqualTo("topics/index_.html");
        assertThat(Addresses.topic("index", YearMonth.of(2025, 7)).value()).isEqualTo("topics/index_/2025-07.html");
        assertThat(Addresses.topic("index_").value()).isEqualTo("topics/index_5f.html");
        assertThat(Addresses.topic("hats.html", YearMonth.of(2025, 7)).value())
                .isEqualTo("topics/hats.html_/2025-07.html");
        assertThat(Addresses.author("index").value()).isEqualTo("authors/index_.html");
    }

    private static String paper(String address) {
        return Addresses.paper(IdentifierParser.ofAddress(address).orElseThrow())
                .value();
    }
}

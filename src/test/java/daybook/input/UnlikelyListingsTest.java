package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Announcement;
import daybook.pipeline.SiteBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings that say what no real ones do. */
class UnlikelyListingsTest {
    private static final String HEAD =
            "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"2025-07-15\"}\n";

    @TempDir
    private Path site;

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource({
        "title, title, 5001",
        "abstract, abstract, 20001",
        "comments, comment, 5001",
        "journalRef, journal reference, 5001",
        "reportNo, report number, 5001"
    })
    void aTextThatIsCutIsAWarningAtItsPaper(String key, String name, int length) {
        read("\"" + key + "\":\"" + "a ".repeat(length) + "\"");

        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .contains("listing.jsonl:2:21: warning: the " + name
                        + " of this paper is longer than any real one, and is cut");
    }

    @Test
    void aListOfAuthorsHasALimitAndSaysThatItIsNotAll() {
        Announcement announcement = read("\"authors\":["
                + IntStream.range(0, 50_000)
                        .mapToObj(it -> "\"A. Author" + it + "\"")
                        .collect(Collectors.joining(",")) + "]");

        assertThat(announcement.authors().orElseThrow().names()).hasSize(20_000);
        assertThat(announcement.authors().orElseThrow().truncated()).isTrue();
        assertThat(diagnostics.sorted()).singleElement().asString().contains("the list of authors of this paper");
    }

    @Test
    void aNameLongerThanAnyIsNobodys() {
        Announcement announcement = read("\"authors\":[\"Ada Example\",\"" + "a".repeat(9_000_000) + "\"]");

        assertThat(announcement.authors().orElseThrow().names()).containsExactly("Ada Example");
        assertThat(diagnostics.sorted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2205-07-15", "9999-12-31", "1850-01-01", "2035-07-16"})
    void aDateFarFromAllOthersIsAWarningWithItsFile(String date) throws IOException {
        write("a", HEAD);
        write("b", HEAD.replace("2025-07-15", "2025-07-14"));
        write("c", HEAD.replace("2025-07-15", date));

        assertThat(build())
                .containsExactly("content/listings/c: warning: the listing of " + date
                        + " is more than 10 years from all others\n  hint: correct its date, if it is wrong");
    }

    @Test
    void theOnlyListingMayBeOldButNotOfTheFuture() throws IOException {
        write("a", HEAD.replace("2025", "1992"));
        assertThat(build()).isEmpty();

        write("a", HEAD.replace("2025", "2027"));
        assertThat(build()).singleElement().asString().contains("the listing of 2027-07-15 is more than a year ahead");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-21, ",
        "2025-07-22, the listing of 2025-07-22 is in the future",
        "2026-07-20, the listing of 2026-07-20 is in the future",
        "2026-07-21, the listing of 2026-07-21 is more than a year ahead"
    })
    void aListingOfADayThatIsNowhereYetIsAWarning(String date, String problem) throws IOException {
        write("a", HEAD);
        write("b", HEAD.replace("2025-07-15", date));

        assertThat(build())
                .isEqualTo(
                        problem == null
                                ? List.of()
                                : List.of("content/listings/b: warning: " + problem
                                        + "\n  hint: correct its date, if it is wrong"));
    }

    private Announcement read(String member) {
        String title = member.startsWith("\"title") ? member : "\"title\":\"T\"," + member;
        SourceFile file =
                new SourceFile("listing.jsonl", HEAD + "{\"kind\":\"new\",\"id\":\"2507.00001\"," + title + "}\n");
        return ListingFormats.read(file, diagnostics).get(0).announcements().get(0);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve("content/listings"));
        Files.writeString(site.resolve("content/listings").resolve(name), text);
        Files.writeString(
                site.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
    }

    private List<String> build() throws IOException {
        return new SiteBuild(site, site.resolve("_site"), LocalDate.of(2025, 7, 20))
                .run().diagnostics().stream().map(Diagnostic::toString).toList();
    }
}

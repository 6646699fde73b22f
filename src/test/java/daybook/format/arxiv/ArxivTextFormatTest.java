package daybook.format.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class ArxivTextFormatTest {
    private static final Path BUNDLED = Path.of("content/listings/2025-07-15.cs.DC.txt");

    public static final String PAGE = """
            Skip to main content

            arXiv logo > math-ph

            Mathematical Physics

              • New submissions

            See recent articles

            Showing new listings for Friday, 30 January 2026

            Total of 2 entries
            Showing up to 1000 entries per page: fewer | more | all

            New submissions (showing 1 of 1 entries)

            [1] arXiv:2601.00001 [pdf, html, other]
            Title: A law of small numbers
            Ada Byron, Emmy N. Öther
            Comments: 23 pages, no figures
            Journal-ref: Ann. Nowhere 1 (2026)
            Subjects: Mathematical Physics (math-ph); Mesoscale and Nanoscale Physics (cond-mat.mes-hall)

            We count to three.

            Then we stop.

            Replacement submissions (showing 1 of 1 entries)

            [2] arXiv:math.GT/0309136v2 (replaced) [pdf, other]
            Title: Knots again
            Subjects: Geometric Topology (math.GT)

            Still knotted.

            Total of 2 entries
            Showing up to 1000 entries per page: fewer | more | all
            About
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsEveryFieldOfTheBundledListingAsAPersonWroteThemDown() throws IOException {
        Listing listing = read(Files.readString(BUNDLED)).get(0);

        List<Map<String, String>> truth = Arrays.stream(
                        Files.readString(Path.of("src/test/resources/daybook/format/arxiv/2025-07-15.cs.DC.truth.txt"))
                                .strip()
                                .split("\n\n"))
                .map(ArxivTextFormatTest::fields)
                .toList();
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("cs.DC");
        assertThat(listing.date().orElseThrow()).hasToString("2025-07-15");
        assertThat(listing.stated()).isEqualTo(Map.of(AnnouncementKind.NEW, 12, AnnouncementKind.CROSS, 9));
        assertThat(listing.announcements()).hasSize(38);
        List<Map<String, String>> parsed = IntStream.range(0, truth.size())
                .mapToObj(it -> fields(it + 1, listing.announcements().get(it), truth.get(it)))
                .toList();
        assertThat(parsed).isEqualTo(truth);
    }

    @Test
    void readsFieldsOnLinesOfTheirOwnBelowHeadings() {
        Listing listing = read(PAGE).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("math-ph");
        Announcement first = listing.announcements().get(0);
        assertThat(first.title()).isEqualTo("A law of small numbers");
        assertThat(first.authors()).contains(new Authors(List.of("Ada Byron", "Emmy N. Öther"), false));
        assertThat(first.comments()).contains("23 pages, no figures");
        assertThat(first.journalReference()).contains("Ann. Nowhere 1 (2026)");
        assertThat(first.subjects()).containsExactly("math-ph", "cond-mat.mes-hall");
        assertThat(first.abstractText()).contains("We count to three.\n\nThen we stop.");
        Announcement second = listing.announcements().get(1);
        assertThat(second.kind()).isEqualTo(AnnouncementKind.REPLACEMENT);
        assertThat(second.id()).hasToString("math/0309136");
        assertThat(second.version()).hasValue(2);
        assertThat(second.abstractText()).contains("Still knotted.");
        assertThat(second.authors()).isEmpty();
    }

    @Test
    void aListingThatShowsMoreThanItHoldsIsAnErrorAtItsHeading() throws IOException {
        String cut = Files.readString(BUNDLED).replaceFirst("(?s)- \\[12\\] arXiv.*?\n(?=New submissions)", "\n");

        List<Announcement> announcements = read(cut).get(0).announcements();

        assertThat(announcements.get(9).abstractText()).isPresent();
        assertThat(announcements.get(10).abstractText())
                .as("it may hold the text of the lost entry")
                .isEmpty();
        assertThat(diagnostics.sorted().toString())
                .contains("listing.txt:49:1: error: the listing shows 12 new entries, but 11 could be read")
                .contains("error: entry [12] is missing before this one");
    }

    @Test
    void aPageWithoutAnnouncementsIsQuietOnlyWhenItSaysSo() {
        String page = "Theoretical Economics\nSee recent articles\nShowing new listings for Friday, 26 December 2025\n";

        assertThat(read(page + "No updates today.\n").get(0).announcements()).isEmpty();
        assertThat(diagnostics.sorted()).isEmpty();
        read(page);
        assertThat(diagnostics.sorted().toString()).contains("the page does not say that there are none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Systems|Ann McDonald, Bob Lee",
                "A Study of SLA|Zoë van der Berg, Li Wei",
                "FastAPI Systems Group|John Doe, Jane Roe",
                "Is it so?|Jean DeLa Cruz, Ana da Silva, J. R. R. Tolkien",
                "On $x^2$|Émile Zola, Sacha d'Orsay",
                "Consensus|Patrick O'Neil, Ashkan Norouzi-Fard, Sammy Davis Jr.",
                "Cache: CXL, NVLink-C2C, and AMD Infinity Fabric|Zixuan Wang, Suyash Mahar",
            })
    void partsATitleFromTheNamesGluedToIt(String titleAndNames) {
        String[] parts = titleAndNames.split("\\|");

        RunTogetherAuthors.Split split = RunTogetherAuthors.split(parts[0] + parts[1]);

        assertThat(split.title()).isEqualTo(parts[0]);
        assertThat(String.join(", ", split.authors().orElseThrow().names())).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FedAvg, FedProx, and SCAFFOLD",
                "From GitHub Issues to PhoenixOS: Paxos, Raft, and Friends",
                "Consensus, Inconsistency, Emergence: what's paraconsistency got to do with it?",
            })
    void leavesATitleWithoutNamesWhole(String title) {
        assertThat(RunTogetherAuthors.split(title).title()).isEqualTo(title);
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("listing.txt", text), diagnostics);
    }

    private static Map<String, String> fields(String block) {
        return block.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1], (a, b) -> a, LinkedHashMap::new));
    }

    /** An announcement in the words of the truth; the ends of the abstract are as long as the truth gives them. */
    private static Map<String, String> fields(int number, Announcement announcement, Map<String, String> truth) {
        String text = announcement.abstractText().orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", "" + number);
        fields.put("kind", announcement.kind().key());
        fields.put("id", announcement.id().toString());
        fields.put("title", announcement.title());
        announcement.authors().ifPresent(it -> fields.put("authors", String.join("; ", it.names())));
        fields.put("subjects", String.join(" ", announcement.subjects()));
        announcement.comments().ifPresent(it -> fields.put("comments", it));
        announcement.journalReference().ifPresent(it -> fields.put("journal", it));
        List<String> formats = new ArrayList<>();
        announcement.links().pdf().ifPresent(it -> formats.add("pdf"));
        announcement.links().html().ifPresent(it -> formats.add("html"));
        formats.add("other");
        fields.put("formats", String.join(" ", formats));
        fields.put("paragraphs", "" + text.split("\n\n").length);
        fields.put("begins", text.substring(0, length(truth, "begins")));
        fields.put("ends", text.substring(text.length() - length(truth, "ends")));
        return fields;
    }

    private static int length(Map<String, String> truth, String key) {
        return Optional.ofNullable(truth.get(key)).orElseThrow().length();
    }
}

package daybook.format.links;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class LinkListFormatTest {
    public static final String LIST = """
            # Awesome Hats [![Awesome](https://awesome.example/badge.svg)](https://awesome.example)

            > Hats, and what to do with them. Inspired by [caps](https://caps.example/).

            ## Contents

            - [Tall hats](#tall-hats)
            - [Flat hats](#flat-hats)
              - [Caps](#caps)

            ## 🎩 Tall hats [back to top](#contents)

            - [Top](https://top.example/) - Worn at weddings, see [here](https://weddings.example/).
            - [Stovepipe](https://arxiv.org/abs/2303.00001v2) – Taller still.
              - [Abe](https://doi.org/10.1000/Abe) — Who wore it.

            ## Flat hats

            ### Caps :billed_cap:

            * [Baseball *cap*](https://cap.example/?utm_source=list) ![stars](https://badge.example/7.svg) : with a peak
            * [Beret](https://beret.example/)
            * Not a link

            ## Contributing

            - [Guide](https://github.example/contributing) to what we take
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aListWithTablesOfMoreCellsThanAnyListHasIsAnErrorAndRecognised() {
        SourceFile file = new SourceFile(
                "README.md", LIST + "\n" + "|a".repeat(1000) + "\n" + "|-".repeat(1000) + "\n" + "|a\n".repeat(1000));

        assertThat(new LinkListFormat().recognises(file)).isTrue();
        assertThat(new LinkListFormat().read(file, diagnostics)).isEmpty();
        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(it -> assertThat(it.toString())
                        .startsWith("README.md:280:1: error: the tables of the list have more than 250000 cells"));
    }

    @Test
    void readsItemsBelowTheirHeadings() {
        Listing listing = read(LIST).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.source()).isEqualTo("links");
        assertThat(listing.category()).isEqualTo("awesome-hats");
        assertThat(listing.date()).isEmpty();
        assertThat(listing.announcements())
                .extracting(it -> it.title() + " | " + it.id() + " | " + it.subjects() + " | "
                        + it.abstractText().orElse(""))
                .containsExactly(
                        "Top | url:https://top.example/ | [Tall hats] | Worn at weddings, see here.",
                        "Stovepipe | 2303.00001 | [Tall hats] | Taller still.",
                        "Abe | doi:10.1000/abe | [Tall hats] | Who wore it.",
                        "Baseball cap | url:https://cap.example/ | [Flat hats / Caps] | with a peak",
                        "Beret | url:https://beret.example/ | [Flat hats / Caps] | ");
        Announcement third = listing.announcements().get(2);
        assertThat(third.kind()).isEqualTo(AnnouncementKind.NEW);
        assertThat(third.doi()).contains("10.1000/abe");
        assertThat(third.authors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" - ", " – ", " — ", ": ", " -> ", " → ", " | ", " ", "<br>", " · ", " 🟢 - ", ". - "})
    void theDescriptionBeginsBehindDashesOfAnyKind(String separator) {
        String list = LIST.replace("(https://top.example/) - ", "(https://top.example/)" + separator);

        assertThat(read(list)
                        .get(0)
                        .announcements()
                        .get(0)
                        .abstractText()
                        .orElseThrow()
                        .replaceFirst("^\\. - ", ""))
                .isEqualTo("Worn at weddings, see here.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .NET for hats   | .NET for hats
            (old) hats      | (old) hats
            "Hats"          | "Hats"
            """)
    void aDescriptionMayBeginWithAnySign(String written, String description) {
        String list = LIST.replace("Worn at weddings, see [here](https://weddings.example/).", written);

        assertThat(read(list).get(0).announcements().get(0).abstractText()).contains(description);
    }

    @Test
    void aListWithoutATitleIsCalledAfterItsFile() {
        assertThat(read(LIST.replaceFirst("# .*\n", "")).get(0).category()).isEqualTo("my-hats");
    }

    @Test
    void readsSectionsThatCanBeUnfolded() {
        String list = """
                # Hats

                <details id="tall">
                <summary><strong>Tall hats</strong> <kbd>5 hats</kbd></summary>

                """ + "> **[Top](https://top.example/)** <kbd>★ 3.8k</kbd> 🟢<br>Worn at weddings.\n\n".repeat(5)
                + "</details>\n";

        assertThat(read(list).get(0).announcements()).hasSize(5).allSatisfy(it -> {
            assertThat(it.subjects()).containsExactly("Tall hats");
            assertThat(it.abstractText()).contains("Worn at weddings.");
        });
    }

    @Test
    void anAddressThatIsNoneIsReportedAtItsLine() {
        read(LIST.replace("https://beret.example/", "https://:80/"));

        assertThat(diagnostics.sorted())
                .extracting(it -> it.location().line() + " " + it.message())
                .containsExactly("22 'https://:80/' is not an address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A note\n\nSee [one](https://one.example/) and [two](https://two.example/).\n",
                """
                # README

                - [one](https://one.example/)
                - [two](https://two.example/)
                - [three](https://three.example/)
                """,
                """
                - [a list](https://without.example/)
                - [a heading](https://a.example)
                - [b](https://b.example)
                - [c](https://c.example)
                - [d](https://d.example)
                """,
            })
    void aNoteOrReadmeWithAFewLinksIsNoList(String markdown) {
        assertThat(new LinkListFormat().recognises(new SourceFile("README.md", markdown)))
                .isFalse();
    }

    @Test
    void aTextWhoseItemsMostlyAreNoLinksIsNoList() {
        assertThat(new LinkListFormat()
                        .recognises(new SourceFile(
                                "README.md", LIST.replace("* Not a link\n", "* Not a link\n".repeat(7)))))
                .isFalse();
        assertThat(new LinkListFormat()
                        .recognises(new SourceFile(
                                "README.md", "# Hats\n\n" + "- See [that](https://that.example/)\n".repeat(9))))
                .isFalse();
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("lists/my-hats.md", text), diagnostics);
    }
}

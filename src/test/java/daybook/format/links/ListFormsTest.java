package daybook.format.links;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as people write them. */
class ListFormsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    /** The title comes whole and without separators, emphasis, tags, numbers and labels of links. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            [Hats](https://arxiv.org/abs/2301.00001) § Hats
            **Hats: a Survey** [[arXiv](https://arxiv.org/abs/2301.00001)] [[code](https://code.example/h)] § Hats: a Survey
            **Hats: a Survey.** arXiv 2023. [paper](https://arxiv.org/abs/2301.00001) § Hats: a Survey
            [**Hats**](https://arxiv.org/abs/2301.00001)**: a Survey** § Hats: a Survey
            [Hats](https://arxiv.org/abs/2301.00001): Covering Billions of Heads with Felt § Hats: Covering Billions of Heads with Felt
            **Hats**: [Covering Billions of Heads](https://arxiv.org/abs/2301.00001) § Hats: Covering Billions of Heads
            Hats of the North. [Muster (1972)](https://one.example/h.pdf). § Hats of the North
            **Hats of the North. [Muster, Probe (1972)](https://one.example/h.pdf).** § Hats of the North
            Hats of the North (2015), A. Muster et al. [[pdf]](https://one.example/h.pdf) § Hats of the North
            [[pdf]](https://arxiv.org/pdf/2301.00001) Hats of the North § Hats of the North
            [ATC'24] [Hats of the North](https://arxiv.org/abs/2301.00001) § Hats of the North
            (2023-05) [Hats of the North](https://arxiv.org/abs/2301.00001) § Hats of the North
            2023.03 | [Hats of the North](https://arxiv.org/abs/2301.00001) § Hats of the North
            `felt` `wool` [Hats of the North](https://arxiv.org/abs/2301.00001) § Hats of the North
            🔥 **[Hats of the North](https://arxiv.org/abs/2301.00001)** - warm § Hats of the North
            :fire: [Hats of the North](https://arxiv.org/abs/2301.00001) § Hats of the North
            [:scroll:](hats.pdf) [Hats of the North](https://arxiv.org/abs/2301.00001) § Hats of the North
            [ ] [Hats of the North](https://arxiv.org/abs/2301.00001) § Hats of the North
            We like [Hats of the North](https://arxiv.org/abs/2301.00001) most of all § Hats of the North
            https://arxiv.org/abs/2301.00001 hats of the north § hats of the north
            <https://arxiv.org/abs/2301.00001> § https://arxiv.org/abs/2301.00001
            [Hats of the North][hats] § Hats of the North
            <a href="https://arxiv.org/abs/2301.00001">Hats of the North</a> (2023) § Hats of the North
            [Hats of $m_1$ and ${n_2}$ at 45°](https://arxiv.org/abs/2301.00001) § Hats of $m_1$ and ${n_2}$ at 45°
            "Hats of the North", A. Muster [[paper](https://arxiv.org/abs/2301.00001)] § Hats of the North
            """)
    void theTitleIsWhole(String item, String title) {
        String list = "# L\n\n- " + item + "\n\n[hats]: https://arxiv.org/abs/2301.00001\n";

        assertThat(announcements(list)).extracting(Announcement::title).containsExactly(title);
    }

    @Test
    void eachLinkIsKeptWithItsLabel() {
        String list = """
                # L

                - [Hats](https://hats.example/) [[pdf](https://hats.example/h.pdf)] [[Code](https://code.example/h)] ([slides](https://hats.example/s))
                  - Video: [link](https://video.example/1)
                  - Data: https://data.example/h
                """;

        Announcement hats = announcements(list).get(0);

        assertThat(hats.id()).hasToString("url:https://hats.example/");
        assertThat(hats.links().pdf()).contains("https://hats.example/h.pdf");
        assertThat(hats.links().others())
                .extracting(it -> it.label() + " " + it.address())
                .containsExactly(
                        "Code https://code.example/h",
                        "slides https://hats.example/s",
                        "Video https://video.example/1",
                        "Data https://data.example/h");
        assertThat(hats.abstractText()).isEmpty();
    }

    @Test
    void aPaperIsIdentifiedByItsPaperRatherThanByItsCode() {
        assertThat(lines("- [Hats](https://github.com/example/hats) [[paper](https://arxiv.org/abs/2301.00001)]"))
                .containsExactly("2301.00001 Hats");
    }

    @Test
    void columnsOfATableAreFoundByTheirHeadsAndContents() {
        List<Listing> listings = read("""
                ## Felt

                |Publish Date|Title|Authors|PDF|Code|
                |---|---|---|---|---|
                |**2024-01-02**|**Hats of the North**|Ada Beispiel et.al.|[2301.00001](http://arxiv.org/abs/2301.00001)|**[link](https://code.example/h)**|
                |**2024-01-01**|**Hats of the South**|Bob Muster|[2301.00002](http://arxiv.org/abs/2301.00002)|null|
                """);

        assertThat(listings)
                .extracting(it -> it.date().orElseThrow().toString())
                .containsExactly("2024-01-02", "2024-01-01");
        Announcement first = listings.get(0).announcements().get(0);
        assertThat(first.title()).isEqualTo("Hats of the North");
        assertThat(first.authors().orElseThrow().names()).containsExactly("Ada Beispiel");
        assertThat(first.authors().orElseThrow().truncated()).isTrue();
        assertThat(first.links().others()).extracting(it -> it.label()).containsExactly("Code");
        assertThat(first.subjects()).containsExactly("Felt");
    }

    @Test
    void aTableMayHaveTitleAndTextInOneCell() {
        Announcement hats = announcements("""
                # L

                | **Paper** | **Links** |
                | --- | --- |
                | 1) **Hats of the North** - a survey of all of them. | [Paper](https://arxiv.org/abs/2301.00001), [Post](https://post.example/1) |
                | 2) Hats of the South  This one is about straw.<br>● It is light. | [Paper](https://arxiv.org/abs/2301.00002) |
                """).get(1);

        assertThat(hats.title()).isEqualTo("Hats of the South");
        assertThat(hats.abstractText()).contains("This one is about straw. ● It is light.");
    }

    @Test
    void aTableBesideAListIsReadToo() {
        assertThat(lines("""
                | Year | Keyword | Paper |
                |------|---------|-------|
                | 2023-01 | Felt | [Hats of the North](https://arxiv.org/abs/2301.00001) |

                - [one](https://one.example/) - first
                """)).containsExactly("2301.00001 Hats of the North", "url:https://one.example/ one");
    }

    @Test
    void readsListsTablesAndSectionsInHtml() {
        assertThat(lines("""
                <details>
                <summary>Felt</summary>

                - [Hats of the North](https://arxiv.org/abs/2301.00001)

                </details>
                <ul><li><b>Hats of the South</b> <a href="https://arxiv.org/abs/2301.00002">paper</a></li></ul>
                <table><tr><th>Title</th><th>Link</th></tr>
                <tr><td>Hats of the East</td><td><a href='https://arxiv.org/abs/2301.00003'>pdf</a></td></tr></table>
                """))
                .containsExactly(
                        "2301.00001 Hats of the North", "2301.00002 Hats of the South", "2301.00003 Hats of the East");
    }

    @Test
    void linesBelowAnItemTellMoreOfItUnlessTheyAreItems() {
        List<Announcement> all = announcements("""
                # L

                - [Hats of the North](https://arxiv.org/abs/2301.00001)
                  - Ada Beispiel, Bob Muster
                  - Keyword: felt
                  - Code: [official](https://code.example/h)
                  - Paper: None

                1. **Hats of the South.** HatConf 2024. [paper](https://arxiv.org/abs/2301.00002)

                    *Beispiel, Ada and Muster, Bob.*

                - A group
                  - [Hats of the East](https://arxiv.org/abs/2301.00003)
                """);

        assertThat(all)
                .extracting(Announcement::title)
                .containsExactly("Hats of the North", "Hats of the South", "Hats of the East");
        assertThat(all.get(0).authors().orElseThrow().names()).containsExactly("Ada Beispiel", "Bob Muster");
        assertThat(all.get(0).abstractText()).contains("Keyword: felt");
        assertThat(all.get(1).authors().orElseThrow().names()).containsExactly("Ada Beispiel", "Bob Muster");
        assertThat(all.get(1).comments()).contains("HatConf 2024");
        assertThat(all.get(2).subjects()).containsExactly("A group");
    }

    @Test
    void aTitleMayStandAboveWhereItsPaperAndCodeAre() {
        assertThat(lines("""
                # Felt

                **Hats of the North**

                - Homeoage: https://hats.example/
                - Paper: https://arxiv.org/abs/2301.00001
                - Code link: https://code.example/hats

                **Hats of the South**

                Paper: https://arxiv.org/abs/2301.00002

                ### [Hats of the East](https://arxiv.org/abs/2301.00003)
                """))
                .containsExactly(
                        "2301.00001 Hats of the North", "2301.00002 Hats of the South", "2301.00003 Hats of the East");
    }

    @Test
    void thePathOfHeadingsIsTheSubject() {
        List<Announcement> all = announcements("""
                # L

                ## Training

                ### Pre-training

                #### 2024

                - [Hats of the North](https://arxiv.org/abs/2301.00001)

                ## Serving

                **Queues**

                - [Hats of the South](https://arxiv.org/abs/2301.00002)
                """);

        assertThat(all)
                .flatExtracting(Announcement::subjects)
                .containsExactly("Training / Pre-training / 2024", "Serving / Queues");
    }

    @Test
    void aHeadingTagOrColumnWithADayGivesItsItemsThatDay() {
        List<Listing> listings = read("""
                # Felt daily

                ### 2026-08-07

                - [Hats of the North](https://arxiv.org/abs/2301.00001)

                ### August 6, 2026

                - [Hats of the South](https://arxiv.org/abs/2301.00002)
                - [2026/08/05] [Hats of the East](https://arxiv.org/abs/2301.00003)
                """);

        assertThat(listings)
                .extracting(it -> it.date().orElseThrow().toString())
                .containsExactly("2026-08-07", "2026-08-06", "2026-08-05");
        assertThat(listings.get(0).announcements().get(0).subjects()).isEmpty();
    }

    @Test
    void aListMostOfWhoseItemsHaveNoDayIsOneWithoutDays() {
        List<Listing> listings = read("""
                # Felt

                - (2023-05-02) [Hats of the North](https://arxiv.org/abs/2301.00001)
                - (2023-05) [Hats of the South](https://arxiv.org/abs/2301.00002)
                - [Hats of the East](https://arxiv.org/abs/2301.00003)
                """);

        assertThat(listings).singleElement().satisfies(it -> {
            assertThat(it.date()).isEmpty();
            assertThat(it.announcements()).hasSize(3);
        });
    }

    @Test
    void frontMatterGivesTitleAndDayOfAnIssue() {
        Listing listing = read("""
                ---
                title: "Hats of the week"
                date: 2024-05-06
                tags: [felt, wool]
                ---
                - [Hats of the North](https://arxiv.org/abs/2301.00001)
                - not a [link](
                """).get(0);

        assertThat(listing.category()).isEqualTo("hats-of-the-week");
        assertThat(listing.date().orElseThrow()).hasToString("2024-05-06");
    }

    @Test
    void theNameOfAFileGivesTheDayOfAnIssue() {
        SourceFile file =
                new SourceFile("2024-05-06-hats.md", "- [Hats of the North](https://arxiv.org/abs/2301.00001)\n");

        assertThat(ListingFormats.read(file, diagnostics).get(0).date().orElseThrow())
                .hasToString("2024-05-06");
    }

    @Test
    void whatLooksLikeAPaperAndHasNoLinkIsCounted() {
        read("""
                # L

                - [Hats of the North](https://arxiv.org/abs/2301.00001)
                - [ATC'22] Plumber: Finding the Bottlenecks of Hats
                - a remark
                - **Hats of the Far South** (2021)
                """);

        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(it -> assertThat(it.location().line() + ": " + it.message())
                        .isEqualTo(
                                "4: 2 items look like papers, but have no link, and are left out; this is the first"));
    }

    /** As people type them, and as {@code daybook add} takes them. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            arxiv.org/abs/1706.03762 § 1706.03762
            2507.10150 § 2507.10150
            arXiv:2507.10150v2 § 2507.10150
            doi:10.1000/xyz § doi:10.1000/xyz
            10.1000/xyz § doi:10.1000/xyz
            doi.org/10.1000/xyz § doi:10.1000/xyz
            www.example.org/a.pdf § url:https://www.example.org/a.pdf
            github.com/felt/hats § url:https://github.com/felt/hats
            inria.fr/hats § url:https://inria.fr/hats
            """)
    void aLinkWithoutASchemeLeadsToTheWeb(String address, String id) {
        assertThat(announcements("# L\n\n- [Hats](" + address + ")\n- [Felt](https://felt.example/)\n"))
                .extracting(it -> it.id().toString())
                .containsExactly(id, "url:https://felt.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hats.md",
                "docs/hats.md",
                "node.js/hats.md",
                "../hats.html",
                "/hats.org/a",
                "2507",
                "mailto:a@felt.org"
            })
    void aFileBesideTheListIsNoItem(String address) {
        assertThat(lines("# L\n\n- [Hats](" + address + ")\n- [Felt](https://felt.example/)\n"))
                .containsExactly("url:https://felt.example/ Felt");
    }

    @Test
    void aLinkWithASchemeSaysWhatAnItemIsBeforeOneWithout() {
        assertThat(lines("# L\n\n- [Hats](www.hats.example/a) [[pdf](https://hats.example/a.pdf)]\n"))
                .containsExactly("url:https://hats.example/a.pdf Hats");
    }

    @Test
    void linksToTheListItselfAreNoItems() {
        assertThat(lines("""
                # L

                - [Felt](#felt)
                - [Straw](docs/straw.md)

                ## Felt

                - [Hats of the North](https://arxiv.org/abs/2301.00001)
                """)).containsExactly("2301.00001 Hats of the North");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    private List<String> lines(String markdown) {
        return announcements(markdown).stream()
                .map(it -> it.id() + " " + it.title())
                .collect(Collectors.toList());
    }

    private List<Announcement> announcements(String markdown) {
        List<Announcement> all = new ArrayList<>();
        read(markdown).forEach(it -> all.addAll(it.announcements()));
        return all;
    }

    private List<Listing> read(String markdown) {
        return ListingFormats.read(new SourceFile("hats.md", markdown), diagnostics);
    }
}

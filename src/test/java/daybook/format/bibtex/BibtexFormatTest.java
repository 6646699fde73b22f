package daybook.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class BibtexFormatTest {
    public static final String ENTRY = """
            @article{Hutmacher2023Hats,
              title = {Counting {{Hats}} on $n$ Heads},
              author = {Hutmacher, Zo{\\"e} and {The Brim Collaboration} and others},
              year = 2023,
              month = mar,
              journal = {Journal of Hats},
              volume = {7},
              pages = {1--12},
              doi = {10.1000/Hats\\_7},
              keywords = {hats, heads; topology},
              note = {12 pages},
              abstract = {We count
                hats \\& heads.

                Then we bow.}
            }
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsAnEntryWithEveryField() {
        Listing listing = read(ENTRY).get(0);

        assertThat(messages()).isEmpty();
        assertThat(listing.source()).isEqualTo("bibtex");
        assertThat(listing.category()).isEqualTo("my-library");
        assertThat(listing.date()).isEmpty();
        Announcement entry = listing.announcements().get(0);
        assertThat(entry.kind()).isEqualTo(AnnouncementKind.NEW);
        assertThat(entry.id()).hasToString("doi:10.1000/hats_7");
        assertThat(entry.title()).isEqualTo("Counting Hats on $n$ Heads");
        assertThat(entry.authors()).contains(new Authors(List.of("Zoë Hutmacher", "{The Brim Collaboration}"), true));
        assertThat(entry.journalReference()).contains("Journal of Hats 7, 1–12 (2023)");
        assertThat(entry.doi()).contains("10.1000/hats_7");
        assertThat(entry.subjects()).containsExactly("hats", "heads", "topology");
        assertThat(entry.comments()).contains("12 pages");
        assertThat(entry.abstractText()).contains("We count hats & heads.\n\nThen we bow.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eprint = {2303.00001v2}, archiveprefix = {arXiv}, doi = {10.1000/7}         | 2303.00001 v2
            eprint = {hep-th/9901001}, eprinttype = "arxiv"                             | hep-th/9901001
            eprint = {arXiv:2303.00001}                                                 | 2303.00001
            journal = {arXiv preprint arXiv:2303.00001}                                 | 2303.00001
            eprint = {12345}, eprinttype = {jstor}, doi = {https://doi.org/10.1000/7}   | doi:10.1000/7
            doi = {10.48550/arXiv.2303.00001}                                           | 2303.00001
            url = {https://hats.example/a\\_b\\%20c}                                    | url:https://hats.example/a_b%20c
            howpublished = {\\url{https://arxiv.org/abs/2303.00001v1}}                  | 2303.00001
            note = {Available at \\url{https://hats.example/}.}                         | url:https://hats.example/
            """)
    void takesTheSurestIdentityThatAnEntryHas(String fields, String identity) {
        Announcement entry = only("@misc{key, title = {Hats}, " + fields + "}");

        String version = entry.version().isPresent() ? " v" + entry.version().getAsInt() : "";
        assertThat(entry.id() + version).isEqualTo(identity);
        assertThat(entry.journalReference()).isEmpty();
    }

    @Test
    void knowsCategoriesByTheNamesThatReferenceManagersWrite() {
        Announcement paper = only("@misc{k, title={Hats}, eprint={2309.06180}, note={arXiv:2309.06180 [cs]}, keywords={"
                + "Computer Science - Distributed, Parallel, and Cluster Computing, hats{,} {heads, and} brims, "
                + "Computer Science - Distributed{,} Parallel{,} and Cluster Computing, High Energy Physics - Theory,"
                + " Computer Science - Haberdashery}}");

        assertThat(paper.subjects())
                .containsExactly("cs.DC", "hats, heads, and brims", "hep-th", "Computer Science - Haberdashery");
        assertThat(paper.comments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "primaryclass={math.CO}",
                "eprintclass={math.CO}",
                "primaryClass={id='math.CO' full_name='Combinatorics' is_active=True in_archive='math'}"
            })
    void thePrimaryClassOfArxivIsTheFirstSubject(String field) {
        assertThat(only("@misc{k, title={Hats}, eprint={2303.00001}, keywords={hats}, " + field + "}")
                        .subjects())
                .containsExactly("math.CO", "hats");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date = {2023-03-03}                       | 2023-03-03
            year = 2023, month = mar, day = 3         | 2023-03-03
            year = {2023}, month = {12}, day = {31}   | 2023-12-31
            date = {2023-03-03T23:59:00Z}             | 2023-03-03
            date = {2023-03-03T23:59:00+01:00}        | 2023-03-03
            year = 2023, month = "3~" # mar           | 2023-03-03
            year = 2023, month = mar # "~3"           | 2023-03-03
            year = 2023, month = {3.~March}           | 2023-03-03
            year = 2023, month = "February", day = 30 | undated
            year = 2023, month = mar                  | undated
            date = {2023-03}                          | undated
            date = {2023-03-03/2023-03-05}            | undated
            year = 2023, month = smarch, day = 1      | undated
            """)
    void onlyAFullDateIsADay(String fields, String day) {
        Listing listing =
                read("@misc{k, title={Hats}, doi={10.1000/7}, " + fields + "}").get(0);

        assertThat(listing.date().map(Object::toString).orElse("undated")).isEqualTo(day);
    }

    @Test
    void entriesOfOneDayAreOneListingAndAllAreAList() {
        String dated = "@misc{k, title={Hats}, doi={10.1000/%s}, date={2023-03-03}}\n";

        assertThat(read(dated.formatted("1") + ENTRY + dated.formatted("2")))
                .extracting(it -> it.date() + " " + it.announcements().size())
                .containsExactly("Optional[2023-03-03] 2", "Optional.empty 3");
    }

    @Test
    void readsEveryWayToWriteAValue() {
        String text = """
                % my hats
                @string{joh = "Journal of " # {Hats}}
                @STRING(pub = {Brim})
                @comment{jabref-meta: databaseType:bibtex;}
                @preamble{"\\newcommand{\\hat}{}"}
                @Article ( key,
                  TITLE = "A {"}quoted{"} hat" # " and " # {a {braced} one},
                  Journal = joh # ", " # pub,
                  year = 2023,
                  year = 1999,
                  doi = "10.1000/7",
                )
                """;

        Announcement entry = only(text);

        assertThat(entry.title()).isEqualTo("A \"quoted\" hat and a braced one");
        assertThat(entry.journalReference()).contains("Journal of Hats, Brim (2023)");
        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title = {Hats, year = 2023}                | 2:1: warning: expected a comma or '}'
            title = {{Hats}, year = 2023               | 1:43: warning: this value has no end
            title {Hats}}                              | 1:35: warning: expected 'name = value'
            title = , year = 2023}                     | 1:43: warning: expected a value
            title = {Hats}                             | 2:1: warning: expected a comma or '}'
            title = "Hats}                             | 1:43: warning: this value has no end
            """)
    void aBrokenEntryIsReportedAtItsPlaceAndCostsNoOther(String fields, String message) {
        List<Listing> listings = read("@misc{ broken, doi = {10.1000/7}, " + fields + "\n" + ENTRY);

        assertThat(listings.get(0).announcements())
                .last()
                .extracting(it -> it.id().value())
                .isEqualTo("10.1000/hats_7");
        assertThat(messages()).contains("lists/My Library.bib:" + message + " in the entry that begins on line 1");
    }

    @Test
    void whatStandsBeforeABrokenValueIsRead() {
        Announcement entry = only("@misc{k, title = {Hats}, doi = {10.1000/7}, note = {no end\n");

        assertThat(entry.title()).isEqualTo("Hats");
        assertThat(messages()).singleElement().asString().contains("1:52: warning: this value has no end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {k, title = {Hats}, doi = {10.1000/7},, }                          |
            {k, title = {Hats},, , doi = {10.1000/7}}                          |
            {k, title = {Hats}, % of 1900~doi = {10.1000/7} % the journal's~}  |
            {title = {Hats}, doi = {10.1000/7}}                                | 1:1: warning: this entry has no key
            {, title = {Hats}, doi = {10.1000/7}}                              |
            {k, title = {Hats}~ doi = {10.1000/7}}                             | 2:2: warning: expected a comma before this field
            (k, title = "Hats" doi = "10.1000/7")                              | 1:25: warning: expected a comma before this field
            """)
    void whatOtherProgramsRepairIsRepaired(String entry, String warning) {
        assertThat(only("@misc" + entry.replace('~', '\n')).id()).hasToString("doi:10.1000/7");
        assertThat(messages()).isEqualTo(warning == null ? List.of() : List.of("lists/My Library.bib:" + warning));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exported by My Program 1.2\nAny changes are lost.\n\nOptions: see there\n\n",
                "My Program\nEXPORT DATE: 3 March 2023\n\n",
                "Query Results from a Database\n\n\nRetrieved 1 abstracts, starting with number 1.\n\n",
                "---\n---\n\n",
                "My hats, all of them, me@hats.example\n"
            })
    void whateverStandsOutsideOfEntriesIsAComment(String banner) {
        assertThat(only(banner + ENTRY + "\nas of today\n").id()).hasToString("doi:10.1000/hats_7");
        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A <i>Felis catus</i> &amp; H<sub>2</sub>O study                        | A Felis catus & H\\textsubscript{2}O study
            A {\\textless}i{\\textgreater}Felis{\\textless}/i{\\textgreater} study | A Felis study
            A $\\less$i$\\greater$Felis$\\less$/i$\\greater$ {\\&}amp$\\mathsemicolon$ cat | A Felis & cat
            When $a<b$ and c > d                                                   | When $a<b$ and c > d
            """)
    void tagsAndReferencesOfPublishersAreNoTitle(String title, String read) {
        assertThat(only("@misc{k, doi = {10.1000/7}, title = {" + title + "}}").title())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            journal = {CoRR}, volume = {abs/2303.00001}                        | 2303.00001
            journal = {ArXiv}, volume = {abs/math/0309136}                     | math/0309136
            journal = {CoRR}, volume = {abs/2303.00001}, eprint = {2303.00001} | 2303.00001
            journal = {arXiv e-prints}, eprint = {2303.00001}                  | 2303.00001
            """)
    void aSourceIsNoJournal(String fields, String identity) {
        Announcement entry = only("@article{k, title = {Hats}, url = {https://hats.example/7}, " + fields + "}");

        assertThat(entry.id()).hasToString(identity);
        assertThat(entry.journalReference()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {\\mnras}  | Monthly Notices of the Royal Astronomical Society
            {\\nat}    | Nature
            {\\hatj}   | \\hatj
            """)
    void commandsForJournalsAreTheirNames(String journal, String name) {
        assertThat(only("@article{k, title = {Hats}, doi = {10.1000/7}, journal = " + journal + "}")
                        .journalReference())
                .contains(name);
    }

    @Test
    void whatNothingIdentifiesOrNamesIsLeftOutWithAWarning() {
        List<Listing> listings =
                read("@book{one, title = {Hats}}\n@book{two, doi = {10.1000/7}}\n@book{three}\n" + ENTRY);

        assertThat(listings.get(0).announcements()).hasSize(1);
        assertThat(messages())
                .containsExactly(
                        "lists/My Library.bib:1:1: warning: "
                                + "entry 'one' has neither an eprint number nor a DOI nor an address",
                        "lists/My Library.bib:2:1: warning: entry 'two' has no title",
                        "lists/My Library.bib:3:1: warning: entry 'three' has no title");
    }

    @Test
    void theHintSaysWhatAnEntryWithoutTitleOrWithoutIdentityNeeds() {
        read("@article{h, title={}, doi={10.1234/empty}}\n@book{one, title = {Hats}}\n" + ENTRY);

        assertThat(diagnostics.sorted())
                .map(it -> it.toString().replaceAll("(?s).*hint: ", ""))
                .containsExactly(
                        "it is left out; give it a title", "it is left out; Daybook identifies entries by these");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.12/short", "doi.org:10.1234/x", "not yet known"})
    void aMalformedDoiIsNamed(String doi) {
        read("@article{h, title = {Hats}, doi = {" + doi + "}}\n" + ENTRY);

        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .startsWith(
                        "lists/My Library.bib:1:1: warning: entry 'h' has a malformed DOI, and neither an eprint number"
                                + " nor an address")
                .endsWith("hint: it is left out; a DOI is such as 10.1145/3600006.3613165");
    }

    @Test
    void manyThatNothingIdentifiesAreOneWarning() {
        List<Listing> listings = read("@book{k, title = {Hats}}\n".repeat(12) + "@book{three}\n" + ENTRY);

        assertThat(listings.get(0).announcements()).hasSize(1);
        assertThat(messages())
                .containsExactly(
                        "lists/My Library.bib:1:1: warning: 12 entries have neither an eprint number nor a DOI nor an"
                                + " address, in the lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and so on",
                        "lists/My Library.bib:13:1: warning: entry 'three' has no title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Hats\n\n```\n@article{key, title = {Hats}}\n```\n",
                "mail me @home{that is}",
                "% only a comment\n",
                "<pre>\n@article{key, title = {Hats}}</pre>"
            })
    void aTextThatOnlyQuotesAnEntryIsNoBibliography(String text) {
        assertThat(new BibtexFormat().recognises(new SourceFile("a.md", text))).isFalse();
    }

    @Test
    void linesOfReferenceManagersMayStandAboveTheFirstEntry() {
        String head = "\n% Encoding: UTF-8\nThis file was created with JabRef 2.9.\nEncoding: UTF8\n\n";

        assertThat(new BibtexFormat().recognises(new SourceFile("a.bib", head + ENTRY)))
                .isTrue();
    }

    private Announcement only(String text) {
        return read(text).get(0).announcements().get(0);
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("lists/My Library.bib", text), diagnostics);
    }

    /** The first line of each diagnostic. */
    private List<String> messages() {
        return diagnostics.sorted().stream()
                .map(it -> it.toString().lines().findFirst().orElseThrow())
                .toList();
    }
}

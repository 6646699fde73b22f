package daybook.format.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import daybook.listing.PublicationDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

public class ArxivApiFormatTest {
    private static final String HEAD = """
            <?xml version='1.0' encoding='UTF-8'?>
            <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom"\
             xmlns="http://www.w3.org/2005/Atom">
              <id>https://arxiv.org/api/oqaUC9OB2SccftmJHZqrxySXrao</id>
              <title>arXiv Query: search_query=all:hats&amp;id_list=&amp;start=0&amp;max_results=10</title>
              <updated>2026-04-12T22:09:26Z</updated>
              <link href="https://arxiv.org/api/query?search_query=all:hats" type="application/atom+xml"/>
              <opensearch:itemsPerPage>10</opensearch:itemsPerPage>
              <opensearch:totalResults>1</opensearch:totalResults>
              <opensearch:startIndex>0</opensearch:startIndex>
            """;

    private static final String ENTRY = """
              <entry>
                <id>http://arxiv.org/abs/2303.00001v1</id>
                <title>Counting Hats</title>
                <updated>2023-03-02T23:08:33Z</updated>
                <link href="https://arxiv.org/abs/2303.00001v1" rel="alternate" type="text/html"/>
                <link href="https://arxiv.org/pdf/2303.00001v1" rel="related" type="application/pdf" title="pdf"/>
                <summary>  We count $h&lt;k$
            hats.
              Then we bow.</summary>
                <category term="math.GT" scheme="http://arxiv.org/schemas/atom"/>
                <category term="math.CO" scheme="http://arxiv.org/schemas/atom"/>
                <category term="05A15" scheme="http://arxiv.org/schemas/atom"/>
                <published>2023-03-02T23:08:33Z</published>
                <arxiv:comment>12 pages,
              3 hats</arxiv:comment>
                <arxiv:primary_category term="math.CO"/>
                <arxiv:journal_ref>J. Hats 7</arxiv:journal_ref>
                <author>
                  <name>Zo\u00eb Hutmacher</name>
                  <arxiv:affiliation>Brim University</arxiv:affiliation>
                </author>
                <author>
                  <name>Ana Kepi</name>
                </author>
                <arxiv:doi>10.1000/hats 10.1000/caps</arxiv:doi>
                <link rel="related" href="https://doi.org/10.1000/hats" title="doi"/>
              </entry>
            """;

    public static final String ANSWER = HEAD + ENTRY + "</feed>";

    /** What the API sent until 2025. */
    private static final String LEGACY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <link href="http://arxiv.org/api/query?search_query%3D%26id_list%3Dmath%2F0309136" rel="self"\
             type="application/atom+xml"/>
              <title type="html">ArXiv Query: search_query=&amp;id_list=math/0309136&amp;start=0&amp;max_results=10</title>
              <id>http://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>
              <updated>2019-01-03T00:00:00-05:00</updated>
              <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults>
              <opensearch:startIndex xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">0</opensearch:startIndex>
              <opensearch:itemsPerPage xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">10</opensearch:itemsPerPage>
              <entry>
                <id>http://arxiv.org/abs/math/0309136v2</id>
                <updated>2003-10-01T12:00:00Z</updated>
                <published>2003-09-08T14:39:27Z</published>
                <title>A Hat That Is
              Wrapped</title>
                <summary>  We wrap.
            </summary>
                <author>
                  <name>Ada Byron</name>
                </author>
                <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">5 pages</arxiv:comment>
                <link href="http://arxiv.org/abs/math/0309136v2" rel="alternate" type="text/html"/>
                <link title="pdf" href="http://arxiv.org/pdf/math/0309136v2" rel="related" type="application/pdf"/>
                <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="math.GT"\
             scheme="http://arxiv.org/schemas/atom"/>
                <category term="math.GT" scheme="http://arxiv.org/schemas/atom"/>
              </entry>
            </feed>
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void theColonBehindACollaborationIsNoAuthor() {
        String answer = ANSWER.replaceFirst(
                "<author>",
                "<author><name>The Brim Collaboration</name></author><author><name>:</name></author><author>");

        assertThat(read(answer).get(0).announcements().get(0).authors())
                .contains(new Authors(List.of("The Brim Collaboration", "Zoë Hutmacher", "Ana Kepi"), false));
    }

    @Test
    void readsEveryFieldOfAnEntry() {
        Listing listing = read(ANSWER).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.source()).isEqualTo("arxiv");
        assertThat(listing.category()).isEqualTo("math.CO");
        assertThat(listing.date().orElseThrow()).hasToString("2023-03-02");
        assertThat(listing.announcements())
                .containsExactly(new Announcement(
                        AnnouncementKind.NEW,
                        EntryId.parse("2303.00001").orElseThrow(),
                        OptionalInt.of(1),
                        "Counting Hats",
                        Optional.of(new Authors(List.of("Zoë Hutmacher", "Ana Kepi"), false)),
                        Optional.of("We count $h<k$ hats.\n\nThen we bow."),
                        List.of("math.CO", "math.GT", "05A15"),
                        Optional.of("12 pages, 3 hats"),
                        Optional.of("J. Hats 7"),
                        Optional.of("10.1000/hats"),
                        Optional.empty(),
                        new FullTextLinks(Optional.of("https://arxiv.org/pdf/2303.00001v1"), Optional.empty()),
                        PublicationDate.parse("2023-03-02")));
    }

    @Test
    void aLaterVersionIsAReplacementOnItsOwnDay() {
        Listing listing = read(LEGACY).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("math.GT");
        assertThat(listing.date().orElseThrow()).hasToString("2003-10-01");
        Announcement announcement = listing.announcements().get(0);
        assertThat(announcement.id()).hasToString("math/0309136");
        assertThat(announcement.version()).hasValue(2);
        assertThat(announcement.kind()).isEqualTo(AnnouncementKind.REPLACEMENT);
        assertThat(announcement.title()).isEqualTo("A Hat That Is Wrapped");
        assertThat(announcement.comments()).contains("5 pages");
    }

    @Test
    void papersOfOneCategoryAndDayAreOneListing() {
        String other = ENTRY.replace("2303.00001", "2303.00002");
        String later = ENTRY.replace("2303.00001", "2303.00003").replace("03-02T", "03-03T");
        String elsewhere = ENTRY.replace("2303.00001", "2303.00004")
                .replace("primary_category term=\"math.CO", "primary_category term=\"math.GT");

        List<Listing> listings = read(HEAD.replace(">1<", ">4<") + ENTRY + later + elsewhere + other + "</feed>");

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listings)
                .extracting(it -> it.category() + " " + it.date().orElseThrow() + " "
                        + it.announcements().stream().map(Announcement::id).toList())
                .containsExactly(
                        "math.CO 2023-03-02 [2303.00001, 2303.00002]",
                        "math.CO 2023-03-03 [2303.00003]",
                        "math.GT 2023-03-02 [2303.00004]");
    }

    @Test
    void anErrorOfTheApiIsReportedThoughItLooksLikeAnEntry() {
        String error = """
                  <entry>
                    <id>https://arxiv.org/api/errors#incorrect_id_format_for_hat</id>
                    <title>Error</title>
                    <updated>2026-04-12T22:59:06Z</updated>
                    <summary>incorrect id format for hat</summary>
                    <author>
                      <name>arXiv api core</name>
                    </author>
                  </entry>
                """;
        String head = HEAD.replaceAll("<title>.*</title>", "<title>arXiv Search Results</title>")
                .replaceAll("<id>.*</id>", "<id>https://arxiv.org/</id>");

        assertThat(read(head + error + "</feed>")).isEmpty();
        assertThat(messages())
                .containsExactly(
                        "list.xml:10:3: error: arXiv's API answered with an error: incorrect id format for hat");
    }

    @Test
    void anAnswerWithFewerEntriesThanItCountsIsAWarning() {
        assertThat(read(HEAD.replace(">1<", ">3<") + ENTRY + "</feed>")).hasSize(1);
        assertThat(messages()).containsExactly("list.xml:2:1: warning: the answer counts 3 entries, but holds 1");
    }

    @Test
    void thatAQueryHasFurtherPagesIsNoMistake() {
        String head = HEAD.replace(">1<", ">214881<").replace(">10<", ">1<");

        assertThat(read(head + ENTRY + "</feed>")).hasSize(1);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void anAnswerWithoutEntriesIsAWarning() {
        assertThat(read(HEAD.replace(">1<", ">0<") + "</feed>")).isEmpty();
        assertThat(messages()).containsExactly("list.xml:2:1: warning: arXiv's API found nothing");
    }

    @Test
    void anEntryThatCannotBeFiledIsReportedAndTheOthersAreRead() {
        String nameless = ENTRY.replaceAll("<title>.*</title>", "");
        String dayless = ENTRY.replaceAll("<published>.*</published>", "<published>soon</published>");
        String unsorted = ENTRY.replaceAll("<(?:arxiv:primary_)?category .*", "");
        String unknown = ENTRY.replace("abs/2303.00001v1</id>", "abs/hat</id>");

        List<Listing> listings =
                read(HEAD.replace(">1<", ">5<") + nameless + dayless + unsorted + unknown + ENTRY + "</feed>");

        assertThat(listings).hasSize(1);
        assertThat(messages()).hasSize(4).allSatisfy(it -> assertThat(it).endsWith("error: this entry is incomplete"));
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("list.xml", text), diagnostics);
    }

    private List<String> messages() {
        return diagnostics.sorted().stream()
                .map(Diagnostic::toString)
                .map(it -> it.lines().findFirst().orElseThrow())
                .toList();
    }
}

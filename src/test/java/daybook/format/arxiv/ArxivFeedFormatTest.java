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
import daybook.listing.ListingDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ArxivFeedFormatTest {
    private static final String RSS_HEAD = """
            <?xml version='1.0' encoding='UTF-8'?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"\
             xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
              <channel>
                <title>math.CO updates on arXiv.org</title>
                <link>http://rss.arxiv.org/rss/math.CO</link>
                <description>math.CO updates on the arXiv.org e-print archive.</description>
                <atom:link href="http://rss.arxiv.org/rss/math.CO" rel="self" type="application/rss+xml"/>
                <docs>http://www.rssboard.org/rss-specification</docs>
                <language>en-us</language>
                <lastBuildDate>Sat, 24 Feb 2024 05:00:11 +0000</lastBuildDate>
                <managingEditor>rss-help@arxiv.org</managingEditor>
                <pubDate>Fri, 23 Feb 2024 00:00:00 -0500</pubDate>
                <skipDays>
                  <day>Sunday</day>
                  <day>Saturday</day>
                </skipDays>
            """;

    private static final String RSS_ITEM = """
                <item>
                  <title>Counting hats with $a&lt;b$</title>
                  <link>https://arxiv.org/abs/2402.00001</link>
                  <description>arXiv:2402.00001v3 Announce Type: replace-cross\s
            Abstract: We count \\'etages of $h&lt;k$ hats.
              Then we bow.</description>
                  <guid isPermaLink="false">oai:arXiv.org:2402.00001v3</guid>
                  <category>math.GT</category>
                  <category>math.CO</category>
                  <pubDate>Fri, 23 Feb 2024 00:00:00 -0500</pubDate>
                  <arxiv:announce_type>replace-cross</arxiv:announce_type>
                  <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
                  <arxiv:DOI>10.1000/hats.257 10.1000/erratum</arxiv:DOI>
                  <arxiv:journal_reference>J. Hats, Tome 11 (2024)</arxiv:journal_reference>
                  <dc:creator>Zo\\"e Hutmacher (Dept. of Hats, Brim University), Ana Kepi (LMO, CNRS (Paris))</dc:creator>
                </item>
            """;

    private static final String RSS_END = "  </channel>\n</rss>\n";

    public static final String FEED = RSS_HEAD + RSS_ITEM + RSS_END;

    private static final String ATOM_HEAD = """
            <?xml version='1.0' encoding='UTF-8'?>
            <feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"\
             xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
              <id>http://rss.arxiv.org/atom/cs.AI</id>
              <title>cs.AI updates on arXiv.org</title>
              <updated>2025-08-21T04:00:19.866337+00:00</updated>
              <link href="http://rss.arxiv.org/atom/cs.AI" rel="self" type="application/atom+xml"/>
              <subtitle>cs.AI updates on the arXiv.org e-print archive.</subtitle>
            """;

    private static final String ATOM_ENTRY = """
              <entry>
                <id>oai:arXiv.org:cs/9901001v1</id>
                <title>Hats Learn</title>
                <updated>2025-08-21T04:00:19.899254+00:00</updated>
                <link href="https://arxiv.org/abs/cs/9901001" rel="alternate" type="text/html"/>
                <summary>arXiv:cs/9901001v1 Announce Type: new\s
            Abstract: Hats learn.</summary>
                <category term="cs.AI"/>
                <category term="cs.LG"/>
                <published>2025-08-20T00:00:00-04:00</published>
                <arxiv:announce_type>new</arxiv:announce_type>
                <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
                <dc:creator>Xu</dc:creator>
              </entry>
            """;

    private static final String RDF_HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>

            <rdf:RDF
             xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
             xmlns="http://purl.org/rss/1.0/"
             xmlns:dc="http://purl.org/dc/elements/1.1/"
            >

            <channel rdf:about="http://arxiv.org/">
            <title>hep-ex updates on arXiv.org</title>
            <link>http://arxiv.org/</link>
            <description rdf:parseType="Literal">High Energy Physics - Experiment (hep-ex) updates</description>
            <dc:date>2018-05-23T20:30:00-05:00</dc:date>
            <items>
             <rdf:Seq>
              <rdf:li rdf:resource="http://arxiv.org/abs/1805.00001" />
             </rdf:Seq>
            </items>
            <image rdf:resource="http://arxiv.org/icons/sfx.gif" />
            </channel>
            <image rdf:about="http://arxiv.org/icons/sfx.gif">
            <title>arXiv.org</title>
            <link>http://arxiv.org/</link>
            </image>
            """;

    private static final String RDF_ITEM = """
            <item rdf:about="http://arxiv.org/abs/1805.00001">
            <title>Hats at $\\eta&amp;lt;4$. (arXiv:1805.00001v2 [nucl-th] UPDATED)</title>
            <link>http://arxiv.org/abs/1805.00001</link>
            <description rdf:parseType="Literal">&lt;p&gt;We saw hats
            at $2.6&amp;lt;\\eta&amp;lt;4$ &amp;amp; lost them.
            &lt;/p&gt;
            </description>
            <dc:creator> &lt;a href=&quot;http://arxiv.org/find/hep-ex/1/au:+Brim_A/0/1/0/all/0/1&quot;&gt;Ada Brim&lt;/a&gt;\
             (The Hat, Cap and Cane Collaboration), &lt;a href=&quot;http://arxiv.org/find/x&quot;&gt;Li Wei&lt;/a&gt;</dc:creator>
            </item>
            """;

    private static final String RDF_END = "</rdf:RDF>\n";

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsEveryFieldOfRss() {
        Listing listing = read(FEED).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.source()).isEqualTo("arxiv");
        assertThat(listing.category()).isEqualTo("math.CO");
        assertThat(listing.date()).isEqualTo(ListingDate.parse("2024-02-23"));
        assertThat(listing.from()).contains("http://rss.arxiv.org/rss/math.CO");
        assertThat(listing.announcements())
                .containsExactly(new Announcement(
                        AnnouncementKind.REPLACEMENT,
                        EntryId.parse("2402.00001").orElseThrow(),
                        OptionalInt.of(3),
                        "Counting hats with $a<b$",
                        Optional.of(new Authors(List.of("Zoë Hutmacher", "Ana Kepi"), false)),
                        Optional.of("We count étages of $h<k$ hats.\n\nThen we bow."),
                        List.of("math.GT", "math.CO"),
                        Optional.empty(),
                        Optional.of("J. Hats, Tome 11 (2024)"),
                        Optional.of("10.1000/hats.257"),
                        Optional.empty(),
                        FullTextLinks.NONE));
    }

    @Test
    void theDayOfAtomIsThatOfItsEntriesAndNotTheTimeAtWhichTheFeedWasMade() {
        Listing listing = read(ATOM_HEAD + ATOM_ENTRY + "</feed>").get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("cs.AI");
        assertThat(listing.date()).isEqualTo(ListingDate.parse("2025-08-20"));
        Announcement announcement = listing.announcements().get(0);
        assertThat(announcement.id()).hasToString("cs/9901001");
        assertThat(announcement.version()).hasValue(1);
        assertThat(announcement.kind()).isEqualTo(AnnouncementKind.NEW);
        assertThat(announcement.title()).isEqualTo("Hats Learn");
        assertThat(announcement.authors()).contains(new Authors(List.of("Xu"), false));
        assertThat(announcement.abstractText()).contains("Hats learn.");
        assertThat(announcement.subjects()).containsExactly("cs.AI", "cs.LG");
    }

    @Test
    void readsTheFeedsOfBefore2024() {
        Listing listing = read(RDF_HEAD + RDF_ITEM + RDF_END).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("hep-ex");
        assertThat(listing.date()).as("the day that is stated").isEqualTo(ListingDate.parse("2018-05-23"));
        Announcement announcement = listing.announcements().get(0);
        assertThat(announcement.id()).hasToString("1805.00001");
        assertThat(announcement.version()).hasValue(2);
        assertThat(announcement.kind()).isEqualTo(AnnouncementKind.REPLACEMENT);
        assertThat(announcement.title()).isEqualTo("Hats at $\\eta<4$");
        assertThat(announcement.authors()).contains(new Authors(List.of("Ada Brim", "Li Wei"), false));
        assertThat(announcement.abstractText()).contains("We saw hats at $2.6<\\eta<4$ & lost them.");
        assertThat(announcement.subjects()).containsExactly("nucl-th");
    }

    @ParameterizedTest
    @CsvSource({
        "1, new, NEW",
        "2, cross, CROSS",
        "2, replace, REPLACEMENT",
        "1, replace-cross, REPLACEMENT",
        "1, absonly, NEW",
        "2, absonly, REPLACEMENT",
    })
    void theAnnounceTypeTellsTheKind(int version, String type, AnnouncementKind kind) {
        String item = RSS_ITEM.replace("00001v3", "00001v" + version).replace("replace-cross", type);

        assertThat(read(RSS_HEAD + item + RSS_END).get(0).announcements().get(0).kind())
                .isEqualTo(kind);
        String untold = item.replaceAll("<arxiv:announce_type>.*", "");
        assertThat(read(RSS_HEAD + untold + RSS_END)
                        .get(0)
                        .announcements()
                        .get(0)
                        .kind())
                .isEqualTo(kind);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void anUnknownAnnounceTypeIsAWarningAndTheVersionTellsTheKind() {
        Listing listing = read(RSS_HEAD + RSS_ITEM.replace(">replace-cross<", ">replaced<") + RSS_END)
                .get(0);

        assertThat(listing.announcements().get(0).kind()).isEqualTo(AnnouncementKind.REPLACEMENT);
        assertThat(messages()).containsExactly("list.xml:27:7: warning: unknown announce type 'replaced'");
    }

    @ParameterizedTest
    @CsvSource({"v1 [hep-ex], NEW", "v1 [nucl-th] CROSS LISTED, CROSS", "v4 [hep-ex] UPDATED, REPLACEMENT"})
    void theSuffixOfAnOldTitleTellsTheKind(String suffix, AnnouncementKind kind) {
        String item = RDF_ITEM.replace("v2 [nucl-th] UPDATED", suffix);

        assertThat(read(RDF_HEAD + item + RDF_END).get(0).announcements().get(0).kind())
                .isEqualTo(kind);
    }

    @Test
    void aDayWithoutItemsIsAQuietListing() {
        Listing rss = read(RSS_HEAD + RSS_END).get(0);
        Listing atom = read(ATOM_HEAD + "</feed>").get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(rss.announcements()).isEmpty();
        assertThat(rss.date()).isEqualTo(ListingDate.parse("2024-02-23"));
        assertThat(atom.announcements()).isEmpty();
        assertThat(atom.date()).isEqualTo(ListingDate.parse("2025-08-21"));
    }

    @Test
    void aFeedOfSeveralCategoriesIsAListingOfEach() {
        String head = RSS_HEAD.replace("<title>math.CO", "<title>cs, math.CO, math.GT");

        List<Listing> listings =
                read(head + RSS_ITEM + RSS_ITEM.replace("math.GT", "cs.LG").replace("00001", "00002") + RSS_END);

        assertThat(listings)
                .extracting(it -> it.category() + " "
                        + it.announcements().stream().map(Announcement::id).toList())
                .containsExactly("cs [2402.00002]", "math.CO []", "math.GT [2402.00001]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oai:arXiv.org:2402.00001v3</guid> | oai:hats.example:7</guid>
            <guid isPermaLink                 | <noguid isPermaLink
            """)
    void theDescriptionIdentifiesAPaperWhoseGuidDoesNot(String right, String wrong) {
        String item =
                RSS_ITEM.replace(right, wrong).replace("</guid>", wrong.startsWith("<no") ? "</noguid>" : "</guid>");

        assertThat(read(RSS_HEAD + item + RSS_END).get(0).announcements().get(0).version())
                .hasValue(3);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void anItemThatNamesNoPaperIsReportedAndTheOthersAreRead() {
        String item = RSS_ITEM.replace("2402.00001", "hat");

        Listing listing = read(RSS_HEAD + item + RSS_ITEM + RSS_END).get(0);

        assertThat(listing.announcements()).hasSize(1);
        assertThat(messages()).containsExactly("list.xml:17:5: error: this entry names no paper of arXiv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v0", "v99999999999"})
    void aVersionThatNoPaperHasIdentifiesNone(String version) {
        read(RSS_HEAD + RSS_ITEM.replace("v3", version).replaceAll("<link>.*</link>", "") + RSS_END);

        assertThat(messages()).containsExactly("list.xml:17:5: error: this entry names no paper of arXiv");
    }

    @Test
    void anItemWithoutATitleIsReported() {
        read(RSS_HEAD + RSS_ITEM.replaceAll("<title>.*</title>", "<title> </title>") + RSS_END);

        assertThat(messages()).containsExactly("list.xml:17:5: error: entry 2402.00001v3 has no title");
    }

    @Test
    void aFeedWithoutADayOrACategoryIsReported() {
        assertThat(read(ATOM_HEAD.replaceAll("<updated>.*", "") + "</feed>")).isEmpty();
        assertThat(read(RSS_HEAD.replace("math.CO", "Hats!") + RSS_END)).isEmpty();

        assertThat(messages())
                .containsExactly(
                        "list.xml:2:1: error: the feed states no day",
                        "list.xml:3:3: error: the feed names no arXiv category");
    }

    @Test
    void aFeedThatIsCutOffIsNotRead() {
        assertThat(read(RSS_HEAD + RSS_ITEM + "    <item>\n")).isEmpty();
        assertThat(messages()).hasSize(1).first().asString().contains("the file ends within <item> of line");
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

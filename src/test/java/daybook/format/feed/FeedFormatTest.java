package daybook.format.feed;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
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
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class FeedFormatTest {
    private static final String RSS_HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"\
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"\
             xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"\
             xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
            <channel>
              <title>Hats &amp; Caps: The Blog</title>
              <link>https://hats.example/</link>
              <atom:link href="https://hats.example/feed.xml" rel="self" type="application/rss+xml"/>
              <lastBuildDate>Sun, 25 Feb 2024 05:00:11 +0000</lastBuildDate>
            """;

    private static final String RSS_ITEM = """
              <item>
                <title>Why &amp;#8220;hats&amp;#8221; matter</title>
                <link>HTTPS://Hats.example/why?utm_source=feed&amp;id=7#top</link>
                <dc:creator><![CDATA[Zo\u00eb Hutmacher]]></dc:creator>
                <pubDate>Fri, 23 Feb 2024 23:30:00 -0500</pubDate>
                <category><![CDATA[Hats & Caps]]></category>
                <category>felt</category>
                <guid isPermaLink="false">https://hats.example/?p=7</guid>
                <description><![CDATA[<p>Hats <b>matter</b>.</p><p>So do caps. [&#8230;]</p>]]></description>
                <content:encoded><![CDATA[<p>A long story.</p>]]></content:encoded>
                <enclosure url="https://hats.example/why.pdf" length="7" type="application/pdf"/>
              </item>
            """;

    private static final String RSS_END = "</channel>\n</rss>\n";

    public static final String FEED = RSS_HEAD + RSS_ITEM + RSS_END;

    private static final String ATOM = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title type="html">Brims &lt;em&gt;Weekly&lt;/em&gt;</title>
              <link href="https://brims.example/"/>
              <link rel="self" href="https://brims.example/atom.xml"/>
              <updated>2024-03-09T00:00:00Z</updated>
              <author><name>The Editors</name></author>
              <id>urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6</id>
              <entry>
                <title>Brims &lt; caps</title>
                <link rel="replies" href="https://brims.example/1/comments"/>
                <link href="/1"/>
                <id>tag:brims.example,2024:1</id>
                <published>2024-03-08T23:59:00-11:00</published>
                <updated>2024-03-09T12:00:00Z</updated>
                <category term="brims" label="Brims!"/>
                <author><name>Ada Byron</name><email>ada@brims.example</email></author>
                <author><name>Li Wei</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Brims &amp; <em>more</em>.</p>
                  <p>And $a&lt;b$.</p></div></content>
              </entry>
              <entry>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Small <b>brims</b></div></title>
                <link rel="alternate" href="https://brims.example/2"/>
                <id>tag:brims.example,2024:2</id>
                <updated>2024-03-07T12:00:00Z</updated>
                <summary>Brims &lt;b&gt;</summary>
              </entry>
            </feed>
            """;

    private static final String RSS_1 = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\
             xmlns:prism="http://purl.org/rss/1.0/modules/prism/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="http://caps.example">
                    <title>Caps Subject Collection: Felt</title>
                    <link>http://caps.example</link>
                    <items><rdf:Seq><rdf:li rdf:resource="http://caps.example/7v1?rss=1"/></rdf:Seq></items>
                </channel>
                <item rdf:about="http://caps.example/7v1?rss=1">
                    <title>
                        <![CDATA[
            Complete caps.
            ]]>
                    </title>
                    <link>
                        http://caps.example/7v1?rss=1
                    </link>
                    <description><![CDATA[
            We describe caps.
            ]]></description>
                    <dc:creator>
                        <![CDATA[ BYRON, A., Lee, P.-L., O'Brim, R. J. ]]></dc:creator>
                    <dc:date>2023-12-16</dc:date>
                    <dc:identifier>doi:10.1000/2023.12.16.571984</dc:identifier>
                    <dc:title><![CDATA[Complete caps.]]></dc:title>
                    <prism:publicationDate>2023-12-17</prism:publicationDate>
                </item>
            </rdf:RDF>
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsEveryFieldOfRss() {
        Listing listing = read(FEED).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.source()).isEqualTo("feed");
        assertThat(listing.category()).isEqualTo("hats-caps-the-blog");
        assertThat(listing.date()).as("the day in its own zone").isEqualTo(ListingDate.parse("2024-02-23"));
        assertThat(listing.from()).contains("https://hats.example/feed.xml");
        assertThat(listing.announcements())
                .containsExactly(new Announcement(
                        AnnouncementKind.NEW,
                        EntryId.parse("url:https://hats.example/why?id=7").orElseThrow(),
                        OptionalInt.empty(),
                        "Why “hats” matter",
                        Optional.of(new Authors(List.of("Zoë Hutmacher"), false)),
                        Optional.of("Hats matter.\n\nSo do caps. […]"),
                        List.of("Hats & Caps", "felt"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new FullTextLinks(Optional.of("https://hats.example/why.pdf"), Optional.empty())));
    }

    @Test
    void readsAtomWithAListingForEachDay() {
        List<Listing> listings = read(ATOM);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listings)
                .extracting(it -> it.category() + " " + it.date().orElseThrow())
                .containsExactly("brims-weekly 2024-03-08", "brims-weekly 2024-03-07");
        Announcement first = listings.get(0).announcements().get(0);
        assertThat(first.id()).hasToString("url:https://brims.example/1");
        assertThat(first.title()).isEqualTo("Brims < caps");
        assertThat(first.authors()).contains(new Authors(List.of("Ada Byron", "Li Wei"), false));
        assertThat(first.abstractText()).contains("Brims & more.\n\nAnd $a<b$.");
        assertThat(first.subjects()).containsExactly("brims");
        Announcement second = listings.get(1).announcements().get(0);
        assertThat(second.title()).isEqualTo("Small brims");
        assertThat(second.authors()).contains(new Authors(List.of("The Editors"), false));
        assertThat(second.abstractText()).as("plain text is no markup").contains("Brims <b>");
    }

    @Test
    void readsTheFeedOfAJournal() {
        Listing listing = read(RSS_1).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("caps-subject-collection-felt");
        assertThat(listing.date()).isEqualTo(ListingDate.parse("2023-12-16"));
        Announcement announcement = listing.announcements().get(0);
        assertThat(announcement.id()).hasToString("doi:10.1000/2023.12.16.571984");
        assertThat(announcement.doi()).contains("10.1000/2023.12.16.571984");
        assertThat(announcement.title()).isEqualTo("Complete caps.");
        assertThat(announcement.authors())
                .contains(new Authors(List.of("A. BYRON", "P.-L. Lee", "R. J. O'Brim"), false));
        assertThat(announcement.abstractText()).contains("We describe caps.");
    }

    @Test
    void marksOfBiorxivAreNoText() {
        String item =
                "<item><title>{beta}-hats</title><link>https://hats.example/a</link><prism:doi>10.1101/2025.1</prism:doi>"
                        + "<description>O_ST_ABSAimsC_ST_ABSHats.</description></item>";

        Announcement of = read(RSS_HEAD + item + RSS_END).get(0).announcements().get(0);
        assertThat(of.title()).isEqualTo("β-hats");
        assertThat(of.abstractText()).contains("Aims\n\nHats.");
        assertThat(read(RSS_HEAD + item.replace("10.1101", "10.1000") + RSS_END)
                        .get(0)
                        .announcements()
                        .get(0)
                        .title())
                .isEqualTo("{beta}-hats");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <link>https://hats.example/a</link>                                                  | url:https://hats.example/a
            <guid>https://hats.example/a</guid>                                                  | url:https://hats.example/a
            <link>/a</link>                                                                      | url:https://hats.example/a
            <link>https://hats.example/a</link><guid>10.1000/HATS</guid>                         | doi:10.1000/hats
            <link>https://hats.example/a</link><prism:doi>10.1000/HATS</prism:doi>               | doi:10.1000/hats
            <link>https://hats.example/a</link><dc:identifier>doi:10.1000/h</dc:identifier>      | doi:10.1000/h
            <link>https://doi.org/10.1000/h</link>                                               | doi:10.1000/h
            <link>https://arxiv.org/pdf/2402.00001v2</link><prism:doi>10.1000/h</prism:doi>      | 2402.00001
            <link>https://hats.example/a</link><prism:doi>10.48550/arXiv.2402.00001</prism:doi>  | 2402.00001
            <link>https://fb.example/~r/a</link><feedburner:origLink>https://hats.example/a</feedburner:origLink> | url:https://hats.example/a
            """)
    void aPaperOfArxivIsIdentifiedBeforeADoiAndThatBeforeAnAddress(String fields, String id) {
        Listing listing = read(RSS_HEAD + "<item><title>A</title>" + fields + "</item>" + RSS_END)
                .get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.announcements().get(0).id()).hasToString(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <pubDate>Fri, 1 Mar 2024 00:30:00 +1300</pubDate>         | 2024-03-01
            <pubDate>1 Mar 24 00:30 EST</pubDate>                     | 2024-03-01
            <pubDate>2024-03-01 00:30</pubDate>                       | 2024-03-01
            <dc:date>2024-03-01T23:30:00-11:00</dc:date>              | 2024-03-01
            <dc:date>2024-03</dc:date>                                | 2024-03
            <prism:publicationDate>2024-03-01</prism:publicationDate> | 2024-03-01
            <pubDate>soon</pubDate>                                   |
            """)
    void theDayIsTheOneThatIsStated(String field, String date) {
        Listing listing = read(RSS_HEAD + "<item><link>https://hats.example/a</link>" + field + "</item>" + RSS_END)
                .get(0);

        assertThat(listing.date()).isEqualTo(Optional.ofNullable(date).flatMap(ListingDate::parse));
    }

    @Test
    void anItemWithoutADayHasThatOfItsChannel() {
        String head = RSS_HEAD.replace("lastBuildDate", "pubDate");

        assertThat(read(head + RSS_ITEM.replaceAll("<pubDate>.*", "") + RSS_END)
                        .get(0)
                        .date())
                .isEqualTo(ListingDate.parse("2024-02-25"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <author>ada@hats.example (Ada Byron)</author>                   | Ada Byron
            <author>Ada Byron</author>                                      | Ada Byron
            <dc:creator>Ada Byron, Li Wei and S. Anders</dc:creator>        | Ada Byron;Li Wei;S. Anders
            <dc:creator>Ada Byron</dc:creator><dc:creator>Li</dc:creator>   | Ada Byron;Li
            <dc:creator>Byron, A.</dc:creator>                              | A. Byron
            <dc:creator>Byron, Ada</dc:creator>                             | Ada Byron
            <dc:creator>Byron, Ada</dc:creator><dc:creator>van der Hat, Jan W.</dc:creator> | Ada Byron;Jan W. van der Hat
            <dc:creator>Byron, A.</dc:creator><dc:creator>Sam Hat, Jr.</dc:creator> | A. Byron;Sam Hat, Jr.
            <author>Hat, Jan</author><author>The Brim Group</author>        | Jan Hat;The Brim Group
            <dc:creator>Jane Doe, MD</dc:creator><dc:creator>Max Hat Institute, Germany</dc:creator> | Jane Doe, MD;Max Hat Institute, Germany
            <dc:creator>Alice Hat, MIT; Bob Brim, Ph.D.</dc:creator>        | Alice Hat;MIT;Bob Brim;Ph.D.
            <dc:creator>Smith, John A.</dc:creator>                         | John A. Smith
            <dc:creator>Hat Brim, Ana B.</dc:creator>                       | Ana B. {Hat Brim}
            <dc:creator>Hat, Ana B., Byron, Ada L.</dc:creator>             | Ana B. Hat;Ada L. Byron
            <dc:creator>Arun K., Suresh K.</dc:creator>                     | Arun K.;Suresh K.
            <dc:creator>Sam Hat, Jr.</dc:creator>                           | Sam Hat Jr.
            <dc:creator>van Gogh, Vincent</dc:creator>                      | Vincent van Gogh
            <dc:creator>de la Hat, Jan Piet</dc:creator>                    | Jan Piet de la Hat
            <dc:creator>van der Hat, Jan and Ada Byron</dc:creator>         | van der Hat;Jan;Ada Byron
            <dc:creator>Di Wu, Li Wei</dc:creator>                          | Di Wu;Li Wei
            <dc:creator>Smith, John; Doe, Jane</dc:creator>                 | John Smith;Jane Doe
            <dc:creator>Smith, J. (MIT); Ada Byron</dc:creator>             | J. Smith;Ada Byron
            <dc:creator>Ada Byron, Aristotle</dc:creator>                   | Ada Byron;Aristotle
            <dc:creator>Byron &amp;amp; Sons</dc:creator>                   | Byron;Sons
            """)
    void authorsComeInManyForms(String fields, String names) {
        Listing listing = read(RSS_HEAD + "<item><link>https://hats.example/a</link>" + fields + "</item>" + RSS_END)
                .get(0);

        assertThat(listing.announcements().get(0).authors()).contains(new Authors(List.of(names.split(";")), false));
    }

    @Test
    void anAddressAloneIsNoName() {
        String item = "<item><link>https://hats.example/a</link><author>ada@hats.example</author></item>";

        assertThat(read(RSS_HEAD + item + RSS_END).get(0).announcements().get(0).authors())
                .isEmpty();
    }

    @Test
    void theFirstWordsStandInForAMissingTitleAndTheAddressForMissingWords() {
        String item = RSS_ITEM.replaceAll("<title>.*</title>", "");
        String wordy = item.replaceAll("<p>Hats.*</p>", "Hats matter to all of us. ".repeat(20));
        String silent = item.replaceAll("<(description|content:encoded)>.*", "");

        assertThat(read(RSS_HEAD + wordy + silent + RSS_END).get(0).announcements())
                .extracting(Announcement::title)
                .containsExactly(
                        "Hats matter to all of us. Hats matter to all of us. Hats matter to all of us. …",
                        "https://hats.example/why?id=7");
    }

    @Test
    void ofAWholeArticleAsMuchIsTakenAsAnAbstractWouldHave() {
        String item = RSS_ITEM.replaceAll("<description>.*", "")
                .replace("A long story.", "A long story. ".repeat(100) + "</p><p>" + "It goes on. ".repeat(100));

        assertThat(read(RSS_HEAD + item + RSS_END).get(0).announcements().get(0).abstractText())
                .contains("A long story. ".repeat(100).strip() + "\n\n…");
    }

    @Test
    void anItemThatLeadsNowhereIsReportedAndTheOthersAreRead() {
        String item = "  <item><title>A</title><link>javascript:alert(1)</link></item>\n";

        assertThat(read(RSS_HEAD + item + RSS_ITEM + RSS_END).get(0).announcements())
                .hasSize(1);
        assertThat(messages()).containsExactly("list.xml:8:3: warning: this item has no link");
    }

    @Test
    void aFeedWithoutItemsIsAWarning() {
        assertThat(read(RSS_HEAD + RSS_END)).isEmpty();
        assertThat(messages()).containsExactly("list.xml:3:1: warning: the feed has no items");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            R&D at AT&T &c.         | R&D at AT&T &c.    | an ampersand that is not written as &amp;
            a&nbsp;b &mdash; &eacute; | a b — é          | the name of a character that only HTML has
            &unknown; and &#65;     | &unknown; and A    | an ampersand that is not written as &amp;
            a\u0000b\u001b c        | a b c              | a character that XML forbids
            """)
    void whatXmlForbidsIsRepaired(String written, String title, String kind) {
        String text = written.translateEscapes().replace("\\u0000", "\0").replace("\\u001b", "\033");
        String item =
                RSS_ITEM.replaceFirst("<title>.*</title>", Matcher.quoteReplacement("<title>" + text + "</title>"));

        List<Listing> listings = read(RSS_HEAD + item + RSS_ITEM.replace("why", "other") + RSS_END);

        assertThat(listings.get(0).announcements())
                .hasSize(2)
                .first()
                .extracting(Announcement::title)
                .isEqualTo(title);
        assertThat(messages()).first().asString().endsWith("warning: the feed has " + kind);
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @Test
    void prefixesThatNobodyDeclaresAreDeclared() {
        String feed =
                "<rss version='2.0'><channel><title>F</title><item><title>T</title><link>https://a.example/</link>"
                        + "<media:x y:z='1'/><dc:creator>Ada Byron</dc:creator></item></channel></rss>";

        assertThat(read(feed).get(0).announcements().get(0).authors())
                .contains(new Authors(List.of("Ada Byron"), false));
        assertThat(messages())
                .hasSize(3)
                .allMatch(it -> it.contains("warning: the feed has a prefix without a namespace"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--",
                "<![CDATA[",
                "<!-- -->",
                "<![CDATA[]]>",
                "&",
                "&amp;",
                "<a:b>",
                "<!DOCTYPE a ",
                "<a b='",
                "&nbsp;"
            })
    @CountsSteps
    void repairsTakeTheirTimeByTheLengthOfTheFeed(String piece) {
        WorkGrowth.assertLinear(
                16_000,
                count -> new SourceFile("list.xml", RSS_HEAD + piece.repeat(count) + RSS_END),
                file -> FeedRepairs.of(file, new Diagnostics()));
    }

    @Test
    void whatIsQuotedIsNotRepaired() {
        String item =
                RSS_ITEM.replaceFirst("<title>.*</title>", "<!-- a:b &c <d:e> --><title><![CDATA[R&D <a:b>]]></title>");

        assertThat(read(RSS_HEAD + item + RSS_END).get(0).announcements().get(0).title())
                .isEqualTo("R&D <a:b>");
        assertThat(messages()).isEmpty();
    }

    @Test
    void theDocumentTypeOfRss091IsPassedOver() {
        String type =
                "<?xml version=\"1.0\"?>\n<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"rss-0.91.dtd\">";

        assertThat(read(type
                        + "<rss version=\"0.91\"><channel><title>T</title><item><link>https://a.example/</link></item>"
                        + "</channel></rss>"))
                .hasSize(1);
        assertThat(messages()).containsExactly("list.xml:2:1: warning: the feed has a DOCTYPE");
    }

    @Test
    void aDocumentTypeThatDeclaresEntitiesIsRefused() {
        String type = "<!DOCTYPE rss [<!ENTITY x \"y\">]>";

        assertThat(read(type + "<rss version=\"2.0\"><channel><title>&x;</title>" + RSS_ITEM + "</channel></rss>"))
                .isEmpty();
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <feed xml:base='https://a.example/b/'><entry xml:base='c/'><link href='d'/>     | https://a.example/b/c/d
            <feed xml:base='https://a.example/b/'><entry><link xml:base='/e/' href='d'/>     | https://a.example/e/d
            <feed><link rel='self' href='https://a.example/b/f.xml'/><entry><link href='d'/> | https://a.example/b/d
            <feed><link href='https://a.example/'/><entry><link href='d?x=1'/>               | https://a.example/d?x=1
            <feed><entry><link href='https://a.example/d'/>                                  | https://a.example/d
            <feed><link href='https://a.example/'/><entry><link href='/w/Talk:D'/>           | https://a.example/w/Talk:D
            """)
    void addressesAreRelativeToTheNearestBase(String atom, String address) {
        String feed = atom.replaceFirst("<feed", "<feed xmlns='http://www.w3.org/2005/Atom'") + "<title>T</title>"
                + "<updated>2024-02-23T00:00:00Z</updated></entry></feed>";

        assertThat(read(feed).get(0).announcements().get(0).id()).hasToString("url:" + address);
    }

    @Test
    void aFetchedFeedIsTheBaseOfItsAddresses() {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><link href='d'/>"
                + "<updated>2024-02-23T00:00:00Z</updated></entry></feed>";

        assertThat(ListingFormats.read(new SourceFile("https://a.example/b/f.xml", feed), diagnostics)
                        .get(0)
                        .announcements()
                        .get(0)
                        .id())
                .hasToString("url:https://a.example/b/d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<guid isPermaLink='false'>1</guid><enclosure url='https://a.example/1.mp3' type='audio/mpeg'/>",
                "<link/><atom:link xmlns:atom='http://www.w3.org/2005/Atom' href='https://a.example/1.mp3'/>"
            })
    void anItemMayHaveItsAddressElsewhere(String item) {
        assertThat(read(RSS_HEAD + "<item><title>T</title>" + item + "</item>" + RSS_END)
                        .get(0)
                        .announcements()
                        .get(0)
                        .id())
                .hasToString("url:https://a.example/1.mp3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 06-Sep-2021 10:00:00 GMT      | 2021-09-06
            Monday, 06-Sep-21 10:00:00 GMT     | 2021-09-06
            mer., 01 sept. 2021 10:00:00 +0200 | 2021-09-01
            Mo, 06. März 2023                  | 2023-03-06
            September 6, 2021                  | 2021-09-06
            Sept. 6th 2021                     | 2021-09-06
            20210906                           | 2021-09-06
            2021-09-06T24:00:00Z               | 2021-09-07
            6 juillet 2021                     | 2021-07-06
            """)
    void readsDatesThatNoStandardKnows(String written, String day) {
        String item = "<item><title>T</title><link>https://a.example/</link><pubDate>" + written + "</pubDate></item>";

        assertThat(read(RSS_HEAD + item + RSS_END).get(0).date()).isEqualTo(ListingDate.parse(day));
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

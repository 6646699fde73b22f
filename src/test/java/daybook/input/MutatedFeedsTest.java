package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.jsonl.JsonLinesWriter;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds come from anybody: whatever they hold, they are read or reported. */
class MutatedFeedsTest {
    private static final int SEEDS = 2_000;

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "&lt;",
            "&amp;lt;",
            "\"",
            "'",
            "(",
            ")",
            ",",
            ":",
            "/",
            "\\",
            "{",
            "$",
            "%",
            "<p>",
            "</p>",
            "<a href='x'>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "v",
            "0",
            "99999999999",
            "arXiv:",
            "10.1000/",
            "http://",
            "\n",
            "\n\n  ",
            " and ",
            "\u0000",
            "\ud83d",
            "\ufffe",
            "\u00a0",
            "\u0130",
            "et al.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\
                <title>cs.DC updates on arXiv.org</title><pubDate>Fri, 23 Feb 2024 00:00:00 -0500</pubDate><item>\
                <title>Hats</title><description>arXiv:2402.00001v3 Announce Type: new Abstract: Hats.</description>\
                <guid>oai:arXiv.org:2402.00001v3</guid><category>cs.DC</category><arxiv:announce_type>new\
                </arxiv:announce_type><dc:creator>Ada Byron (Brim, Felt), Li Wei</dc:creator></item></channel></rss>""",
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"\
                 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>hep-ex updates on arXiv.org</title>\
                <dc:date>2018-05-23T20:30:00-05:00</dc:date></channel><item><title>Hats. (arXiv:1805.00001v2 [nucl-th]\
                 UPDATED)</title><description>&lt;p&gt;Hats&lt;/p&gt;</description><dc:creator>&lt;a href="x"&gt;Ada\
                &lt;/a&gt;</dc:creator></item></rdf:RDF>""",
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><title>arXiv Query:\
                 x</title><entry><id>http://arxiv.org/abs/2303.00001v1</id><title>Hats</title><published>\
                2023-03-02T23:08:33Z</published><arxiv:primary_category term="cs.DC"/><author><name>Ada</name></author>\
                <arxiv:doi>10.1000/hats</arxiv:doi></entry></feed>""",
                """
                <OAI-PMH><ListRecords><record><header><identifier>oai:arXiv.org:1706.00001</identifier></header><metadata>\
                <arXivRaw><version version="v1"><date>Fri, 8 Feb 2013 21:00:01 GMT</date></version><title>Hats</title>\
                <authors>Ada Byron, Li Wei</authors><categories>cs.DC</categories></arXivRaw></metadata></record>\
                <resumptionToken>7</resumptionToken></ListRecords></OAI-PMH>""",
                """
                <rss><channel><title>Hats</title><item><title>Hats</title><link>https://hats.example/?a=1</link><author>\
                ada@hats.example (Ada)</author><pubDate>Fri, 23 Feb 2024 00:00:00 GMT</pubDate><guid>10.1000/hats</guid>\
                <description>&lt;p&gt;Hats &lt;b&gt;matter&lt;/b&gt;</description></item></channel></rss>""",
            })
    void whateverHappensToAFeedItIsReadOrReported(String feed) {
        assertThat(read("sound", feed)).isNotEmpty();
        for (int seed = 0; seed < SEEDS; seed++) {
            read("seed " + seed, mutated(feed, seed));
        }
    }

    private static String mutated(String feed, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        StringBuilder text = new StringBuilder(feed);
        for (int edits = random.nextInt(1, 5); edits > 0; edits--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(random.nextInt(1, 60)));
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.replace(from, to, piece.repeat(random.nextInt(20) == 0 ? 2_000 : random.nextInt(2)));
        }
        return text.toString();
    }

    /** What was read keeps the promises of an announcement and can be written and read again. */
    private static List<Listing> read(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        List<Listing> listings = ListingFormats.read(new SourceFile("list.xml", text), diagnostics);
        assertThat(listings.isEmpty() && diagnostics.sorted().isEmpty())
                .as("%s: %s", name, text)
                .isFalse();
        for (Listing listing : listings) {
            assertThat(listing.announcements()).as("%s: %s", name, text).allSatisfy(MutatedFeedsTest::check);
            Diagnostics again = new Diagnostics();
            assertThat(ListingFormats.read(new SourceFile("list.jsonl", JsonLinesWriter.write(listing)), again))
                    .as("%s: %s", name, text)
                    .extracting(Listing::announcements)
                    .containsExactly(listing.announcements());
            assertThat(again.sorted()).as("%s: %s", name, text).isEmpty();
        }
        return listings;
    }

    private static void check(Announcement announcement) {
        assertThat(announcement.title()).isNotBlank().doesNotContain("\n");
        assertThat(announcement.abstractText().orElse("x")).isNotBlank().doesNotContain("\n\n\n", "\u0000");
    }
}

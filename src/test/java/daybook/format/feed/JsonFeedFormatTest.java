package daybook.format.feed;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class JsonFeedFormatTest {
    public static final String FEED = """
            {
              "version": "https://jsonfeed.org/version/1.1",
              "title": "Hats & Heads",
              "home_page_url": "https://hats.example/",
              "feed_url": "https://hats.example/feed.json",
              "authors": [{"name": "Ada Byron"}],
              "items": [
                {
                  "id": "2",
                  "url": "https://hats.example/2",
                  "external_url": "https://arxiv.org/abs/2303.00001v2",
                  "title": "A paper on hats",
                  "content_html": "<p>We <em>count</em> hats.</p><p>1 &lt; 2</p>",
                  "date_published": "2023-03-03T23:30:00-05:00",
                  "authors": [{"name": "Zoë Hutmacher"}, {"url": "https://nobody.example/"}],
                  "tags": ["hats", "heads", "hats"]
                },
                {
                  "id": "https://hats.example/1",
                  "content_text": "A post without a title.\\n\\nIt has two paragraphs.",
                  "date_published": "2023-03-03T00:30:00+09:00"
                },
                {
                  "id": "https://hats.example/0",
                  "url": "https://hats.example/0?utm_source=feed",
                  "title": "Undated",
                  "summary": "Short.",
                  "content_text": "Long."
                }
              ]
            }
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsAListingForEachDayAsItsItemsStateIt() {
        List<Listing> listings = read(FEED);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listings)
                .extracting(it -> it.source() + " " + it.category() + " " + it.date() + " "
                        + it.announcements().size())
                .containsExactly("feed hats-heads Optional[2023-03-03] 2", "feed hats-heads Optional.empty 1");
        assertThat(listings.get(0).from()).contains("https://hats.example/feed.json");
    }

    @Test
    void ofAWholeArticleTheFirstParagraphsAreTheAbstract() {
        String paragraph = "<p>" + "word ".repeat(300) + "</p>";

        Announcement post = read(FEED.replace("<p>1 &lt; 2</p>", paragraph.repeat(3)))
                .get(0)
                .announcements()
                .get(0);

        assertThat(post.abstractText().orElseThrow()).hasSizeLessThan(2_000).endsWith("word\n\n…");
    }

    @Test
    void anItemIsAboutItsExternalAddress() {
        Announcement paper = read(FEED).get(0).announcements().get(0);

        assertThat(paper.id()).hasToString("2303.00001");
        assertThat(paper.title()).isEqualTo("A paper on hats");
        assertThat(paper.abstractText()).contains("We count hats.\n\n1 < 2");
        assertThat(paper.authors()).contains(new Authors(List.of("Zoë Hutmacher"), false));
        assertThat(paper.subjects()).containsExactly("hats", "heads");
    }

    @Test
    void theFirstWordsStandInForATitleAndTheFeedsAuthorsForThoseOfAnItem() {
        Announcement post = read(FEED).get(0).announcements().get(1);

        assertThat(post.id()).hasToString("url:https://hats.example/1");
        assertThat(post.title()).isEqualTo("A post without a title. It has two paragraphs.");
        assertThat(post.authors()).contains(new Authors(List.of("Ada Byron"), false));
    }

    @Test
    void aSummaryIsTakenBeforeTheWholeText() {
        assertThat(read(FEED).get(1).announcements().get(0).abstractText()).contains("Short.");
    }

    @Test
    void aLongTextIsCutWhereAWordEndsWhenItStandsInForATitle() {
        Announcement post = read(FEED.replace("A post without", "A post that is long ".repeat(9) + "without"))
                .get(0)
                .announcements()
                .get(1);

        assertThat(post.title()).isEqualTo("A post that is long ".repeat(4).strip() + " …");
    }

    @Test
    void anItemThatLeadsNowhereIsReported() {
        read(FEED.replace("\"id\": \"https://hats.example/1\"", "\"id\": \"1\""));

        assertThat(diagnostics.sorted())
                .extracting(it -> it.location().line() + " " + it.message())
                .containsExactly("18 this item has no link");
    }

    @Test
    void aRelativeAddressIsThatOfTheSiteAndADayThatOfTheLastChange() {
        Listing listing = read("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Hats\","
                        + " \"home_page_url\": \"https://a.example/b/\", \"items\": [{\"id\": \"1\","
                        + " \"url\": \"c\", \"title\": \"T\", \"date_modified\": \"2024-02-23T00:00:00Z\"}]}")
                .get(0);

        assertThat(listing.date()).isEqualTo(ListingDate.parse("2024-02-23"));
        assertThat(listing.announcements().get(0).id()).hasToString("url:https://a.example/b/c");
    }

    @Test
    void aFeedWithoutItemsIsAWarning() {
        assertThat(read("{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"Hats\", \"items\": []}"))
                .isEmpty();
        assertThat(diagnostics.sorted()).extracting(it -> it.message()).containsExactly("the feed has no items");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": \"https://jsonfeed.org/version/1\"}",
                " {\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1.1\"}",
                "{\"title\": \"Hats\", \"version\" : \"http://www.jsonfeed.org/version/1.1\"}",
            })
    void recognisesItsVersionHoweverItIsWritten(String json) {
        assertThat(new JsonFeedFormat().recognises(new SourceFile("feed.json", json)))
                .isTrue();
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("feed.json", text), diagnostics);
    }
}

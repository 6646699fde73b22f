package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord;
import daybook.input.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of lists without days shows nothing that it cannot have, and keeps what was published. */
class ListsAloneTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 20);
    private static final String THANKS = "Thank you to arXiv";

    @TempDir
    private Path folder;

    private WrittenSite site;

    @BeforeEach
    void writeTheList() throws IOException {
        site = new WrittenSite(folder);
        site.write("site-config.yml", WrittenSite.SETTINGS);
        site.write("content/listings/queues.md", """
                # Awesome Queues

                ## Serving

                - [Fair Queues](https://queues.example/fair)
                - [Queuer](https://tools.example/queuer)
                - [Queues at the Edge](https://edge.example/)
                """);
    }

    @Test
    void offersNoFeedThatStaysEmptyAndPublishesAll() throws IOException {
        build();

        assertThat(folder.resolve("_site/feeds/feeds.opml")).doesNotExist();
        assertThat(read("feeds/index.html"))
                .contains("This site has no feeds")
                .doesNotContain("feed.xml", "feeds.opml");
        assertThat(read("index.html"))
                .doesNotContain(
                        "rel=\"alternate\"", "days/index.html", "changes/index.html", "feeds/index.html", THANKS)
                .contains(">Lists</a>");
        assertThat(read("topics/Serving.html")).doesNotContain("feed.xml");
        assertThat(folder.resolve("_site/feed.xml")).exists();
        assertThat(folder.resolve("_site/topics/Serving/feed.xml")).exists();
        assertThat(folder.resolve("_site/days/index.html")).exists();
        assertThat(folder.resolve("_site/changes/index.html")).exists();
    }

    @Test
    void aPageNamesNothingTwiceAndNoHistoryThatIsEmpty() throws IOException {
        build();

        assertThat(read("papers/url/https_3a_2f_2fqueues.example_2ffair.html"))
                .contains("<p hidden data-field=\"id\">url:", ">Serving</a>")
                .doesNotContain("History", "class=\"code\"");
    }

    @Test
    void offersTheFeedOfNotesThatHaveADate() throws IOException {
        site.write("content/notes/news.md", "---\ntitle: News\ndate: 2025-07-18\n---\nOn queues.\n");

        build();

        assertThat(read("feeds/feeds.opml")).contains("picks/feed.xml").doesNotContain("days/feed.xml");
        assertThat(read("notes/index.html")).contains("picks/feed.xml");
        assertThat(read("index.html")).contains("feeds/index.html");
    }

    @Test
    void offersFeedsAgainOnceThereIsADayButForThoseOfTheListAlone() throws IOException {
        site.listing(
                "a", "2025-07-15", WrittenSite.paper("2507.00001", "A").replace("}", ",\"subjects\":[\"cs.DC\"]}"));

        build();

        assertThat(read("feeds/feeds.opml"))
                .contains("days/feed.xml", "changes/feed.xml", "topics/cs.DC/feed.xml")
                .doesNotContain("topics/Serving/feed.xml");
        assertThat(read("index.html")).contains("rel=\"alternate\"", "days/index.html", "changes/index.html", THANKS);
    }

    @Test
    void aFeedThatWasPublishedStaysWhenTheDaysGo() throws IOException {
        Path listing = folder.resolve("content/listings/a.jsonl");
        site.listing(
                "a", "2025-07-15", WrittenSite.paper("2507.00001", "A").replace("}", ",\"subjects\":[\"cs.DC\"]}"));
        build();
        FeedRecord published = PublishedRecord.read(folder.resolve("_site/feeds/record.txt"), new Diagnostics());
        Files.delete(listing);
        site.write("content/listings/read.md", "# Read\n\n## cs.DC\n\n- [A](https://arxiv.org/abs/2507.00001)\n");

        new SiteBuild(
                        new SiteFolder(folder),
                        folder.resolve("_site"),
                        TODAY,
                        Optional.of(published),
                        BuildStage.StageListener.NONE)
                .run();

        assertThat(folder.resolve("_site/feed.xml")).exists();
        assertThat(folder.resolve("_site/days/feed.xml")).exists();
        assertThat(folder.resolve("_site/topics/Serving/feed.xml")).exists();
        assertThat(folder.resolve("_site/feeds/feeds.opml")).doesNotExist();
    }

    @Test
    void aLongListSaysWhatItsEntriesAreAndWhereTheyLead() throws IOException {
        String items = IntStream.range(0, 101)
                .mapToObj(it -> "- [Queuer](https://tool" + it + ".example/) - Fair & fast. Written in Go.\n")
                .collect(Collectors.joining());
        site.write("content/listings/tools.md", "# Tools\n\n## All\n\n### Fair\n\n" + items);

        build();

        assertThat(read("lists/tools.html"))
                .contains(
                        "Fair &amp; fast.</span> <a href=\"https://tool7.example/\">tool7.example</a>",
                        "<li class=\"below\"><a href=\"#section-2\">Fair</a>")
                .doesNotContain("Written in Go");
    }

    private void build() throws IOException {
        new SiteBuild(folder, folder.resolve("_site"), TODAY).run();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("_site/" + file));
    }
}

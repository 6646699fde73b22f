package daybook.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import daybook.pipeline.BuildResult;
import daybook.pipeline.SiteBuild;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the feeds of this repository's site with a library that many readers use. */
class RomeTest {
    @TempDir
    private Path output;

    private static final int CURATED_TOPICS = 10;

    /** What a subscriber sees of an item. */
    private record Seen(String id, String title, String link, Instant published, List<String> authors, String html) {}

    @Test
    void findsTheSameItemsInAllFormatsOfAllFeeds() throws Exception {
        BuildResult build = new SiteBuild(Path.of(""), output, LocalDate.of(2025, 7, 20)).run();
        assertThat(build.summary()).isPresent();

        SortedMap<String, FeedReading> feeds = FeedChecker.check(files(), "https://daybook.github.io/reading-list/");

        int topics = build.summary().orElseThrow().topics();
        assertThat(feeds).hasSize(3 * (5 + CURATED_TOPICS) + topics - CURATED_TOPICS);
        for (String path : feeds.keySet()) {
            if (!path.endsWith(".json")) {
                SyndFeed read = new SyndFeedInput().build(new StringReader(Files.readString(output.resolve(path))));
                // Feeds of categories that nobody curated have one format.
                FeedReading own = Objects.requireNonNull(feeds.get(path));
                FeedReading json = feeds.getOrDefault(path.replaceFirst("\\w+$", "json"), own);

                assertThat(read.getTitle()).isEqualTo(json.title());
                assertThat(read.getEntries().stream().map(RomeTest::seen))
                        .as(path)
                        .containsExactlyElementsOf(
                                json.items().stream().map(RomeTest::seen).toList());
            }
        }
    }

    private static Seen seen(SyndEntry entry) {
        List<String> authors =
                entry.getAuthors().stream().map(SyndPerson::getName).toList();
        // Atom's authors are all in the entry; of RSS's creators only a module has more than one.
        if (authors.size() < 2 && entry.getModule(DCModule.URI) instanceof DCModule creators) {
            authors = creators.getCreators();
        }
        SyndContent content = entry.getContents().get(0);
        return new Seen(
                entry.getUri(),
                entry.getTitle(),
                entry.getLink(),
                entry.getPublishedDate().toInstant(),
                authors,
                content.getValue());
    }

    private static Seen seen(FeedReading.Item item) {
        return new Seen(
                item.id(), item.title(), item.link(), item.published().toInstant(), item.authors(), item.html());
    }

    private SortedMap<String, byte[]> files() throws Exception {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(output)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(output.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}

package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which formats the feeds of a site are published, and that no subscriber loses one. */
class PublishedFormatsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 20);
    private static final String CATEGORY = "topics/cs.DC";

    @TempDir
    private Path temporary;

    private PublishedFolder site;

    @BeforeEach
    void writeTheSite() throws IOException {
        site = new PublishedFolder(temporary);
        config("");
        site.listing("a", "2025-07-15", "2507.00001", "2507.00002");
    }

    @Test
    void aCategoryThatNobodyCuratedHasOneFormatAndAllElseHasThree() throws IOException {
        site.publish(TODAY);

        assertThat(formats(CATEGORY)).containsExactly("feed.xml");
        assertThat(formats("topics/all")).containsExactly("feed.atom", "feed.json", "feed.xml");
        assertThat(formats("days")).containsExactly("feed.atom", "feed.json", "feed.xml");
        assertThat(Files.readString(site.output().resolve(CATEGORY + ".html")))
                .contains("cs.DC/feed.xml")
                .doesNotContain("feed.atom", "feed.json");
        assertThat(site.record()).content().containsPattern("feed [0-9a-f]{8} topics/cs.DC/feed.xml rss\n");
    }

    @Test
    void aFeedThatWasPublishedInMoreFormatsKeepsThem() throws IOException {
        config("formats: [rss, atom, json]");
        site.publish(TODAY);
        config("");

        assertThat(site.publish(TODAY)).isEmpty();

        assertThat(formats(CATEGORY)).containsExactly("feed.atom", "feed.json", "feed.xml");
        assertThat(site.problems()).isEmpty();
    }

    /** Before the record named formats, all feeds had all of them. */
    @Test
    void aRecordThatNamesNoFormatsMeansAll() throws IOException {
        site.publish(TODAY);
        Files.writeString(site.record(), Files.readString(site.record()).replace(".xml rss\n", ".xml\n"));

        site.publish(TODAY);

        assertThat(formats(CATEGORY)).containsExactly("feed.atom", "feed.json", "feed.xml");
    }

    @Test
    void afterARecordThatCannotBeReadAnyFeedMayHaveSubscribers() throws IOException {
        site.publish(TODAY);
        Files.writeString(site.record(), "daybook-feeds 2\n");

        site.publish(TODAY);

        assertThat(formats(CATEGORY)).containsExactly("feed.atom", "feed.json", "feed.xml");
    }

    @Test
    void theSettingsDecideAndTheBuildSaysWhoLosesAFeed() throws IOException {
        site.publish(TODAY);
        config("formats: [atom]");

        site.publish(TODAY);

        assertThat(formats(CATEGORY)).containsExactly("feed.atom");
        assertThat(formats("days")).containsExactly("feed.atom");
        assertThat(site.problems()).singleElement().asString().contains("'feeds.formats' leaves out: 13, such as ");
        assertThat(Files.readString(site.output().resolve("feeds/feeds.opml"))).contains("feed.atom\"");
    }

    @Test
    void atTheFormerAddressOfATopicItsFeedHasTheFormatsThatItHadThere() throws IOException {
        site.publish(TODAY);
        config("", "slug: every, aliases: [all, never]");

        site.publish(TODAY);

        assertThat(formats("topics/every")).containsExactly("feed.atom", "feed.json", "feed.xml");
        assertThat(formats("topics/all")).containsExactly("feed.atom", "feed.json", "feed.xml");
        assertThat(formats("topics/never")).containsExactly("feed.xml");
        assertThat(site.record()).content().containsPattern("feed [0-9a-f]{8} topics/never/feed.xml rss\n");
        assertThat(site.problems()).isEmpty();
    }

    private List<String> formats(String place) throws IOException {
        try (Stream<Path> files = Files.list(site.output().resolve(place))) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.startsWith("feed."))
                    .sorted()
                    .toList();
        }
    }

    private void config(String formats) throws IOException {
        config(formats, "slug: all");
    }

    private void config(String formats, String topic) throws IOException {
        site.write("site-config.yml", """
                title: T
                description: D
                url: https://a.example/list/
                feeds: {%s}
                curators: [{id: jl, name: Jo}]
                topics: [{%s, title: All, query: 'cat:cs.DC'}]
                """.formatted(formats, topic));
    }
}

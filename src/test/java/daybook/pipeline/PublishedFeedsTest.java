package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.feed.FeedChanges;
import daybook.input.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishes a site again and again: whatever would tell subscribers twice of the same is an error. */
class PublishedFeedsTest {
    private static final String HINT =
            "\n  hint: undo what caused it, or build with --allow-republishing: subscribers may see it again";

    @TempDir
    private Path temporary;

    private Path site;

    @BeforeEach
    void writeTheSite() throws IOException {
        site = temporary.resolve("site");
        config("https://a.example/list/", 50);
        listing("a", "2025-07-15", "2507.00001", "2507.00002");
    }

    @Test
    void theFirstPublicationIsAllNew() throws IOException {
        assertThat(changes()).isEqualTo(new FeedChanges(3, 0, 0));
    }

    @Test
    void aSecondDayBringsItsItemsAndNothingElse() throws IOException {
        build();
        listing("b", "2025-07-16", "2507.00003");

        assertThat(changes()).isEqualTo(new FeedChanges(2, 0, 0));
        assertThat(changes()).isEqualTo(new FeedChanges(0, 0, 0));
    }

    @Test
    void aNoteUpdatesItsPaperAndIsAnItemItself() throws IOException {
        build();
        write("content/notes/2507.00001.md", "Read it.\n");

        assertThat(changes()).isEqualTo(new FeedChanges(1, 1, 0));
    }

    @Test
    void aNoteThatMovesToAnotherFileStaysTheSameItem() throws IOException {
        write("content/notes/2507.00001.md", "Read it.\n");
        build();
        Files.delete(site.resolve("content/notes/2507.00001.md"));
        write("content/notes/2025/later.md", "---\nabout: 2507.00001\n---\n\nRead it.\n");

        assertThat(changes().added()).isZero();
    }

    @Test
    void aDateThatMovedIsAnErrorThatNamesFeedAndItem() throws IOException {
        build();
        listing("a", "2025-07-14", "2507.00001", "2507.00002");
        listing("b", "2025-07-15", "2507.00002");

        assertRefused("/feed.xml: error: the item arxiv:2507.00001 'On 2507.00001' was published with the date"
                + " 2025-07-15 and would now have 2025-07-14" + HINT);
    }

    @Test
    void aDayThatIsFilledInLaterMovesNoDateOfPaperAndNote() throws IOException {
        write("content/notes/2507.00001.md", "Read it.\n");
        build();
        String before = Files.readString(site.resolve("_site/picks/feed.xml"));
        listing("earlier", "2025-07-14", "2507.00001", "2507.00009");

        assertThat(changes()).isEqualTo(new FeedChanges(2, 2, 0));
        assertThat(site.resolve("_site/feed.json")).content().containsSubsequence("2507.00001", "2025-07-15T");
        assertThat(dates(Files.readString(site.resolve("_site/picks/feed.xml"))))
                .isEqualTo(dates(before));
    }

    @Test
    void anItemThatVanishedAndCameBackIsAnError() throws IOException {
        build();
        listing("a", "2025-07-15", "2507.00002");
        assertThat(changes()).isEqualTo(new FeedChanges(0, 1, 0));
        listing("a", "2025-07-15", "2507.00001", "2507.00002");

        assertRefused("/feed.xml: error: the item arxiv:2507.00001 'On 2507.00001' has left the feed and would now"
                + " come back" + HINT);
    }

    @Test
    void aTopicThatFindsAPaperLateDoesNotPublishItTwice() throws IOException {
        build();
        config("https://a.example/list/", 50, "topics: {slug: all, title: All, query: 'ti:on'}");

        assertThat(changes()).isEqualTo(new FeedChanges(0, 0, 0));
        assertThat(site.resolve("_site/topics/all/feed.xml")).content().contains("arxiv:2507.00001");
    }

    @Test
    void anIdentityThatChangedIsAnError() throws IOException {
        write("content/notes/2507.00001.md", "---\nauthor: jl\n---\n\nRead it.\n");
        build();
        write("content/notes/2507.00001.md", "---\nauthor: ma\n---\n\nRead it.\n");

        assertRefused("/picks/feed.xml: error: the item /papers/2507.00001.html#note-by-ma 'On 2507.00001' was"
                + " published as /papers/2507.00001.html#note-by-jl, and would now be another item" + HINT);
    }

    @Test
    void anotherItemOfThePageOfOneThatLeftTheFeedIsNoChangedIdentity() throws IOException {
        config("https://a.example/list/", 1);
        revision("b", "2025-07-16");
        build();
        revision("c", "2025-07-17");

        assertThat(changes()).isEqualTo(new FeedChanges(2, 0, 0));
    }

    @Test
    void anIdentityThatIsUsedAgainIsAnError() throws IOException {
        build();
        Path record = site.resolve("_site/feeds/record.txt");
        Files.writeString(
                record,
                Files.readString(record)
                        .replace("papers/2507.00001.html arxiv:2507.00001", "papers/x.html arxiv:2507.00001"));

        assertRefused("/feed.xml: error: the item arxiv:2507.00001 'On 2507.00001' is the identity of /papers/x.html"
                + " and would now be that of /papers/2507.00001.html" + HINT);
    }

    private static List<String> dates(String rss) {
        return Pattern.compile("<pubDate>.*?</pubDate>")
                .matcher(rss)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void anotherAddressOfTheSiteIsAnError() throws IOException {
        build();
        config("https://b.example/", 50);

        assertRefused("site-config.yml: error: the feeds were published under https://a.example/list/, which is part of"
                + " the identity of days, notes and changes\n  hint: if nobody saw it there yet, remove the output folder; otherwise keep"
                + " the url, or build with --allow-republishing: subscribers may see them again");
    }

    @Test
    void whatIsAllowedIsPublishedAndCounted() throws IOException {
        build();
        listing("earlier", "2025-07-14", "2507.00001");

        FeedChanges changes = build(new PublishedFeeds(Optional.empty(), true))
                .summary()
                .orElseThrow()
                .feeds();

        assertThat(changes).isEqualTo(new FeedChanges(1, 1, 1));
        assertThat(changes()).isEqualTo(new FeedChanges(0, 0, 0));
    }

    @Test
    void whatHasLeftAFeedStaysAwayWhenNewerItemsAreGone() throws IOException {
        config("https://a.example/list/", 1);
        listing("b", "2025-07-16", "2507.00003");
        build();
        Files.delete(site.resolve("content/listings/b.jsonl"));

        assertThat(changes()).isEqualTo(new FeedChanges(0, 0, 0));
        assertThat(site.resolve("_site/feed.xml")).content().doesNotContain("<item>");
    }

    @Test
    void aSiteThatIsBuiltFromNothingContinuesTheRecordThatItIsGiven() throws IOException {
        build();
        Path record = temporary.resolve("record.txt");
        Files.move(site.resolve("_site/feeds/record.txt"), record);
        TemporaryFiles.remove(site.resolve("_site"));
        listing("b", "2025-07-16", "2507.00003");

        FeedChanges changes = build(new PublishedFeeds(Optional.of(record), false))
                .summary()
                .orElseThrow()
                .feeds();

        assertThat(changes).isEqualTo(new FeedChanges(2, 0, 0));
    }

    @Test
    void aRecordThatIsNamedAndMissingIsAnError() throws IOException {
        assertThat(build(new PublishedFeeds(Optional.of(temporary.resolve("none.txt")), false))
                        .diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(temporary.resolve("none.txt")
                        + ": error: there is no such file\n  hint: leave --record out for a first publication, or name"
                        + " the record of the published site");
        assertThat(site.resolve("_site")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "end\n",
                "daybook-feeds 2\nend\n",
                "daybook-feeds 1\nsite https://a.example/list/\n",
                "daybook-feeds 1\nday 2025-02-30\nend\n",
                "daybook-feeds 1\nday\nend\n",
                "daybook-feeds 1\nshown 1a2b\nend\n",
                "daybook-feeds 1\nfeed 2025-07-15\nend\n",
                "daybook-feeds 1\nfeed - feed.xml\nholds arxiv:1\nend\n",
                "daybook-feeds 1\ntold a\ntold a\nend\n",
                "daybook-feeds 1\nsaid a\nend\n",
            })
    void aDamagedRecordIsAnErrorAndStaysAsItIs(String damaged) throws IOException {
        build();
        write("_site/feeds/record.txt", damaged);
        SortedMap<String, String> before = TemporaryFiles.contents(site.resolve("_site"));

        BuildResult result = build();

        assertThat(result.summary()).isEmpty();
        assertThat(result.diagnostics()).hasSize(1);
        assertThat(result.diagnostics().get(0).hint()).contains("take it from the published site again");
        assertThat(TemporaryFiles.contents(site.resolve("_site"))).isEqualTo(before);
    }

    private void assertRefused(String... expected) throws IOException {
        SortedMap<String, String> before = TemporaryFiles.contents(site.resolve("_site"));

        BuildResult result = build();

        assertThat(result.diagnostics()).extracting(Diagnostic::toString).containsExactly(expected);
        assertThat(TemporaryFiles.contents(site.resolve("_site"))).isEqualTo(before);
    }

    private FeedChanges changes() throws IOException {
        BuildResult result = build();
        assertThat(result.diagnostics()).isEmpty();
        return result.summary().orElseThrow().feeds();
    }

    private BuildResult build() throws IOException {
        return build(PublishedFeeds.OF_THE_OUTPUT);
    }

    private BuildResult build(PublishedFeeds published) throws IOException {
        return new SiteBuild(new SiteFolder(site), site.resolve("_site"), LocalDate.of(2025, 7, 20), published).run();
    }

    private void config(String url, int length, String... lines) throws IOException {
        write("site-config.yml", """
                title: T
                description: D
                url: %s
                feeds: {length: %s}
                curators: [{id: jl, name: Jo}, {id: ma, name: Marit}]
                %s
                """.formatted(url, length, String.join("\n", lines)));
    }

    private void revision(String name, String day) throws IOException {
        listing(name, day, "2507.00001");
        Path file = site.resolve("content/listings/" + name + ".jsonl");
        Files.writeString(file, Files.readString(file).replace("new", "replacement"));
    }

    private void listing(String name, String day, String... papers) throws IOException {
        StringBuilder listing = new StringBuilder(
                "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"" + day + "\"}\n");
        for (String paper : papers) {
            listing.append("{\"kind\":\"new\",\"id\":\"%s\",\"title\":\"On %s\"}\n".formatted(paper, paper));
        }
        write("content/listings/" + name + ".jsonl", listing.toString());
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}

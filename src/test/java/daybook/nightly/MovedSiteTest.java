package daybook.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchedSite;
import daybook.fetch.FetchedSite.Run;
import daybook.pipeline.TemporaryFiles;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that move to another host: each begins there with an empty disk, and its subscribers have read it all. */
class MovedSiteTest {
    private static final Pattern ITEM = Pattern.compile("\"id\":\"([^\"]+)\".*?\"date_published\":\"([^\"]+)\"");

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-23T04:00:00Z"));

    @TempDir
    private Path temporary;

    private FetchedSite site;
    private PublishedSite former;
    private PublishedSite published;
    private int nights;

    @BeforeEach
    void publishAtTheFormerAddress() throws IOException {
        former = new PublishedSite();
        published = new PublishedSite("/new/");
        site = new FetchedSite(temporary.resolve("site"), time, "");
        write("content/listings/a.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2026-11-19"}
                {"kind":"new","id":"2611.00001","version":1,"title":"Of one","authors":["A"],"subjects":["cs.DC"]}
                """);
        write("content/notes/2611.00001.md", "Read this.");
        Path output = temporary.resolve("former");
        assertThat(site.run("nightly", "--url", former.address().toString(), "--output", output.toString())
                        .code())
                .isZero();
        former.publish(output);
        // What only the record knows: the item keeps the day on which it was published.
        write("content/notes/2611.00001.md", "---\ndate: 2026-11-20\n---\nRead this.");
        TemporaryFiles.remove(site.folder().resolve(".daybook-cache"));
    }

    @AfterEach
    void stop() {
        former.close();
        published.close();
    }

    @Test
    void aSiteThatSaysFromWhereItMovedPublishesNothingTwice() throws IOException {
        movedFrom(former);

        Run first = night();

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("- Feeds: 0 new, ").doesNotContain("moved-from");
        assertThat(items(published)).isEqualTo(items(former)).hasSize(4);
        former.answeringAll(Reply.of(404, "gone"));
        Run second = night();
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("- Feeds: 0 new, 0 updated\n");
    }

    @Test
    void aMoveWithTheFilesThatAreKeptIsNoProblem() throws IOException {
        site.run(
                "nightly",
                "--url",
                former.address().toString(),
                "--output",
                temporary.resolve("again").toString());
        movedFrom(former);

        Run run = night();

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(items(published)).isEqualTo(items(former));
    }

    @ParameterizedTest
    @CsvSource({"404, the server has no such file", "500, the server responds 500"})
    void identitiesStayAlsoWhenTheFormerSiteIsGone(int status, String problem) throws IOException {
        Map<String, String> before = items(former);
        former.answeringAll(Reply.of(status, ""));
        movedFrom(former);

        Run run = night();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains(former.address() + "feeds/record.txt: warning: " + problem
                        + ", so that it is unknown what was published");
        assertThat(items(published)).containsOnlyKeys(before.keySet());
    }

    @Test
    void whatWasPublishedAtTheNewAddressCountsAlone() throws IOException {
        assertThat(night().out())
                .contains("- Feeds: 4 new, ", " at this address; a site that had another one needs `moved-from`");
        Map<String, String> before = items(published);
        assertThat(before.keySet()).doesNotContainAnyElementsOf(tags(former));
        movedFrom(former);

        assertThat(night().code()).isZero();

        assertThat(items(published)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "feeds/record.txt"})
    void aRecordMayBeNamedByItsAddress(String path) throws IOException {
        Run run = night("--record", former.address() + path);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(items(published)).isEqualTo(items(former));
    }

    @Test
    void aBuildDownloadsARecordToo() throws IOException {
        Path output = temporary.resolve("built");

        Run run = site.run(
                "build",
                "--output",
                output.toString(),
                "--record",
                former.address().toString());
        published.publish(output);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("  feeds: 0 new, ");
        assertThat(items(published)).isEqualTo(items(former));
    }

    @Test
    void aRecordThatIsNotAtItsAddressIsAProblem() throws IOException {
        former.answeringAll(Reply.of(404, "gone"));
        String record = former.address() + "feeds/record.txt";

        for (Run run : new Run[] {
            night("--record", record), site.run("build", "--record", record, "--output", temporary + "/built")
        }) {
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err())
                    .contains(record + ": warning: the server has no such file, so that it is unknown what was");
        }
    }

    @Test
    void anAddressThatIsNoneIsAnErrorOfTheCommandLine() {
        Run run = site.run("build", "--record", "https://");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("invalid value 'https://' for --record");
    }

    private void movedFrom(PublishedSite before) throws IOException {
        Path settings = site.folder().resolve("site-config.yml");
        Files.writeString(settings, Files.readString(settings) + "moved-from: " + before.address() + "\n");
    }

    private Run night(String... options) throws IOException {
        Path output = temporary.resolve("night-" + nights++);
        String[] arguments = {"nightly", "--url", published.address().toString(), "--output", output.toString()};
        Run run = site.run(Stream.of(arguments, options).flatMap(Stream::of).toArray(String[]::new));
        published.publish(output);
        return run;
    }

    private void write(String path, String text) throws IOException {
        Path file = site.folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The identities that would be others at another address. */
    private static Iterable<String> tags(PublishedSite site) {
        return items(site).keySet().stream().filter(it -> it.startsWith("tag:")).toList();
    }

    /** The dates of all items of some feeds, by their identities. */
    private static Map<String, String> items(PublishedSite site) {
        return new TreeMap<>(Stream.of("feed.json", "days/feed.json", "picks/feed.json", "digests/feed.json")
                .map(it -> new String(Objects.requireNonNull(site.files().get(it)), StandardCharsets.UTF_8))
                .flatMap(it -> ITEM.matcher(it).results())
                .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2))));
    }
}

package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedChanges;
import daybook.feed.FeedChecker;
import daybook.feed.FeedReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty nights as subscribers see them: every paper comes once, and stays what it is. */
class NightlyFeedsTest {
    private static final int NIGHTS = 30;
    private static final int SEED = 2025;
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 20);
    private static final String ADDRESS = "https://a.example/";

    @TempDir
    private Path site;

    private final Random random = new Random(SEED);
    private final Map<String, Subscriber> subscribers = new TreeMap<>();
    private int papers;

    /** Somebody who reads a feed each night and remembers all of it. */
    private static final class Subscriber {
        private final Map<String, OffsetDateTime> known = new HashMap<>();
        private Set<String> last = Set.of();

        void read(String feed, FeedReading reading) {
            Set<String> now = new HashSet<>();
            for (FeedReading.Item item : reading.items()) {
                now.add(item.id());
                OffsetDateTime before = known.put(item.id(), item.published());
                assertThat(before == null || last.contains(item.id()))
                        .as("seed " + SEED + ": " + feed + " tells of " + item.id() + " once")
                        .isTrue();
                assertThat(before == null || before.equals(item.published()))
                        .as("seed " + SEED + ": the date of " + item.id() + " in " + feed)
                        .isTrue();
            }
            last = now;
        }
    }

    @Test
    void noItemChangesRepeatsOrIsLostInThirtyNights() throws IOException {
        write("site-config.yml", """
                title: T
                description: D
                url: https://a.example/
                feeds: {length: 10}
                curators: {id: jl, name: Jo}
                topics: {slug: odd, title: Odd, query: 'ti:odd'}
                """);
        Set<String> announced = new TreeSet<>();
        int added = 0;
        for (int night = 0; night < NIGHTS; night++) {
            announced.addAll(announce(FIRST.plusDays(night)));
            BuildResult result = new SiteBuild(site, site.resolve("_site"), FIRST.plusDays(night)).run();
            assertThat(result.diagnostics()).isEmpty();
            FeedChanges changes = result.summary().orElseThrow().feeds();
            assertThat(changes.republished()).isZero();
            added += changes.added();
            FeedChecker.check(files(), ADDRESS)
                    .forEach((path, feed) -> subscribers
                            .computeIfAbsent(path, it -> new Subscriber())
                            .read(path, feed));
        }

        assertThat(Objects.requireNonNull(subscribers.get("feed.xml")).known.keySet())
                .as("seed " + SEED)
                .containsExactlyInAnyOrderElementsOf(announced);
        assertThat(subscribers.keySet()).contains("feed/2025-06.json", "changes/feed.atom", "picks/feed.xml");
        Set<String> all = new HashSet<>();
        subscribers.values().forEach(it -> all.addAll(it.known.keySet()));
        assertThat(added).isEqualTo(all.size());
    }

    /** The listing of a day, with new papers, some from elsewhere, and new versions of older ones. */
    private Set<String> announce(LocalDate day) throws IOException {
        Set<String> announced = new TreeSet<>();
        StringBuilder listing = new StringBuilder(
                "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"" + day + "\"}\n");
        int revisions = Math.min(papers, random.nextInt(4));
        for (int count = random.nextInt(9); count > 0; count--) {
            String id = id(++papers);
            announced.add("arxiv:" + id);
            line(listing, random.nextInt(4) > 0 ? "new" : "cross", id, 1);
        }
        random.ints(revisions, 1, papers + 1).distinct().forEach(paper -> {
            if (!announced.contains("arxiv:" + id(paper))) {
                line(listing, "replacement", id(paper), 2 + random.nextInt(3));
            }
        });
        write("content/listings/" + day + ".jsonl", listing.toString());
        if (papers > 0 && random.nextBoolean()) {
            write("content/notes/" + id(papers) + ".md", "---\npick: true\n---\n\nRead it.\n");
        }
        return announced;
    }

    private static String id(int paper) {
        return "2506." + (10_000 + paper);
    }

    private static void line(StringBuilder listing, String kind, String id, int version) {
        String title = (id.charAt(id.length() - 1) % 2 == 0 ? "Even " : "Odd ") + id;
        listing.append("{\"kind\":\"%s\",\"id\":\"%s\",\"version\":%s,\"title\":\"%s\",\"subjects\":[\"cs.DC\"]}\n"
                .formatted(kind, id, version, title));
    }

    private SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Path root = site.resolve("_site");
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}

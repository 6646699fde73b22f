package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty nights as subscribers see them: every paper comes once, and stays what it is. */
class NightlyFeedsTest {
    private static final int NIGHTS = 20;
    private static final int SEED = 2025;
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 20);

    @TempDir
    private Path temporary;

    private final Random random = new Random(SEED);
    private int papers;

    @Test
    void noItemChangesRepeatsOrIsLostInTwentyNights() throws IOException {
        PublishedFolder site = new PublishedFolder(temporary);
        site.write("site-config.yml", """
                title: T
                description: D
                url: https://a.example/
                feeds: {length: 10}
                curators: {id: jl, name: Jo}
                topics: {slug: odd, title: Odd, query: 'ti:odd'}
                """);
        Set<String> announced = new TreeSet<>();
        Set<String> all = new HashSet<>();
        int added = 0;
        for (int night = 0; night < NIGHTS; night++) {
            announced.addAll(announce(site, FIRST.plusDays(night)));
            SortedMap<String, List<String>> shown = site.publish(FIRST.plusDays(night));
            assertThat(site.problems()).isEmpty();
            added += site.changes().added();
            shown.values().forEach(all::addAll);
        }

        assertThat(site.subscriber("feed.xml").known())
                .as("seed " + SEED)
                .containsExactlyInAnyOrderElementsOf(announced);
        assertThat(site.feed("feed/2025-06.json").items()).isNotEmpty();
        assertThat(site.feed("changes/feed.atom").items()).isNotEmpty();
        assertThat(added).isEqualTo(all.size());
    }

    /** The listing of a day, with new papers, some from elsewhere, and new versions of older ones. */
    private Set<String> announce(PublishedFolder site, LocalDate day) throws IOException {
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
        site.write("content/listings/" + day + ".jsonl", listing.toString());
        if (papers > 0 && random.nextBoolean()) {
            site.write("content/notes/" + id(papers) + ".md", "---\npick: true\n---\n\nRead it.\n");
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
}

package daybook.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedChecker;
import daybook.feed.FeedReading;
import daybook.feed.Subscriber;
import daybook.fetch.FetchedSite;
import daybook.fetch.FetchedSite.Run;
import daybook.fetch.arxiv.ArxivServer;
import daybook.fetch.arxiv.ChangingCorpus;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights with an arXiv whose papers change, hostile servers, and a curator who writes notes: every night ends with a
 * site that is published, and no subscriber misses an item or sees one twice.
 */
class MonthsOfNightsTest {
    private static final Instant FIRST = Instant.parse("2026-01-06T03:30:00Z");
    private static final List<Reply> NO_RECORDS = List.of(
            Reply.of(500, ""),
            Reply.of(403, "forbidden"),
            Reply.of(200, "<title>Log in</title>"),
            Reply.of(200, "daybook-feeds 2\nday 2026-01-06\n"));

    @TempDir
    private Path temporary;

    private final SimulatedTime time = new SimulatedTime(FIRST);
    private final Map<String, Subscriber> subscribers = new TreeMap<>();
    private final Map<String, String> identities = new HashMap<>();

    @Test
    void subscribersSeeEachItemOnceInTenNights() throws IOException {
        live(10);
    }

    @Test
    @Tag("simulation")
    void subscribersSeeEachItemOnceInSixWeeks() throws IOException {
        live(42);
    }

    private void live(int nights) throws IOException {
        Random random = new Random(nights);
        FetchedSite site = new FetchedSite(temporary.resolve("site"), time, """
                sources: [cs.DC]
                contact: jo@t.example
                author-pages: 2
                feeds: {length: 12}
                topics:
                  - {slug: hats, title: Hats, query: 'ti:hats OR ti:caps'}
                """);
        try (ArxivServer arxiv = new ArxivServer(time);
                PublishedSite published = new PublishedSite()) {
            arxiv.announcing((category, day) -> ChangingCorpus.papers(category, day, today()));
            for (int night = 0; night < nights; night++) {
                time.jumpTo(FIRST.plus(Duration.ofDays(night)));
                double chance = night == 0 || night >= nights - 3 ? 0 : 0.25;
                arxiv.failingAtRandom(random, chance);
                published.answering(
                        "feeds/record.txt",
                        random.nextDouble() < chance / 4 ? NO_RECORDS.get(random.nextInt(NO_RECORDS.size())) : null);
                write(site, night, random);
                if (random.nextDouble() >= chance / 3) {
                    publish(site, arxiv, published, night);
                }
            }
        }
        Set<String> known = Objects.requireNonNull(subscribers.get("feed.xml")).known();
        assertThat(known).containsAll(announced(site)).hasSizeGreaterThan(nights / 3);
    }

    private void publish(FetchedSite site, ArxivServer arxiv, PublishedSite published, int night) throws IOException {
        Run run = site.run(
                "nightly",
                "--arxiv",
                arxiv.address().toString(),
                "--url",
                published.address().toString());
        String what = "night " + night + ": " + run.out() + run.err();
        assertThat(run.code()).as(what).isIn(0, 3);
        published.publish(site.folder().resolve("_site"));
        SortedMap<String, FeedReading> feeds =
                FeedChecker.check(published.files(), published.address().toString());
        feeds.forEach((path, feed) -> {
            subscribers.computeIfAbsent(path, it -> new Subscriber()).read(feed);
            String kind = path.replaceFirst("feed\\.\\w+$|feed/.*", "");
            feed.items().forEach(item -> {
                String subject = kind + " " + item.link() + " " + item.published();
                // A note leads to its paper, as do the changes of the paper; each of them is of its day.
                assertThat(identities.merge(subject, item.id(), (old, now) -> old))
                        .as(what + path + " shows it twice: " + subject)
                        .isEqualTo(item.id());
            });
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    /** A curator writes about a paper of the site, now and then. */
    private void write(FetchedSite site, int night, Random random) throws IOException {
        List<String> papers = announced(site).stream().sorted().toList();
        if (papers.isEmpty() || night % 5 > 0) {
            return;
        }
        String paper = papers.get(random.nextInt(papers.size())).substring("arxiv:".length());
        Path file = site.folder().resolve("content/notes/" + paper + ".md");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "---\npick: true\n---\n\nRead it, said the night " + night + ".\n");
    }

    /** The papers that were new to the site when they were first announced, as far as it knows. */
    private static Set<String> announced(FetchedSite site) throws IOException {
        Map<String, AnnouncementKind> first = new HashMap<>();
        for (Listing listing : site.stored().values()) {
            listing.announcements()
                    .forEach(it -> first.putIfAbsent("arxiv:" + it.id().value(), it.kind()));
        }
        Set<String> announced = new HashSet<>(first.keySet());
        announced.removeIf(it -> first.get(it) == AnnouncementKind.REPLACEMENT);
        return announced;
    }
}

package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord;
import daybook.input.SiteFolder;
import daybook.mail.MailMessage;
import daybook.note.DigestPeriod;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.DigestMailBuild.WrittenDigest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestsTest {
    private static final LocalDate SUNDAY = LocalDate.of(2025, 7, 20);
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private WrittenSite site;

    @BeforeEach
    void beginSite() throws IOException {
        site = new WrittenSite(folder);
        site.write("site-config.yml", WrittenSite.SETTINGS);
        site.listing("a", "2025-07-08", WrittenSite.paper("2507.05001", "Of the Week Before"));
        site.listing("b", "2025-07-15", WrittenSite.paper("2507.10001", "Of This Week"));
    }

    @Test
    void theArchiveLeadsToTheWeekOfTheNewestDayAlsoWhereItEndsInTheNextMonth() throws IOException {
        site.listing("2025-07-30", "2025-07-30", WrittenSite.paper("2507.10009", "The last of the month"));
        build(SUNDAY.plusDays(12));

        assertThat(read("days/index.html")).contains("digests/2025-W31.html", "digests/2025-W29.html");
    }

    @Test
    void aWeekIsInTheFeedOnceItIsOver() throws IOException {
        build(SUNDAY);

        assertThat(read("digests/feed.xml")).contains("2025-W28").doesNotContain("2025-W29", "2025-07<");

        build(SUNDAY.plusDays(1));

        assertThat(read("digests/feed.xml")).contains("2025-W28", "2025-W29");
    }

    @Test
    void aWeekSaysNothingOfWhatItsMonthsSay() throws IOException {
        site.listing("c", "2025-08-01", WrittenSite.paper("2508.00001", "In the Last Week of July"));
        site.write("content/notes/2025-07.md", "---\ntitle: On the whole of July\n---\nA month.\n");

        for (LocalDate today : new LocalDate[] {LocalDate.of(2025, 7, 31), LocalDate.of(2025, 8, 20)}) {
            build(today);

            assertThat(read("digests/2025-07.html")).contains("On the whole of July");
            assertThat(read("digests/2025-W31.html")).doesNotContain("On the whole of July");
        }
    }

    @Test
    void whatIsAddedToADigestLaterNotifiesNobody() throws IOException {
        build(SUNDAY.plusDays(1));
        FeedRecord published = PublishedRecord.read(folder.resolve("_site/feeds/record.txt"), new Diagnostics());
        String before = identities();

        site.write("content/notes/2507.10001.md", "---\npick: true\n---\nRead it.\n");
        site.write("content/notes/2025-W29.md", "The week in two sentences.\n");
        new SiteBuild(
                        new SiteFolder(folder),
                        folder.resolve("_site"),
                        SUNDAY.plusDays(40),
                        Optional.of(published),
                        StageListener.NONE)
                .run();

        assertThat(read("digests/feed.xml")).contains("The week in two sentences.", "Read it.");
        assertThat(identities()).endsWith(before);
    }

    @Test
    void onlyTheDigestsOfWhatIsNewAreWrittenAgain() throws IOException {
        build(SUNDAY);
        for (String name : new String[] {"2025-W28", "2025-W29", "2025-07"}) {
            Files.setLastModifiedTime(folder.resolve("_site/digests/" + name + ".html"), LONG_AGO);
        }

        site.listing("c", "2025-07-18", WrittenSite.paper("2507.12001", "New Tonight"));
        build(SUNDAY);

        assertThat(written("2025-W28")).isEqualTo(LONG_AGO);
        assertThat(written("2025-W29")).isNotEqualTo(LONG_AGO);
        assertThat(written("2025-07")).isNotEqualTo(LONG_AGO);
    }

    @Test
    void aDigestOfThousandsOfPapersNamesSomeOfThem() throws IOException {
        String[] categories = "AI AR CC CE CG CL CR CV CY DB DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM".split(" ");
        for (int index = 0; index < categories.length; index++) {
            int first = 11_000 + 100 * index;
            site.write(
                    "content/listings/" + categories[index] + ".jsonl",
                    "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs." + categories[index]
                            + "\",\"date\":\"2025-07-15\"}\n"
                            + IntStream.range(first, first + 100)
                                    .mapToObj(it -> WrittenSite.paper("2507." + it, "T"))
                                    .collect(Collectors.joining("\n")));
        }
        build(SUNDAY);

        String page = read("digests/2025-W29.html");
        assertThat(page.split("class=\"line\"", -1)).hasSize(501);
        assertThat(page).contains("2,501 new", "and 80 more");
    }

    @Test
    void aFaultInOneNoteCostsThatNote() throws IOException {
        site.write("content/notes/2025-W28.md", "---\nratng: 3\n---\nA slip.\n");
        site.write("content/notes/2025-W29.md", "The week.\n");
        site.write("content/notes/hello.md", "---\ntitle: Hello\ndate: 2025-07-15\n---\nSee [[nothing]].\n");
        site.write("content/notes/b/hello.md", "---\ntitle: Hello\ndate: 2025-07-16\n---\nThe same name.\n");

        new TolerantBuild(new SiteFolder(folder), folder.resolve("_site"), SUNDAY, FeedRecord.NONE, StageListener.NONE)
                .run();

        assertThat(read("digests/2025-W28.html")).contains("Of the Week Before").doesNotContain("A slip");
        assertThat(read("digests/2025-W29.html")).contains("The week.");
        assertThat(read("posts/hello.html")).contains("<h1>Hello</h1>");
    }

    @Test
    void theMailOfAnyDigestIsSmallAndNeedsNothingElse() throws IOException {
        String words = "word ".repeat(20_000);
        site.listing(
                "b",
                "2025-07-15",
                IntStream.range(0, 400)
                        .mapToObj(it -> WrittenSite.paper("2507." + (10_000 + it), "Größe " + it))
                        .toArray(String[]::new));
        site.write("content/notes/2025-W29.md", words + "\n");
        for (int note = 0; note < 60; note++) {
            site.write(
                    "content/notes/2507." + (10_000 + note) + ".md",
                    "---\npick: true\n---\nSee ![a plot](/assets/plot.png), " + "word ".repeat(500) + "\n");
        }
        site.write("content/assets/plot.png", new byte[] {1});

        MailMessage mail = mail("2025-W29");

        assertThat(mail.bytes()).hasSizeLessThan(100_000);
        assertThat(mail.html())
                .contains("https://t.example/list/papers/2507.10000.html", "Größe 1")
                .doesNotContain("<img", "<link", "<script", "<style", "src=", "href=\"../", "href=\"/");
        assertThat(mail.text()).contains("Größe 1", "https://t.example/list/digests/2025-W29.html");
    }

    @Test
    void aMailHasThePicksWithTheirNotes() throws IOException {
        site.write("content/notes/2507.10001.md", "---\npick: true\n---\nSee ![a plot](/assets/plot.png) & read.\n");
        site.write("content/assets/plot.png", new byte[] {1});

        MailMessage mail = mail("2025-W29");

        assertThat(mail.html()).contains("See [a plot] &amp; read.");
        assertThat(mail.text()).contains("* Of This Week", "  > See", "& read.");
        assertThat(new String(mail.bytes(), StandardCharsets.US_ASCII))
                .isEqualTo(new String(mail("2025-W29").bytes(), StandardCharsets.US_ASCII));
    }

    @Test
    void aMailSaysWhichPapersWereWithdrawn() throws IOException {
        String comments = "\"comments\":\"This paper has been withdrawn\",";
        site.listing(
                "b",
                "2025-07-15",
                WrittenSite.paper("2507.10001", "Picked").replaceFirst("\"", comments + "\""),
                WrittenSite.paper("2507.10002", "Listed").replaceFirst("\"", comments + "\""),
                WrittenSite.paper("2507.10003", "Valid"));
        site.write("content/notes/2507.10001.md", "---\npick: true\n---\nRead it.\n");

        MailMessage mail = mail("2025-W29");

        assertThat(mail.html())
                .contains(
                        ">Picked</a></strong> (<strong>withdrawn</strong>)",
                        ">Listed</a> (<strong>withdrawn</strong>)",
                        ">Valid</a></li>");
        assertThat(mail.text()).contains("* Picked (withdrawn)\n", "- Listed (withdrawn)\n", "- Valid\n");
    }

    @Test
    void aLargeMailLosesNotesOnPicksBeforeTheCuratorsOwnText() throws IOException {
        site.listing(
                "b",
                "2025-07-15",
                IntStream.range(0, 60)
                        .mapToObj(it -> WrittenSite.paper("2507." + (10_000 + it), "Paper " + it))
                        .toArray(String[]::new));
        for (int note = 0; note < 60; note++) {
            site.write(
                    "content/notes/2507." + (10_000 + note) + ".md",
                    "---\npick: true\n---\nOn " + note + ": " + "word ".repeat(300) + "\n");
        }
        site.write("content/notes/2025-W29.md", "What I thought of this week.\n");

        WrittenDigest digest = digest("2025-W29");

        assertThat(digest.isShortened()).isTrue();
        assertThat(digest.small().bytes()).hasSizeBetween(30_000, 100_000);
        assertThat(digest.small().text())
                .contains("What I thought of this week.", "On 0:")
                .doesNotContain("On 59:");
        assertThat(digest.whole().text()).contains("What I thought of this week.", "On 0:", "On 59:");
    }

    @Test
    void thePlainTextOfANoteKeepsItsAddressesAndItsStructure() throws IOException {
        site.write("content/notes/2025-W29.md", """
                Read [the survey](https://example.org/survey), [[2507.10001]] and <https://example.org/bare>.
                It is measured.[^1]

                > A quote of
                > two lines

                1. first
                2. second
                   - nested

                | a | b |
                | - | - |
                | 1 | 2 |

                ```
                a <- code
                  b
                ```

                [^1]: On [one machine](https://example.org/machine).
                """);

        assertThat(mail("2025-W29").text()).contains("""
                Read the survey <https://example.org/survey>, Of This Week
                <https://t.example/list/papers/2507.10001.html> and
                https://example.org/bare. It is measured.[1]

                > A quote of two lines

                1. first
                2. second
                   - nested

                a | b
                1 | 2

                    a <- code
                      b

                1. On one machine <https://example.org/machine>.
                """);
    }

    @Test
    void aWeekOfTwoYearsNamesBoth() throws IOException {
        site.listing("c", "2025-01-02", WrittenSite.paper("2501.00001", "Of the Turn of the Year"));

        assertThat(mail("2025-W01").text()).contains("30 December 2024 to 5 January 2025");
    }

    @ParameterizedTest
    @CsvSource({
        "jo@t.example, jo@t.example",
        "https://t.example/@jo, digest@t.example",
        "https://jo@t.example/, digest@t.example"
    })
    void aMailIsFromTheContactWhereItIsAMailAddress(String contact, String address) throws IOException {
        site.write("site-config.yml", WrittenSite.SETTINGS + "contact: " + contact + "\n");

        assertThat(mail("2025-W29").address()).isEqualTo(address);
    }

    @Test
    void mailsOfTwoSitesOfAHostHaveIdentitiesOfTheirOwn() throws IOException {
        assertThat(identity("https://t.example/")).isEqualTo("digest-2025-W29@t.example");
        assertThat(identity("https://t.example/jo-list/")).isEqualTo("digest-2025-W29-jo-list@t.example");
        assertThat(identity("https://t.example/jo/list/")).isEqualTo("digest-2025-W29-jo%2Flist@t.example");
        assertThat(identity("https://t.example/%E6%97%A5/")).isEqualTo("digest-2025-W29-%E6%97%A5@t.example");
    }

    private String identity(String url) throws IOException {
        SiteFolder site = new SiteFolder(folder, Optional.of(URI.create(url)));
        return new DigestMailBuild(site, SUNDAY)
                .run(DigestPeriod.parse("2025-W29"))
                .digest()
                .orElseThrow()
                .small()
                .id();
    }

    private MailMessage mail(String period) throws IOException {
        return digest(period).small();
    }

    private WrittenDigest digest(String period) throws IOException {
        return new DigestMailBuild(new SiteFolder(folder), SUNDAY)
                .run(DigestPeriod.parse(period))
                .digest()
                .orElseThrow();
    }

    private String identities() throws IOException {
        return read("digests/feed.xml")
                .lines()
                .filter(it -> it.contains("<guid") || it.contains("<pubDate"))
                .reduce("", String::concat);
    }

    private FileTime written(String digest) throws IOException {
        return Files.getLastModifiedTime(folder.resolve("_site/digests/" + digest + ".html"));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("_site/" + name));
    }

    private void build(LocalDate today) throws IOException {
        new SiteBuild(folder, folder.resolve("_site"), today).run();
    }
}

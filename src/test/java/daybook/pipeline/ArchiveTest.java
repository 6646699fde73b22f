package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.check.SiteChecker;
import daybook.diagnostic.Diagnostic;
import daybook.input.SiteFolder;
import daybook.note.DigestPeriod;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.DigestMailBuild.WrittenDigest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site whose older years are published as a site of their own. */
class ArchiveTest {
    private static final String SITE = "https://t.example/list/";
    private static final String ARCHIVE = "https://t.example/list-archive/";
    private static final String DIVIDED = "archive-before: 2025\narchive-url: " + ARCHIVE + "\n";
    private static final String REDIRECT = "http-equiv=\"refresh\"";

    @TempDir
    private Path temporary;

    private WrittenSite site;

    @BeforeEach
    void writeSite() throws IOException {
        site = new WrittenSite(temporary.resolve("source"));
        site.listing(
                "2024-11-26",
                "2024-11-26",
                WrittenSite.paper("2411.00001", "Queues for distributed sorting"),
                WrittenSite.paper("2411.00002", "Clocks without a leader"));
        site.listing(
                "2024-12-31",
                "2024-12-31",
                WrittenSite.paper("math.GT/0309136", "Knots of old").replace("}", ",\"subjects\":[\"math.GT\"]}"));
        site.listing(
                "2025-01-02",
                "2025-01-02",
                WrittenSite.paper("2501.00001", "Queues for distributed sorting, again"),
                WrittenSite.paper("2411.00002", "Clocks without any leader").replace("new", "replacement"));
        site.write("content/notes/2411.00001.md", "---\npick: true\n---\nRead [[2501.00001]] too.\n");
        site.write("content/notes/2501.00001.md", "Better than [[2411.00001]] and [[2411.00002]] of [[2024-12-31]].\n");
        site.write("content/notes/2024-11-26.md", "A good day, with ![a picture](/assets/day.svg).\n");
        site.write(
                "content/pages/about.md",
                "---\ntitle: About\n---\nWe began with [knots](/papers/math/0309136.html).\n");
        site.write("content/assets/day.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
    }

    @Test
    void eachPageIsInOneOfTheTwo() throws IOException {
        Set<String> all = pages(built("", "whole"));

        Set<String> recent = pages(built(DIVIDED, "site"));
        Set<String> older = pages(archive(DIVIDED, "archive"));

        assertThat(recent)
                .contains("papers/2501.00001.html", "days/2025-01-02.html", "topics/cs.DC.html", "about.html");
        assertThat(older)
                .contains("papers/2411.00002.html", "days/2024-12-31.html", "topics/cs.DC/2024-11.html")
                .contains("papers/math/0309136.html", "days/2024.html", "digests/2024-11.html");
        assertThat(recent).filteredOn(older::contains).containsExactly("404.html");
        Set<String> both = new TreeSet<>(recent);
        both.addAll(older);
        assertThat(both).isEqualTo(all);
    }

    @Test
    void eachLinkLeadsToThePageItselfInWhicheverOfTheTwo() throws IOException {
        SortedMap<String, String> recent = built(DIVIDED, "site");
        SortedMap<String, String> older = archive(DIVIDED, "archive");

        Set<String> targets = new TreeSet<>(links(SITE, recent));
        targets.addAll(links(ARCHIVE, older));

        assertThat(targets)
                .filteredOn(it -> it.startsWith(SITE))
                .contains(SITE + "papers/2501.00001.html", SITE + "index.html")
                .allMatch(it -> isPage(recent, it.substring(SITE.length())));
        assertThat(targets)
                .filteredOn(it -> it.startsWith(ARCHIVE))
                .contains(ARCHIVE + "papers/2411.00002.html", ARCHIVE + "days/2024-12-31.html")
                .allMatch(it -> isPage(older, it.substring(ARCHIVE.length())));
        assertThat(recent.get("papers/2501.00001.html")).contains("href=\"" + ARCHIVE + "papers/2411.00001.html\"");
    }

    @Test
    void subscribersSeeNothingButOtherLinks() throws IOException {
        SortedMap<String, String> whole = built("", "whole");

        SortedMap<String, String> recent = built(DIVIDED, "site");

        List<String> feeds = whole.keySet().stream()
                .filter(it -> it.matches("(?:.*/)?feed[./].*|feeds/.*(?<!html)"))
                .toList();
        assertThat(feeds).contains("feed.xml", "feeds/record.txt", "topics/cs.DC/feed.xml");
        assertThat(recent.get("feed.xml")).contains("<link>" + ARCHIVE + "papers/2411.00002.html</link>");
        for (String feed : feeds) {
            assertThat(String.valueOf(recent.get(feed)).replace(ARCHIVE, SITE))
                    .as(feed)
                    .isEqualTo(whole.get(feed));
        }
        assertThat(archive(DIVIDED, "archive")).doesNotContainKeys(feeds.toArray(String[]::new));
    }

    @Test
    void whatPeoplePassOnHasARedirect() throws IOException {
        SortedMap<String, String> recent = built(DIVIDED, "site");

        assertThat(recent.get("papers/2411.00001.html"))
                .contains(REDIRECT)
                .contains("0; url=" + ARCHIVE + "papers/2411.00001.html")
                .contains("<link rel=\"canonical\" href=\"" + ARCHIVE + "papers/2411.00001.html\">");
        assertThat(recent.get("days/2024-12-31.html")).contains(REDIRECT);
        assertThat(recent.get("digests/2024-11.html")).contains(REDIRECT);
        assertThat(recent).doesNotContainKeys("papers/2411.00002.html", "topics/cs.DC/2024-11.html");
        assertThat(recent.get("404.html")).contains("theme/archive/missing.js", "data-archive=\"" + ARCHIVE + "\"");
        assertThat(archive(DIVIDED, "archive").get("index.html")).contains("0; url=" + SITE + "days/index.html");
    }

    @Test
    void searchEnginesKnowEachPageByItsOwnAddress() throws IOException {
        assertThat(built(DIVIDED, "site").get("papers/2501.00001.html"))
                .contains("<link rel=\"canonical\" href=\"" + SITE + "papers/2501.00001.html\">");
        assertThat(archive(DIVIDED, "archive").get("papers/2411.00002.html"))
                .contains("<link rel=\"canonical\" href=\"" + ARCHIVE + "papers/2411.00002.html\">");
    }

    @Test
    void thePlainTextOfADigestLeadsToPagesOfTheArchive() throws IOException {
        built(DIVIDED, "site");

        WrittenDigest digest = new DigestMailBuild(
                        new SiteFolder(temporary.resolve("source")), LocalDate.of(2025, 1, 5))
                .run(DigestPeriod.parse("2024-11"))
                .digest()
                .orElseThrow();

        assertThat(digest.whole().text())
                .contains(ARCHIVE + "papers/2411.00002.html")
                .doesNotContain(SITE + "papers/2411.00002.html");
    }

    @Test
    void eachSearchIndexHasThePapersOfItsPages() throws IOException {
        assertThat(built(DIVIDED, "site").get("search/papers-0.json")).isEqualTo("[\"papers/2501.00001.html\"]\n");
        assertThat(archive(DIVIDED, "archive").get("search/papers-0.json"))
                .contains("papers/2411.00001.html", "papers/math/0309136.html")
                .doesNotContain("2501.00001");
    }

    @Test
    void bothPassTheCheck() throws IOException {
        built(DIVIDED, "site");
        archive(DIVIDED, "archive");

        assertThat(SiteChecker.of(temporary.resolve("site")).diagnostics()).isEmpty();
        assertThat(SiteChecker.of(temporary.resolve("archive")).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SITE + "archive/", "https://t.example/", "https://archive.example/"})
    void theArchiveMayBeAnywhere(String address) throws IOException {
        String settings = "archive-before: 2025\narchive-url: " + address + "\n";
        built(settings, "site");
        archive(settings, "archive");

        assertThat(SiteChecker.of(temporary.resolve("site")).diagnostics()).isEmpty();
        assertThat(SiteChecker.of(temporary.resolve("archive")).diagnostics()).isEmpty();
    }

    @Test
    void untilTheArchiveHasAnAddressTheSiteHasAllYears() throws IOException {
        assertThat(built("archive-before: 2025\n", "site")).isEqualTo(built("", "whole"));
    }

    @Test
    void theArchiveIsBuiltForAnAddressThatTheSettingsDoNotSayYet() throws IOException {
        site.write("site-config.yml", WrittenSite.SETTINGS + "archive-before: 2025\n");
        SiteFolder folder = new SiteFolder(temporary.resolve("source"), Optional.of(URI.create(ARCHIVE))).ofArchive();

        assertThat(build(folder, "archive").diagnostics()).isEmpty();

        assertThat(TemporaryFiles.contents(temporary.resolve("archive"))).isEqualTo(archive(DIVIDED, "other"));
    }

    @Test
    void anIncrementalBuildEqualsACleanOne() throws IOException {
        int number = 0;
        for (String settings : List.of("", DIVIDED, DIVIDED.replace("2025", "2024"), DIVIDED, "")) {
            assertThat(built(settings, "site")).as(settings).isEqualTo(built(settings, "clean" + number++));
        }
        built(DIVIDED, "site");
        site.listing("2025-01-03", "2025-01-03", WrittenSite.paper("2411.00001", "Queues for distributed sorting"));
        Files.delete(temporary.resolve("source/content/listings/2024-11-26.jsonl"));
        Files.delete(temporary.resolve("source/content/notes/2024-11-26.md"));

        assertThat(built(DIVIDED, "site")).isEqualTo(built(DIVIDED, "clean"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "archive-url: https://a.example/                            | 'archive-before' is missing",
                "{archive-before: 2025, archive-url: https://t.example/list} | the archive has the address of the site",
                "{archive-before: 2025, archive-url: a.example}             | 'a.example' is not the address of a site",
                "archive-before: last                                       | 'archive-before' must be a whole number from 1900 to 2999",
            })
    void settingsThatCannotBeAreReported(String settings, String message) throws IOException {
        String lines = settings.replaceAll("^\\{|}$", "").replace(", ", "\n");
        site.write("site-config.yml", WrittenSite.SETTINGS + lines + "\n");

        assertThat(build(new SiteFolder(temporary.resolve("source")), "site").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "archive-before: 2025 | the address of the archive is missing",
                "language: en         | the site has no archive",
            })
    void anArchiveNeedsItsSettings(String settings, String message) throws IOException {
        site.write("site-config.yml", WrittenSite.SETTINGS + settings + "\n");

        assertThat(build(new SiteFolder(temporary.resolve("source")).ofArchive(), "site")
                        .diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(message);
    }

    private static Set<String> pages(SortedMap<String, String> files) {
        return files.entrySet().stream()
                .filter(it -> it.getKey().endsWith(".html"))
                .filter(it -> !it.getValue().contains(REDIRECT) || it.getKey().startsWith("papers/math.GT/"))
                .map(it -> it.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What pages link to, without fragments, and without the beginning of addresses that the page for missing pages
     * names.
     */
    private static List<String> links(String address, SortedMap<String, String> files) {
        return files.entrySet().stream()
                .filter(it -> it.getKey().endsWith(".html"))
                .flatMap(it -> Jsoup.parse(it.getValue(), address + it.getKey()).select("a[href]").stream())
                .map(it -> it.absUrl("href").replaceFirst("[?#].*", ""))
                .filter(it -> !it.equals(ARCHIVE))
                .toList();
    }

    private static boolean isPage(SortedMap<String, String> files, String path) {
        String text = files.get(path.isEmpty() ? "index.html" : path);
        return text != null && !text.contains(REDIRECT);
    }

    private SortedMap<String, String> built(String settings, String output) throws IOException {
        site.write("site-config.yml", WrittenSite.SETTINGS + settings);
        return files(build(new SiteFolder(temporary.resolve("source")), output), output);
    }

    private SortedMap<String, String> archive(String settings, String output) throws IOException {
        site.write("site-config.yml", WrittenSite.SETTINGS + settings);
        return files(build(new SiteFolder(temporary.resolve("source")).ofArchive(), output), output);
    }

    private SortedMap<String, String> files(BuildResult result, String output) throws IOException {
        assertThat(result.diagnostics()).isEmpty();
        return new TreeMap<>(TemporaryFiles.contents(temporary.resolve(output)));
    }

    private BuildResult build(SiteFolder folder, String output) throws IOException {
        return new SiteBuild(
                        folder,
                        temporary.resolve(output),
                        LocalDate.of(2025, 1, 5),
                        Optional.empty(),
                        StageListener.NONE)
                .run();
    }
}

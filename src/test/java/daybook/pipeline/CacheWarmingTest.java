package daybook.pipeline;

import static daybook.pipeline.WrittenSite.paper;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.cli.CommandRunner;
import daybook.diagnostic.Diagnostic;
import daybook.input.SiteFolder;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.CacheWarming.WarmResult;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheWarmingTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 20);
    private static final List<String> OF_LISTINGS = List.of("listings", "topics", "words", "first-words", "math");

    @TempDir
    private Path temporary;

    private Path site;

    @BeforeEach
    void writeASite() throws IOException {
        site = site("site");
    }

    /** A site of two months, with a paper of the first that is announced again in the second. */
    private Path site(String name) throws IOException {
        Path folder = temporary.resolve(name);
        WrittenSite written = new WrittenSite(folder);
        written.write(
                "site-config.yml",
                WrittenSite.SETTINGS + "topics: [{slug: queues, title: Queues, query: 'ti:queues'}]\n");
        written.listing("2025-06-02", "2025-06-02", paper("2506.00001", "Queues of $\\\\unicode{8734}$ length"));
        written.listing("2025-06-03", "2025-06-03", paper("2506.00002", "Schedulers that wait"));
        written.listing("2025-07-14", "2025-07-14", paper("2507.00001", "Caches of schedulers"));
        written.listing(
                "2025-07-15",
                "2025-07-15",
                paper("2507.00002", "Queues that wait"),
                paper("2506.00002", "Schedulers that wait no more").replace("new", "replacement"));
        written.write("content/notes/2506.00001.md", "Read this.");
        return folder;
    }

    private static WarmResult warm(Path folder, String... beginnings) throws IOException {
        return new CacheWarming(new SiteFolder(folder), List.of(beginnings), TODAY, StageListener.NONE).run();
    }

    private static SortedMap<String, String> built(Path folder) throws IOException {
        Path output = folder.resolve("_site");
        assertThat(new SiteBuild(folder, output, TODAY).run().summary()).isPresent();
        return TemporaryFiles.contents(output);
    }

    /** What is kept of listings and papers, by the names of the files. */
    private static SortedMap<String, String> facts(Path folder) throws IOException {
        SortedMap<String, String> facts =
                new TreeMap<>(TemporaryFiles.contents(folder.resolve(".daybook-cache/facts")));
        facts.keySet().removeIf(it -> !OF_LISTINGS.contains(it.substring(0, it.indexOf('/'))));
        return facts;
    }

    @Test
    void keepsWhatABuildKeepsOfListings() throws IOException {
        WarmResult result = warm(site);
        Path other = site("other");
        built(other);

        assertThat(result).isEqualTo(new WarmResult(List.of(), 4, 4));
        assertThat(facts(site)).isEqualTo(facts(other)).containsKeys("listings/2025-07-15", "words/2025-06-02");
        assertThat(site.resolve("_site")).doesNotExist();
    }

    @Test
    void ofSeveralMachinesIsCopiedTogether() throws IOException {
        Path june = site("june");
        Path july = site("july");
        assertThat(warm(june, "2025-06").listings()).isEqualTo(2);
        assertThat(warm(july, "2025-07-14", "2025-07-15").papers()).isEqualTo(3);
        TemporaryFiles.copy(june.resolve(".daybook-cache"), site.resolve(".daybook-cache"));
        TemporaryFiles.copy(july.resolve(".daybook-cache"), site.resolve(".daybook-cache"));
        SortedMap<String, String> copied = facts(site);

        SortedMap<String, String> together = built(site);

        Path clean = site("clean");
        assertThat(together).isEqualTo(built(clean));
        // The paper that both months announce is another one for each of them alone.
        copied.keySet().removeIf(it -> it.endsWith("/2025-06-03") && !it.startsWith("listings/"));
        copied.keySet().removeIf(it -> it.endsWith("/2025-07-15") && !it.startsWith("listings/"));
        assertThat(facts(clean)).containsAllEntriesOf(copied);
        assertThat(copied).containsKeys("topics/2025-06-02", "words/2025-07-14", "math/2025-06-02");
    }

    @Test
    void leavesWhatIsKeptOfOtherDays() throws IOException {
        warm(site, "2025-06");
        SortedMap<String, String> june = facts(site);

        warm(site, "2025-07");

        assertThat(facts(site)).containsKeys("words/2025-06-02", "words/2025-07-14");
        assertThat(facts(site).get("words/2025-06-02")).isEqualTo(june.get("words/2025-06-02"));
    }

    @Test
    void rejectsANameThatNoListingHas() throws IOException {
        WarmResult result = warm(site, "2025/07");

        assertThat(result.problems())
                .map(Diagnostic::message)
                .containsExactly("no file of listings has a name that begins with 2025/07");
        assertThat(site.resolve(".daybook-cache")).doesNotExist();
    }

    @Test
    void leavesItToTheBuildToReportFaults() throws IOException {
        Files.writeString(site.resolve("content/listings/2025-06-02.jsonl"), "{");
        Files.writeString(site.resolve("content/notes/2506.00001.md"), "[[2501.00001]]");

        assertThat(warm(site)).isEqualTo(new WarmResult(List.of(), 4, 3));
        assertThat(facts(site)).containsKey("words/2025-07-14");
    }

    @Test
    void saysThatItCannotKeepWhatItDerived() throws IOException {
        Files.writeString(site.resolve(".daybook-cache"), "");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int code = CommandRunner.run(
                new String[] {"warm"},
                site,
                new SimulatedTime(Instant.EPOCH).sleeper(),
                new PrintWriter(out),
                new PrintWriter(err));

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(".daybook-cache/facts: warning: this cannot be written");
    }

    @Test
    void warmsNothingBehindALink() throws IOException {
        Path elsewhere = Files.createDirectories(site.resolve("elsewhere"));
        Files.createSymbolicLink(site.resolve(".daybook-cache"), elsewhere);

        WarmResult result = warm(site);

        assertThat(result.problems())
                .singleElement()
                .asString()
                .startsWith(".daybook-cache: warning: this is a symbolic");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void saysWhyItCannotReadTheSite() throws IOException {
        Files.delete(site.resolve("site-config.yml"));

        assertThat(warm(site).problems()).map(Diagnostic::message).containsExactly("there is no such file");
    }
}

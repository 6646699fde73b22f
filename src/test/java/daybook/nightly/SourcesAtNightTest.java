package daybook.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchRun.FetchEnvironment;
import daybook.fetch.FetchRun.FetchRequest;
import daybook.fetch.FetchScope;
import daybook.fetch.FetchedSite;
import daybook.fetch.PaperServers;
import daybook.input.SiteFolder;
import daybook.pipeline.BuildStage;
import daybook.web.LoopbackServer;
import daybook.web.LoopbackServer.Request;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import daybook.web.WebClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of a site with sources of several kinds, and with notes about papers that none of them announces. */
class SourcesAtNightTest {
    private static final String PREPRINT = """
            {"messages":[{"status":"ok","total":"1"}],"collection":[
            {"title":"Cells that Count","authors":"Byron, A.","doi":"10.1101/2026.11.26.111111","date":"2026-11-26",
            "version":"1","category":"cell biology","abstract":"They count."}]}
            """;

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-26T04:00:00Z"));
    private final StringBuilder list = new StringBuilder("# Hats\n\n## Felt\n\n");

    private final List<BuildStage> stages = new ArrayList<>();

    @TempDir
    private Path temporary;

    private PaperServers papers;
    private LoopbackServer others;
    private PublishedSite published;
    private FetchedSite site;
    private Path output;
    private String summary = "";
    private boolean isServerDead;

    @BeforeEach
    void start() throws IOException {
        papers = new PaperServers();
        others = new LoopbackServer(this::reply);
        published = new PublishedSite();
        site = new FetchedSite(
                temporary.resolve("site"),
                time,
                "contact: jo@t.example\nsources:\n  - 'biorxiv:cell biology'\n  - list: '" + others.address()
                        + "/README.md'\n");
        output = temporary.resolve("output");
    }

    @AfterEach
    void stop() throws IOException {
        papers.close();
        others.close();
        published.close();
    }

    @Test
    void aDeadRegistryCostsItsPaperForANight() throws IOException {
        listHas("a", "b", "c", "d", "e");
        assertThat(night()).isEqualTo(NightResult.Readiness.READY);
        time.jumpTo(Instant.parse("2026-11-27T04:00:00Z"));
        listHas("f", "g", "h");
        write("content/notes/1706.03762.md", "About attention.");
        write("content/notes/optuna.md", "---\nabout: doi:10.1145/3292500.3330701\n---\nAbout trials.");
        papers.kill("crossref");

        assertThat(night()).isEqualTo(NightResult.Readiness.READY_WITH_PROBLEMS);

        assertThat(page("days/2026-11-27.html"))
                .contains("example_2ff.html", "example_2fg.html", "example_2fh.html")
                .doesNotContain("example_2fa.html");
        assertThat(page("days/2026-11-26.html")).contains("Cells that Count");
        assertThat(page("papers/1706.03762.html")).contains("About attention.");
        assertThat(page("notes/index.html")).doesNotContain("About trials.");

        time.jumpTo(Instant.parse("2026-11-28T04:00:00Z"));
        papers.revive();

        assertThat(night()).isEqualTo(NightResult.Readiness.READY);
        assertThat(page("notes/index.html")).contains("About trials.", "About attention.");
    }

    @Test
    void aDayOfADeadServerIsShownUntilANightFillsIt() throws IOException {
        listHas("a", "b", "c", "d", "e");
        night();
        time.jumpTo(Instant.parse("2026-11-27T04:00:00Z"));
        isServerDead = true;
        listHas("f");

        assertThat(night()).isEqualTo(NightResult.Readiness.READY_WITH_PROBLEMS);

        assertThat(summary).contains("- Open days: 1\n  - 2026-11-26  biorxiv:cell biology  partial, 1 announcement\n");
        assertThat(page("status/index.html")).contains("biorxiv:cell biology", "Thursday, 26 November 2026");
        time.jumpTo(Instant.parse("2026-11-28T04:00:00Z"));
        isServerDead = false;

        night();

        assertThat(summary).contains("- Open days: none\n", "2026-11-27  biorxiv:cell biology  quiet");
        assertThat(page("status/status.json")).doesNotContain("partial");
    }

    @Test
    void aNightTellsWhichStageItsBuildIsIn() throws IOException {
        night();

        assertThat(stages).containsExactly(BuildStage.values());
    }

    private NightResult.Readiness night() throws IOException {
        Map<String, URI> mirrors = new TreeMap<>();
        List<String> options = papers.options();
        for (int index = 0; index < options.size(); index += 2) {
            mirrors.put(options.get(index).substring("--".length()), URI.create(options.get(index + 1)));
        }
        mirrors.put("biorxiv", URI.create(others.address() + "/"));
        WebClient client = new WebClient(time.sleeper(), new Random(1), Duration.ofSeconds(5), "1", progress -> {});
        NightResult night = new NightlyRun(
                        new SiteFolder(site.folder(), Optional.of(published.address())),
                        output,
                        Optional.empty(),
                        new FetchRequest(mirrors, false, Duration.ofHours(3), FetchScope.ALL),
                        new FetchEnvironment(client, line -> {}),
                        stages::add)
                .run();
        published.publish(output);
        summary = NightSummary.of(night);
        return night.readiness();
    }

    private Reply reply(Request request) {
        if (request.path().equals("/README.md")) {
            return Reply.of(200, list.toString());
        }
        if (isServerDead) {
            return Reply.of(503, "");
        }
        return request.path().startsWith("/details/biorxiv/") ? Reply.of(200, PREPRINT) : Reply.of(404, "");
    }

    private void listHas(String... names) {
        for (String name : names) {
            list.append("- [" + name + "](https://hats.example/" + name + ")\n");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = site.folder().resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private String page(String path) throws IOException {
        return Files.readString(output.resolve(path));
    }
}

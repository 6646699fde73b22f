package daybook.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.arxiv.ArxivServer;
import daybook.fetch.arxiv.Fault;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as processes of their own. */
class FetchIT {
    private static final Instant NIGHT = Instant.parse("2026-11-20T04:00:00Z");
    private static final String SETTINGS = "sources: cs.DC\ncontact: jo@t.example\n";

    @TempDir
    private Path temporary;

    @Test
    void fetchesAndSaysWhoItIs() throws Exception {
        SimulatedTime time = new SimulatedTime(NIGHT);
        try (ArxivServer arxiv = new ArxivServer(time)) {
            FetchedSite site = new FetchedSite(temporary.resolve("site"), time, SETTINGS);

            assertThat(start(site, arxiv).waitFor()).isZero();
            assertThat(site.file("cs.DC", LocalDate.of(2026, 11, 20))).exists();
            assertThat(arxiv.userAgents()).containsExactly("Daybook/0.1.0 (+https://t.example/; jo@t.example)");
            assertThat(output()).isEmpty();
        }
    }

    @Test
    void twoProcessesDoNotAskAtTheSameTime() throws Exception {
        SimulatedTime time = new SimulatedTime(NIGHT);
        try (ArxivServer arxiv = new ArxivServer(time)) {
            FetchedSite site = new FetchedSite(temporary.resolve("site"), time, SETTINGS);
            CountDownLatch asked = new CountDownLatch(1);
            arxiv.failing(path -> {
                asked.countDown();
                return Optional.of(Fault.SILENT);
            });
            Process first = start(site, arxiv);
            asked.await();

            Process second = start(site, arxiv);

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(output()).startsWith(".daybook-cache/fetch: error: another run is fetching for this site");
            Process night = run("nightly", site, arxiv, "--record", site.folder() + "/record.txt");
            assertThat(night.waitFor()).as("a site with what is there").isEqualTo(3);
            assertThat(site.folder().resolve("_site/index.html")).exists();
            first.destroyForcibly().waitFor();
            arxiv.failing(path -> Optional.empty());

            assertThat(start(site, arxiv).waitFor()).isZero();
            assertThat(site.stored()).hasSize(1);
        }
    }

    @Test
    void aDryRunPrintsAndAsksForNothing() throws Exception {
        SimulatedTime time = new SimulatedTime(NIGHT);
        try (ArxivServer arxiv = new ArxivServer(time)) {
            FetchedSite site = new FetchedSite(temporary.resolve("site"), time, SETTINGS);

            assertThat(start(site, arxiv, "--dry-run").waitFor()).isZero();
            assertThat(temporary.resolve("out"))
                    .hasContent("2026-11-20  cs.DC  " + arxiv.address() + "/list/cs.DC/new\n");
            assertThat(arxiv.paths()).isEmpty();
            assertThat(site.folder())
                    .isDirectoryNotContaining(it -> !it.endsWith("site-config.yml") && !it.endsWith("content"));
            assertThat(site.folder().resolve("content")).isEmptyDirectory();
        }
    }

    private Process start(FetchedSite site, ArxivServer arxiv, String... options) throws IOException {
        return run("fetch", site, arxiv, options);
    }

    private Process run(String command, FetchedSite site, ArxivServer arxiv, String... options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Path.of("target/daybook.jar").toAbsolutePath().toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-jar", jar, command, "--arxiv", arxiv.address().toString())
                .directory(site.folder().toFile())
                .redirectOutput(temporary.resolve("out").toFile())
                .redirectError(temporary.resolve("err").toFile());
        builder.command().addAll(List.of(options));
        builder.environment().put("SOURCE_DATE_EPOCH", String.valueOf(NIGHT.getEpochSecond()));
        return builder.start();
    }

    private String output() throws IOException {
        return Files.readString(temporary.resolve("err"));
    }
}

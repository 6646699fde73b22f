package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.pipeline.BuildStage;
import daybook.pipeline.WrittenSite;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a long build says of itself, in a time that jumps. */
class BuildProgressTest {
    private final SimulatedTime time = new SimulatedTime(Instant.EPOCH);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Console console(boolean terminal) {
        return new Console(
                folder,
                time.sleeper(),
                new PrintWriter(out),
                new PrintWriter(err),
                terminal,
                new ConsoleStyle(false),
                Optional.empty());
    }

    /** What a terminal showed, one line after the other. */
    private List<String> shown() {
        return List.of(err.toString().split("\r\u001b\\[K"));
    }

    @ParameterizedTest
    @CsvSource({
        "READ, reading, listings",
        "PLAN, planning pages, papers",
        "WRITE, writing, files",
    })
    void countsOnATerminalAndSaysHowMuchTimeIsLeft(BuildStage stage, String activity, String unit) {
        BuildProgress progress = new BuildProgress(console(true));
        progress.begins(stage);
        progress.advances(0, 2_000);
        time.jumpTo(Instant.ofEpochSecond(1));
        progress.advances(20, 2_000);
        time.jumpTo(Instant.ofEpochSecond(10));
        progress.advances(500, 2_000);
        progress.advances(501, 2_000);
        time.jumpTo(Instant.ofEpochSecond(39));
        progress.advances(1_980, 2_000);
        progress.end();

        assertThat(shown())
                .containsExactly(
                        "",
                        activity + " \u2026",
                        activity + ", 0 of 2,000 " + unit,
                        activity + ", 20 of 2,000 " + unit,
                        activity + ", 500 of 2,000 " + unit + ", 30 s left",
                        activity + ", 1,980 of 2,000 " + unit);
        assertThat(err.toString()).endsWith("\r\u001b[K");
    }

    @Test
    void saysElsewhereInALineWhatALongStepHasToDo() {
        BuildProgress progress = new BuildProgress(console(false));
        for (BuildStage stage : BuildStage.values()) {
            progress.begins(stage);
            progress.advances(0, stage == BuildStage.READ ? 10 : 12_000);
            progress.advances(6_000, 12_000);
        }
        progress.end();

        assertThat(err.toString().replace("\r\n", "\n"))
                .contains("daybook: planning pages, 12,000 papers\n", "daybook: writing, 12,000 files\n")
                .doesNotContain("reading", "6,000");
    }

    @Test
    void aBuildCountsToTheEndOfEachStep() throws IOException {
        WrittenSite site = new WrittenSite(folder);
        site.write("site-config.yml", WrittenSite.SETTINGS);
        site.listing("a", "1969-12-30", WrittenSite.paper("6912.00001", "First"));
        site.listing("b", "1969-12-31", WrittenSite.paper("6912.00002", "Second"));

        assertThat(Main.run(new String[] {"build"}, console(true))).isZero();

        assertThat(shown()).contains("reading, 2 of 2 listings", "planning pages, 2 of 2 papers");
        assertThat(shown()).anyMatch(it -> it.matches("writing, (\\d+) of \\1 files"));
    }
}

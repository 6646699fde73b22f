package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.check.SiteChecker;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.feed.FeedRecord;
import daybook.input.SiteFolder;
import daybook.pipeline.BuildStage.StageListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check of a site calls an error, the build has called one before, at its place in the source. */
class AcceptedSitesTest {
    @TempDir
    private Path temporary;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 14, 16})
    @Tag("simulation")
    void aSiteThatIsBuiltPassesTheCheckAfterMoreEdits(long seed) throws IOException {
        assertPassesTheCheck(seed, 16);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 11)
    void aSiteThatIsBuiltPassesTheCheck(long seed) throws IOException {
        assertPassesTheCheck(seed, 12);
    }

    private void assertPassesTheCheck(long seed, int edits) throws IOException {
        Path source = temporary.resolve("site");
        Path output = temporary.resolve("output");
        RandomSite site = new RandomSite(seed);
        int accepted = 0;
        for (int number = 0; number <= edits; number++) {
            String edit = "seed " + seed + ", edit " + number + ": " + (number == 0 ? "none" : site.edit());
            site.write(source);

            if (new SiteBuild(source, output, site.today()).run().summary().isPresent()) {
                assertPassesTheCheck(output, edit);
                site.accept();
                accepted++;
            } else {
                assertPassesTheCheckWithoutItsFaults(source, temporary.resolve("tolerant"), site.today(), edit);
                site.revert();
            }
        }

        assertThat(accepted).isGreaterThan(edits / 3);
    }

    /** Whatever is wrong but the settings, a night has a site to publish. */
    private static void assertPassesTheCheckWithoutItsFaults(Path source, Path output, LocalDate today, String edit)
            throws IOException {
        TolerantBuild.TolerantResult built =
                new TolerantBuild(new SiteFolder(source), output, today, FeedRecord.NONE, StageListener.NONE).run();
        boolean settings = built.diagnostics().stream()
                .anyMatch(it ->
                        it.severity() == Severity.ERROR && it.location().file().equals("site-config.yml"));
        assertThat(built.summary().isPresent())
                .as(edit + ": " + built.diagnostics())
                .isNotEqualTo(settings);
        if (built.summary().isPresent()) {
            assertThat(built.hasFaults()).as(edit).isTrue();
            assertPassesTheCheck(output, edit);
        }
    }

    private static void assertPassesTheCheck(Path output, String edit) throws IOException {
        assertThat(SiteChecker.of(output).diagnostics())
                .as(edit)
                .filteredOn(it -> it.severity() == Severity.ERROR)
                .extracting(Diagnostic::toString)
                .isEmpty();
    }
}

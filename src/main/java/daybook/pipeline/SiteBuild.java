package daybook.pipeline;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.feed.FeedRecord;
import daybook.file.Fingerprint;
import daybook.input.DefaultTheme;
import daybook.input.SiteFolder;
import daybook.keep.KeptFacts;
import daybook.output.OutputDirectory;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.SiteWriter.WriteResult;
import daybook.render.TemplateException;
import daybook.theme.MissingMessageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Builds a site: the pipeline from its folder to its pages. */
public final class SiteBuild {
    private final SiteFolder folder;
    private final Path output;
    private final BuildProblems problems;
    private final Diagnostics diagnostics;
    private final KeptFacts kept;
    private final SitePlanner planner;
    private final SiteWriter writer;
    private final StageListener listener;

    /**
     * Prepares a build of which nothing is known to be published.
     *
     * @param folder holds {@code site-config.yml}
     * @param output where the site is written to
     * @param today notes that are to be published later are left out
     */
    public SiteBuild(Path folder, Path output, LocalDate today) {
        this(new SiteFolder(folder), output, today, Optional.empty(), StageListener.NONE);
    }

    /**
     * Prepares a build.
     *
     * @param published what was published until now; empty when that is not known
     * @param listener is notified of each stage
     */
    public SiteBuild(
            SiteFolder folder, Path output, LocalDate today, Optional<FeedRecord> published, StageListener listener) {
        this.folder = folder;
        this.output = output;
        this.problems = new BuildProblems(folder.tolerance().isTolerant());
        this.diagnostics = problems.diagnostics();
        this.kept = new KeptFacts(folder.cache().facts(), ProgramFingerprint.compute());
        this.planner = new SitePlanner(folder, today, published, problems, kept, listener);
        this.writer = new SiteWriter(folder, problems, listener);
        this.listener = listener;
    }

    /**
     * Runs the whole pipeline; nothing is written while there is an error. A build of what the last one was made of has
     * nothing to do.
     */
    public BuildResult run() throws IOException {
        return runIfChanged().result();
    }

    /** The same, with the site that a build left in memory. */
    FinishedBuild runIfChanged() throws IOException {
        return run(true);
    }

    /** The same, also when nothing changed since the last build. */
    FinishedBuild runWhole() throws IOException {
        return run(false);
    }

    private FinishedBuild run(boolean onlyIfChanged) throws IOException {
        try {
            InputSnapshot files = InputSnapshot.of(folder, kept);
            Optional<Fingerprint> inputs = inputs(files);
            Optional<BuildResult> last =
                    onlyIfChanged && inputs.isPresent() ? KeptBuild.find(kept, inputs.get(), output) : Optional.empty();
            return last.isPresent() ? new FinishedBuild(last.get(), Optional.empty()) : build(files, inputs);
        } finally {
            inCache(kept::discard);
        }
    }

    /**
     * What a build came to.
     *
     * @param site what it knows; empty when it wrote no site, or had nothing to do
     */
    record FinishedBuild(BuildResult result, Optional<WarmSite> site) {}

    /** The fingerprint of all that the result follows from; empty when that is more than files of the folder. */
    private Optional<Fingerprint> inputs(InputSnapshot files) throws IOException {
        return planner.published().isPresent() || folder.tolerance().isTolerant()
                ? Optional.empty()
                : BuildInputs.fingerprint(
                        folder, files, DefaultTheme.with(folder), planner.today(), ProgramFingerprint.compute());
    }

    private FinishedBuild build(InputSnapshot files, Optional<Fingerprint> inputs) throws IOException {
        try {
            Optional<PlannedSite> planned =
                    folder.allowsOutput(output, diagnostics) ? planner.plan(files) : Optional.empty();
            if (planned.isPresent()) {
                listener.begins(BuildStage.CHECK);
                CheckedSite checked = CheckedSite.of(planned.get(), folder, output, problems);
                if (!problems.forbidWriting()) {
                    listener.begins(BuildStage.WRITE);
                    return finished(planned.get(), writer.write(checked), files, inputs);
                }
            }
        } catch (MissingMessageException missing) {
            diagnostics.error(missing.location(), String.valueOf(missing.getMessage()), missing.hint());
        } catch (TemplateException wrong) {
            wrong.problems().forEach(diagnostics::add);
        } catch (OutputDirectory.FolderInUseException inUse) {
            diagnostics.error(
                    Location.of(output.toString()),
                    "another build is writing to this folder",
                    "build again when it has finished, or name another folder with --output");
        } catch (OutputDirectory.ForeignFolderException foreign) {
            diagnostics.error(
                    Location.of(output.toString()),
                    "this folder contains files that Daybook did not create",
                    "name another folder with --output, or empty this one");
        }
        return new FinishedBuild(problems.result(Optional.empty(), writer.isIncomplete()), Optional.empty());
    }

    private FinishedBuild finished(
            PlannedSite planned, WriteResult written, InputSnapshot files, Optional<Fingerprint> inputs)
            throws IOException {
        BuildStatistics statistics = BuildStatistics.of(planned, written);
        // Whoever edits a file while it is read has a site of something between.
        if (files.isCurrent()) {
            keep(written, statistics, inputs);
        }
        return new FinishedBuild(
                problems.result(Optional.of(statistics), writer.isIncomplete()),
                Optional.of(new WarmSite(planned, written.renderer())));
    }

    /** Keeps what this build found out for the next one. */
    private void keep(WriteResult written, BuildStatistics statistics, Optional<Fingerprint> inputs) {
        inputs.filter(it -> !written.isRepaired())
                .ifPresent(it -> new KeptBuild(written.output(), diagnostics.sorted(), statistics).keep(kept, it));
        inCache(kept::store);
    }

    private void inCache(BuildProblems.CacheWriter writer) {
        problems.keep(folder.name(folder.cache().facts()), writer);
    }
}

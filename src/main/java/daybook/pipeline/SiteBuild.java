package daybook.pipeline;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord;
import daybook.feed.SiteFeeds;
import daybook.file.Fingerprint;
import daybook.input.DefaultTheme;
import daybook.input.KeptInput;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import daybook.keep.KeptFacts;
import daybook.model.SiteModel;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.SitePlans.CompleteSite;
import daybook.pipeline.SiteWriter.WriteResult;
import daybook.render.TemplateCheck;
import daybook.theme.MissingMessageException;
import daybook.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Builds a site: the pipeline from its folder to its pages. */
public final class SiteBuild {
    private final SiteFolder folder;
    private final Path output;
    private final LocalDate today;
    private final Optional<FeedRecord> published;
    private final BuildProblems problems;
    private final Diagnostics diagnostics;
    private final KeptFacts kept;
    private final SiteWriter writer;
    private final StageListener listener;

    /**
     * Prepares a build.
     *
     * @param folder holds {@code site-config.yml}
     * @param output where the site is written to
     * @param today notes that are to be published later are left out
     */
    public SiteBuild(Path folder, Path output, LocalDate today) {
        this(new SiteFolder(folder), output, today, Optional.empty());
    }

    /**
     * Prepares a build.
     *
     * @param published what was published until now; empty when that is not known, as for most local builds
     */
    public SiteBuild(SiteFolder folder, Path output, LocalDate today, Optional<FeedRecord> published) {
        this(folder, output, today, published, StageListener.NONE);
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
        this.today = today;
        this.published = published;
        this.problems = new BuildProblems(folder.tolerance().isTolerant());
        this.diagnostics = problems.diagnostics();
        this.kept = new KeptFacts(folder.cache().facts(), ProgramFingerprint.compute());
        this.writer = new SiteWriter(folder, output, problems, listener);
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
        try {
            InputSnapshot files = InputSnapshot.of(folder, kept);
            Optional<Fingerprint> inputs = inputs(files);
            Optional<BuildResult> last =
                    inputs.isPresent() ? KeptBuild.find(kept, inputs.get(), output) : Optional.empty();
            return last.isPresent() ? new FinishedBuild(last.get(), Optional.empty()) : build(files, inputs);
        } finally {
            inCache(kept::discard);
        }
    }

    /** The same, also when nothing changed since the last build. */
    FinishedBuild runWhole() throws IOException {
        try {
            InputSnapshot files = InputSnapshot.of(folder, kept);
            return build(files, inputs(files));
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
        return published.isPresent() || folder.tolerance().isTolerant()
                ? Optional.empty()
                : BuildInputs.fingerprint(
                        folder, files, DefaultTheme.with(folder), today, ProgramFingerprint.compute());
    }

    private FinishedBuild build(InputSnapshot files, Optional<Fingerprint> inputs) throws IOException {
        Optional<WarmSite> site = Optional.empty();
        Optional<BuildStatistics> statistics = Optional.empty();
        try {
            Optional<PlannedSite> planned = plan(files);
            Optional<WriteResult> written = planned.isPresent() ? writer.write(planned.get()) : Optional.empty();
            if (written.isPresent()) {
                site = Optional.of(new WarmSite(planned.get(), written.get().renderer()));
                statistics = Optional.of(BuildStatistics.of(planned.get(), written.get()));
                // Whoever edits a file while it is read has a site of something between.
                if (files.isCurrent()) {
                    keep(written.get().output(), statistics.get(), inputs);
                }
            }
        } catch (MissingMessageException missing) {
            diagnostics.error(missing.location(), String.valueOf(missing.getMessage()), missing.hint());
        }
        return new FinishedBuild(problems.result(statistics, writer.isIncomplete()), site);
    }

    /** Keeps what this build found out for the next one. */
    private void keep(Fingerprint written, BuildStatistics statistics, Optional<Fingerprint> inputs) {
        inputs.ifPresent(it -> new KeptBuild(written, diagnostics.sorted(), statistics).keep(kept, it));
        inCache(kept::store);
    }

    private void inCache(BuildProblems.CacheWriter writer) {
        problems.keep(folder.name(folder.cache().facts()), writer);
    }

    /** The problems that were found until now. */
    List<Diagnostic> problems() {
        return diagnostics.sorted();
    }

    /** Reads the site and plans its files; empty when that found an error. */
    Optional<PlannedSite> plan() throws IOException {
        try {
            return plan(InputSnapshot.of(folder, kept));
        } finally {
            inCache(kept::discard);
        }
    }

    private Optional<PlannedSite> plan(InputSnapshot files) throws IOException {
        if (!folder.allowsOutput(output, diagnostics)) {
            return Optional.empty();
        }
        listener.begins(BuildStage.READ);
        Theme theme = DefaultTheme.with(folder);
        KeptInput known = new KeptInput(kept, files::fingerprint);
        SiteReader reader = new SiteReader(
                files.found(), known, theme, today, diagnostics, problems.tolerated(), listener::advances);
        Optional<SiteInput> contents = reader.contents();
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        listener.begins(BuildStage.MODEL);
        SiteModel model = SiteModels.of(
                contents.get(),
                reader.pages(),
                theme,
                today,
                published.orElse(FeedRecord.NONE),
                folder.tolerance().broken(),
                problems);
        listener.begins(BuildStage.FEEDS);
        SiteFeeds feeds = SiteFeeds.plan(
                model.facts(),
                model.papers(),
                model.notes(),
                model.partials(),
                model.digests(),
                published,
                today,
                diagnostics);
        listener.begins(BuildStage.PLAN);
        theme.checkTemplates(diagnostics, problems.tolerated());
        TemplateCheck.report(theme, model.facts().messages(), diagnostics);
        CompleteSite complete = SitePlans.of(model, feeds, files.found(), theme, kept, problems, listener);
        boolean losesMost = published
                .filter(it -> it.losesMost(contents.get().knownPapers()))
                .isPresent();
        return problems.forbidWriting()
                ? Optional.empty()
                : Optional.of(new PlannedSite(
                        contents.get(), complete.model(), feeds, losesMost, theme, complete.plan(), kept));
    }
}

package daybook.pipeline;

import daybook.feed.FeedRecord;
import daybook.feed.SiteFeeds;
import daybook.input.DefaultTheme;
import daybook.input.KeptInput;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import daybook.keep.KeptFacts;
import daybook.model.SiteModel;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.SitePlans.CompleteSite;
import daybook.render.TemplateCheck;
import daybook.theme.Theme;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads a site and plans its files: the stages of the pipeline that need no folder to write to.
 *
 * @param published what was published until now; empty when that is not known
 * @param problems receives what is wrong with the site
 * @param kept facts of earlier builds
 * @param listener is notified of each stage
 */
record SitePlanner(
        SiteFolder folder,
        LocalDate today,
        Optional<FeedRecord> published,
        BuildProblems problems,
        KeptFacts kept,
        StageListener listener) {
    /** Plans a site of which nothing is written. */
    static Optional<PlannedSite> plan(SiteFolder folder, LocalDate today, BuildProblems problems) throws IOException {
        KeptFacts kept = new KeptFacts(folder.cache().facts(), ProgramFingerprint.compute());
        try {
            return new SitePlanner(folder, today, Optional.empty(), problems, kept, StageListener.NONE)
                    .plan(InputSnapshot.of(folder, kept));
        } finally {
            problems.keep(folder.name(folder.cache().facts()), kept::discard);
        }
    }

    /** Plans the site of these files; empty when an error was found. */
    Optional<PlannedSite> plan(InputSnapshot files) throws IOException {
        listener.begins(BuildStage.READ);
        Theme theme = DefaultTheme.with(folder);
        KeptInput known = new KeptInput(kept, files::fingerprint);
        SiteReader reader = new SiteReader(
                files.found(), known, theme, today, problems.diagnostics(), problems.tolerated(), listener::advances);
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
        SiteFeeds feeds = SiteFeeds.plan(model, published, today, problems.diagnostics());
        listener.begins(BuildStage.PLAN);
        theme.checkTemplates(problems.diagnostics(), problems.tolerated());
        TemplateCheck.report(theme, model.facts().messages(), problems.diagnostics());
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

package daybook.nightly;

import daybook.check.SiteChecker;
import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.fetch.FetchRun;
import daybook.input.SiteFolder;
import daybook.input.SiteReader;
import daybook.nightly.NightResult.Readiness;
import daybook.pipeline.BuildResult;
import daybook.pipeline.BuildStatistics;
import daybook.pipeline.PublishedFeeds;
import daybook.pipeline.SiteBuild;
import daybook.siteplan.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** A nightly run, from the sources to a site that may be published. */
public final class NightlyRun {
    private final SiteFolder folder;
    private final Path output;
    private final PublishedFeeds feeds;
    private final FetchRun.FetchRequest options;
    private final FetchRun.FetchEnvironment world;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * Prepares a run.
     *
     * @param output where the site is written to
     * @param feeds what its feeds are compared with; without a record here or in the output folder, with that of the
     *     published site
     * @param options what to fetch
     */
    public NightlyRun(
            SiteFolder folder,
            Path output,
            PublishedFeeds feeds,
            FetchRun.FetchRequest options,
            FetchRun.FetchEnvironment world) {
        this.folder = folder;
        this.output = output;
        this.feeds = feeds;
        this.options = options;
        this.world = world;
    }

    /** Fetches, builds and checks. */
    public NightResult run() throws IOException {
        LocalDate today = LocalDate.ofInstant(world.client().sleeper().now(), ZoneOffset.UTC);
        Optional<SiteConfig> config = SiteReader.of(folder, today, diagnostics).config();
        boolean hasSources =
                config.map(it -> !it.listings().sources().isEmpty()).orElse(false);
        Optional<FetchRun.FetchOutcome> fetched = hasSources ? fetch() : Optional.empty();
        if (config.isEmpty() || (hasSources && fetched.isEmpty())) {
            return new NightResult(
                    Readiness.NOT_READY, fetched, Optional.empty(), Optional.empty(), diagnostics.sorted());
        }
        boolean sourceFailed = diagnostics.hasErrors()
                || fetched.map(FetchRun.FetchOutcome::unreachable).orElse(false);
        Optional<PublishedFeeds> published = published(config.get());
        Optional<BuildStatistics> built = published.isEmpty() ? Optional.empty() : build(published.get(), today);
        Optional<SiteChecker.CheckResult> checked = built.isEmpty() ? Optional.empty() : Optional.of(check());
        boolean isPublishable = checked.filter(it -> !it.hasErrors()).isPresent();
        Readiness ready = sourceFailed ? Readiness.READY_DESPITE_FAILED_SOURCE : Readiness.READY;
        return new NightResult(
                isPublishable ? ready : Readiness.NOT_READY,
                fetched,
                built,
                checked.flatMap(SiteChecker.CheckResult::statistics),
                diagnostics.sorted());
    }

    private Optional<FetchRun.FetchOutcome> fetch() throws IOException {
        FetchRun.FetchResult result = new FetchRun(folder, options, world).run();
        result.diagnostics().forEach(diagnostics::add);
        return result.fetched();
    }

    private Optional<PublishedFeeds> published(SiteConfig config) throws IOException {
        boolean known = feeds.record().isPresent() || Files.exists(output.resolve(Addresses.FEED_RECORD.value()));
        return known
                ? Optional.of(feeds)
                : PublishedRecordDownload.of(feeds, config, folder, world.client(), diagnostics);
    }

    private Optional<BuildStatistics> build(PublishedFeeds published, LocalDate today) throws IOException {
        BuildResult result = new SiteBuild(folder, output, today, published).run();
        result.diagnostics().forEach(diagnostics::add);
        return result.summary();
    }

    private SiteChecker.CheckResult check() throws IOException {
        SiteChecker.CheckResult result = SiteChecker.of(output);
        result.diagnostics().forEach(diagnostics::add);
        return result;
    }
}

package daybook.nightly;

import daybook.check.SiteChecker;
import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.feed.FeedRecord;
import daybook.fetch.FetchRun;
import daybook.file.FileFailure;
import daybook.input.SiteFolder;
import daybook.input.SiteReader;
import daybook.input.Tolerance;
import daybook.keep.KeptFacts;
import daybook.layout.SiteLayout;
import daybook.nightly.NightResult.Readiness;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.BuildStatistics;
import daybook.pipeline.ProgramFingerprint;
import daybook.pipeline.TolerantBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A nightly run, from the sources to a site that may be published. */
public final class NightlyRun {
    private final SiteFolder folder;
    private final Path output;
    private final Optional<GivenRecord> record;
    private final FetchRun.FetchRequest options;
    private final FetchRun.FetchEnvironment world;
    private final StageListener listener;
    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<FetchRun.FetchOutcome> fetched = Optional.empty();

    /**
     * Prepares a run.
     *
     * @param output where the site is written to
     * @param record the published record of feeds; empty to download it from the published site
     * @param options what to fetch
     * @param listener is notified of each stage of the build
     */
    public NightlyRun(
            SiteFolder folder,
            Path output,
            Optional<GivenRecord> record,
            FetchRun.FetchRequest options,
            FetchRun.FetchEnvironment world,
            StageListener listener) {
        this.listener = listener;
        this.folder = folder.with(Tolerance.TOLERANT);
        this.output = output;
        this.record = record;
        this.options = options;
        this.world = world;
    }

    /** Fetches, builds and checks; what the system does not let it do, such as to write on a full disk, is an error. */
    public NightResult run() {
        try {
            return night();
        } catch (IOException failure) {
            return stopped(failure);
        } catch (UncheckedIOException failure) {
            return stopped(Objects.requireNonNull(failure.getCause()));
        }
    }

    /** Some files may be written. */
    private NightResult stopped(IOException failure) {
        report(failure);
        return new NightResult(
                Readiness.NOT_READY,
                fetched,
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                diagnostics.sorted());
    }

    private void report(IOException failure) {
        FileFailure file = FileFailure.of(failure);
        diagnostics.error(Location.of(file.file().orElse(output.toString())), file.reason(), file.hint());
    }

    private NightResult night() throws IOException {
        LocalDate today = LocalDate.ofInstant(world.client().sleeper().now(), ZoneOffset.UTC);
        Optional<SiteConfig> config = SiteReader.of(folder, today, diagnostics).config();
        Optional<FetchRun.FetchResult> run = config.isPresent() ? fetch(config.get(), today) : Optional.empty();
        fetched = run.flatMap(FetchRun.FetchResult::fetched);
        if (config.isEmpty()) {
            return new NightResult(
                    Readiness.NOT_READY,
                    fetched,
                    List.of(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    diagnostics.sorted());
        }
        warnOfExampleUrl(config.get());
        boolean sourceFailed = diagnostics.hasErrors()
                || fetched.map(FetchRun.FetchOutcome::unreachable).orElse(false);
        Diagnostics recordProblems = new Diagnostics();
        FeedRecord published = published(config.get(), recordProblems);
        recordProblems.sorted().forEach(diagnostics::add);
        TolerantBuild.TolerantResult built = new TolerantBuild(folder, output, today, published, listener).run();
        built.diagnostics().forEach(diagnostics::add);
        Optional<SiteChecker.CheckResult> checked = built.summary().isEmpty() ? Optional.empty() : Optional.of(check());
        boolean isPublishable = checked.filter(it -> !it.isDangerous()).isPresent() && !losesMost(built);
        boolean hasProblems = sourceFailed
                || !recordProblems.sorted().isEmpty()
                || built.hasFaults()
                || built.summary().filter(BuildStatistics::losesMost).isPresent()
                || checked.filter(SiteChecker.CheckResult::hasErrors).isPresent();
        Readiness ready = hasProblems ? Readiness.READY_WITH_PROBLEMS : Readiness.READY;
        return new NightResult(
                isPublishable ? ready : Readiness.NOT_READY,
                fetched,
                built.leftOut(),
                built.summary(),
                built.incomplete(),
                checked.flatMap(SiteChecker.CheckResult::statistics),
                diagnostics.sorted());
    }

    /** Feeds, sitemap and canonical links of a published site lead to its address. */
    private void warnOfExampleUrl(SiteConfig config) {
        if (config.publishing().hasExampleUrl()) {
            diagnostics.warning(
                    config.publishing().urlLocation(),
                    "the url is an example: feeds, sitemap and canonical links lead to " + config.url(),
                    "write the address at which the site is published, or pass it with --url");
        }
    }

    /**
     * Whether the site would lose more than half of its papers because of errors, which is reported. A site without
     * them for any other reason, which may be what its curator wants, is published, and that is said.
     */
    private boolean losesMost(TolerantBuild.TolerantResult built) {
        if (built.losesMost()) {
            diagnostics.error(
                    Location.of(output.toString()),
                    "because of errors in listings, the site has fewer than half of the papers that are published",
                    "fix the errors; until then the published site stays as it is");
        } else if (built.summary().filter(BuildStatistics::losesMost).isPresent()) {
            diagnostics.warning(
                    Location.of(output.toString()),
                    "the site has fewer than half of the papers that were published until now",
                    "if you did not want this, bring the files back that are gone from " + SiteLayout.LISTINGS);
        }
        return built.losesMost();
    }

    /** Empty without work, and when the system does not let it do this, which costs what is new and not the site. */
    private Optional<FetchRun.FetchResult> fetch(SiteConfig config, LocalDate today) {
        try {
            if (!FetchRun.hasWork(folder, config, today)) {
                return Optional.empty();
            }
            FetchRun.FetchResult result = new FetchRun(folder, options, world).run();
            result.diagnostics().forEach(diagnostics::add);
            return Optional.of(result);
        } catch (IOException failure) {
            report(failure);
            return Optional.empty();
        }
    }

    private FeedRecord published(SiteConfig config, Diagnostics problems) {
        Path cache = folder.cache().published();
        return record.isPresent()
                ? record.get().read(config.asker(), cache, world.client(), problems)
                : PublishedRecordDownload.of(config, cache, world.client(), problems);
    }

    private SiteChecker.CheckResult check() throws IOException {
        KeptFacts kept = new KeptFacts(folder.cache().facts(), ProgramFingerprint.compute());
        SiteChecker.CheckResult result = SiteChecker.of(output, kept);
        result.diagnostics().forEach(diagnostics::add);
        try {
            kept.store();
        } catch (IOException failure) {
            diagnostics.warning(
                    Location.of(folder.name(folder.cache().facts())),
                    "this cannot be written, so that the next check reads the whole site",
                    "make the folder writable");
        }
        return result;
    }
}

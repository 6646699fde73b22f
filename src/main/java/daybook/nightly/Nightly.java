package daybook.nightly;

import daybook.build.PublishedFeeds;
import daybook.build.SiteBuild;
import daybook.build.SiteFolder;
import daybook.build.SiteReader;
import daybook.check.SiteCheck;
import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.fetch.Fetch;
import daybook.nightly.Night.Verdict;
import daybook.site.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The pipeline of a night, from the sources to a site that may be published. */
public final class Nightly {
    private final SiteFolder folder;
    private final Path output;
    private final PublishedFeeds feeds;
    private final Fetch.Options wanted;
    private final Fetch.World world;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * Prepares a night.
     *
     * @param output where the site is written to
     * @param feeds what its feeds are held against; without a record there and in the output folder that of the
     *     published site counts
     * @param wanted of the sources
     */
    public Nightly(SiteFolder folder, Path output, PublishedFeeds feeds, Fetch.Options wanted, Fetch.World world) {
        this.folder = folder;
        this.output = output;
        this.feeds = feeds;
        this.wanted = wanted;
        this.world = world;
    }

    /** Fetches, builds and checks. */
    public Night run() throws IOException {
        LocalDate today = LocalDate.ofInstant(world.client().waiting().now(), ZoneOffset.UTC);
        Optional<SiteConfig> config = SiteReader.of(folder, today, diagnostics).config();
        boolean hasSources = config.map(it -> !it.sources().isEmpty()).orElse(false);
        Optional<Fetch.Fetched> fetched = hasSources ? fetch() : Optional.empty();
        if (config.isEmpty() || (hasSources && fetched.isEmpty())) {
            return new Night(Verdict.NOT_READY, fetched, Optional.empty(), Optional.empty(), diagnostics.sorted());
        }
        boolean isLacking = diagnostics.hasErrors()
                || fetched.map(Fetch.Fetched::unreachable).orElse(false);
        Optional<PublishedFeeds> published = published(config.get());
        Optional<SiteBuild.Summary> built = published.isEmpty() ? Optional.empty() : build(published.get(), today);
        Optional<SiteCheck.Result> checked = built.isEmpty() ? Optional.empty() : Optional.of(check());
        boolean isGood = checked.filter(it -> !it.hasErrors()).isPresent();
        Verdict good = isLacking ? Verdict.READY_WITHOUT_A_SOURCE : Verdict.READY;
        return new Night(
                isGood ? good : Verdict.NOT_READY,
                fetched,
                built,
                checked.flatMap(SiteCheck.Result::figures),
                diagnostics.sorted());
    }

    private Optional<Fetch.Fetched> fetch() throws IOException {
        Fetch.Result result = new Fetch(folder, wanted, world).run();
        result.diagnostics().forEach(diagnostics::add);
        return result.fetched();
    }

    private Optional<PublishedFeeds> published(SiteConfig config) throws IOException {
        boolean known = feeds.record().isPresent() || Files.exists(output.resolve(Addresses.FEED_RECORD.value()));
        return known ? Optional.of(feeds) : PublishedRecord.of(feeds, config, folder, world.client(), diagnostics);
    }

    private Optional<SiteBuild.Summary> build(PublishedFeeds published, LocalDate today) throws IOException {
        SiteBuild.Result result = new SiteBuild(folder, output, today, published).run();
        result.diagnostics().forEach(diagnostics::add);
        return result.summary();
    }

    private SiteCheck.Result check() throws IOException {
        SiteCheck.Result result = SiteCheck.of(output);
        result.diagnostics().forEach(diagnostics::add);
        return result;
    }
}

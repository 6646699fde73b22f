package daybook.fetch;

import daybook.config.SiteConfig;
import daybook.config.SourceSetting;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.fetch.FetchStep.ListingStep;
import daybook.fetch.FetchStep.PapersStep;
import daybook.input.CapturedListings;
import daybook.input.SiteFolder;
import daybook.input.SiteReader;
import daybook.ledger.Ledger;
import daybook.ledger.LedgerEntry;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.source.ListingAddresses;
import daybook.source.SourceRules;
import daybook.web.WebClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fetches what is missing from a site's sources: the pipeline from its settings to its listing files. */
public final class FetchRun {
    private final SiteFolder folder;
    private final FetchRequest request;
    private final FetchEnvironment environment;
    private final Diagnostics diagnostics = new Diagnostics();

    private OpenPapers open = new OpenPapers(new TreeMap<>(), List.of());

    /**
     * What is wanted.
     *
     * @param mirrors for the scheme of a source the base of all addresses of its mirror; the others have none
     * @param keepPages whether to keep the pages that listings are read from
     * @param timeLimit after which no request begins
     * @param scope the sources and days that it is limited to
     */
    public record FetchRequest(Map<String, URI> mirrors, boolean keepPages, Duration timeLimit, FetchScope scope) {}

    /**
     * What a run sees of the outside.
     *
     * @param lines receives a line for each step
     */
    public record FetchEnvironment(WebClient client, Consumer<String> lines) {}

    /**
     * The result of a run.
     *
     * @param fetched empty when no source was asked, for a reason that is among the diagnostics
     */
    public record FetchResult(List<Diagnostic> diagnostics, Optional<FetchOutcome> fetched) {}

    /**
     * What a run would ask for.
     *
     * @param newest a line for each source that has something new, in their order
     * @param missed a line for each listing of an earlier day, in their order
     */
    public record FetchPreview(List<Diagnostic> diagnostics, List<String> newest, List<String> missed) {}

    /**
     * What the sources gave.
     *
     * @param before what the site had of its sources' listings
     * @param after what it has now
     * @param began when the run began
     * @param entries how many papers and links came that no listing named before
     * @param unreachable whether some source gave nothing
     */
    public record FetchOutcome(Ledger before, Ledger after, Instant began, int entries, boolean unreachable) {
        /** Whether a line of the ledger is about the newest listing that its source should have. */
        public boolean isNewest(LedgerEntry line) {
            return line.day().equals(line.source().newestListing(began));
        }
    }

    /** Prepares a run. */
    public FetchRun(SiteFolder folder, FetchRequest request, FetchEnvironment environment) {
        this.folder = folder;
        this.request = request;
        this.environment = environment;
    }

    /** Fetches one thing after the other; what goes wrong with one source, a bug too, does not stop the others. */
    public FetchResult run() throws IOException {
        Instant now = environment.client.sleeper().now();
        SiteReader reader = reader(now);
        Optional<SiteConfig> config = reader.config();
        Optional<FetchOutcome> fetched = Optional.empty();
        if (config.isPresent()) {
            try (FetchLock lock = FetchLock.of(folder, diagnostics)) {
                // Behind the lock: what another run stores meanwhile would be stored once more.
                Optional<CapturedListings> captured = lock.isFree() ? captured(reader, config.get()) : Optional.empty();
                if (captured.isPresent()) {
                    fetched = Optional.of(fetch(captured.get(), now));
                }
            }
        }
        return new FetchResult(diagnostics.sorted(), fetched);
    }

    /** What a run would ask for now, a line for each; asks for nothing and writes nothing. */
    public FetchPreview preview() throws IOException {
        Instant now = environment.client.sleeper().now();
        SiteReader reader = reader(now);
        Optional<SiteConfig> config = reader.config();
        Optional<CapturedListings> captured = config.isPresent() ? captured(reader, config.get()) : Optional.empty();
        List<FetchStep> steps =
                captured.isPresent() ? plan(captured.get(), ledger(captured.get(), now), now) : List.of();
        List<String> newest = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (FetchStep step : steps) {
            if (step instanceof ListingStep listing && !listing.isNewest()) {
                missed.add(step.toString());
            } else if (!(step instanceof PapersStep papers && papers.open().isEmpty())) {
                newest.add(step.toString());
            }
        }
        return new FetchPreview(diagnostics.sorted(), newest, missed);
    }

    /** What the site has, empty when its settings do not allow to fetch, which is reported. */
    private Optional<CapturedListings> captured(SiteReader reader, SiteConfig config) throws IOException {
        CapturedListings captured = reader.captured(config);
        open = OpenPapers.of(folder, reader, captured);
        return FetchReadiness.of(config, request.scope, !open.isEmpty(), diagnostics)
                ? Optional.of(captured)
                : Optional.empty();
    }

    private SiteReader reader(Instant now) throws IOException {
        return SiteReader.of(folder, LocalDate.ofInstant(now, ZoneOffset.UTC), diagnostics);
    }

    /** Whether the site has sources, or papers that somebody can be asked for. */
    public static boolean hasWork(SiteFolder folder, SiteConfig config, LocalDate today) throws IOException {
        if (!config.listings().sources().isEmpty()) {
            return true;
        }
        SiteReader reader = SiteReader.of(folder, today, new Diagnostics());
        Optional<CapturedListings> captured = reader.captured();
        return captured.isPresent()
                && !OpenPapers.of(folder, reader, captured.get()).isEmpty();
    }

    private FetchOutcome fetch(CapturedListings captured, Instant now) throws IOException {
        SiteConfig config = captured.config();
        FetchLog log = new FetchLog(diagnostics, environment.lines);
        SourceFetchers fetchers =
                new SourceFetchers(folder, config, request, environment, log, this::addresses, diagnostics, now);
        Ledger before = ledger(captured, now);
        for (FetchStep step : plan(captured, before, now)) {
            try {
                fetchers.fetch(step, captured.listings());
            } catch (IOException failure) {
                log.failed(step.toString(), failure);
            } catch (UncheckedIOException failure) {
                log.failed(step.toString(), Objects.requireNonNull(failure.getCause()));
            } catch (RuntimeException bug) {
                log.failed(step.toString(), bug);
            }
        }
        log.reportFailures();
        List<Listing> listings = Stream.concat(captured.listings().stream(), fetchers.written().stream())
                .toList();
        Ledger after = Ledger.of(config.listings().dailySources(), listings, now);
        int entries = ids(listings).size() - ids(captured.listings()).size();
        return new FetchOutcome(before, after, now, entries, log.isUnreachable());
    }

    private static Ledger ledger(CapturedListings captured, Instant now) {
        return Ledger.of(captured.config().listings().dailySources(), captured.listings(), now);
    }

    private List<FetchStep> plan(CapturedListings captured, Ledger ledger, Instant now) {
        SiteConfig config = captured.config();
        List<SourceSetting> sources = config.listings().sources().stream()
                .filter(it -> FetchReadiness.isAllowed(it, config))
                .toList();
        return new FetchPlan(request.scope, this::addresses, now).steps(sources, ledger, new PapersStep(open));
    }

    private ListingAddresses addresses(SourceRules source) {
        return source.listings(Optional.ofNullable(request.mirrors.get(source.scheme())));
    }

    private static Set<EntryId> ids(List<Listing> listings) {
        return listings.stream()
                .flatMap(it -> it.announcements().stream())
                .map(Announcement::id)
                .collect(Collectors.toSet());
    }
}

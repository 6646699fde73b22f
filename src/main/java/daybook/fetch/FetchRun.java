package daybook.fetch;

import daybook.config.SiteConfig;
import daybook.config.SourceSetting;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.input.CapturedListings;
import daybook.input.SiteFolder;
import daybook.input.SiteReader;
import daybook.ledger.Ledger;
import daybook.ledger.LedgerEntry;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.Sources;
import daybook.source.arxiv.ArxivAddresses;
import daybook.source.arxiv.ArxivSchedule;
import daybook.web.WebClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fetches what is missing from a site's sources: the pipeline from its settings to its listing files. */
public final class FetchRun {
    /** How far back arXiv shows what it announced. */
    private static final int DAYS_OF_ARXIV = 90;

    private final SiteFolder folder;
    private final FetchRequest request;
    private final FetchEnvironment environment;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * What is wanted.
     *
     * @param mirror the base of all of arXiv's addresses, if it is not arXiv's own
     * @param keepPages whether to keep the pages that listings are read from
     * @param timeLimit after which no request begins
     */
    public record FetchRequest(Optional<URI> mirror, boolean keepPages, Duration timeLimit) {}

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
     * What the sources gave.
     *
     * @param before what was there of arXiv's listings
     * @param after what is there now
     * @param newest the day of the newest listing that arXiv should have
     * @param entries how many papers and links came that no listing named before
     * @param unreachable whether some source gave nothing
     */
    public record FetchOutcome(Ledger before, Ledger after, LocalDate newest, int entries, boolean unreachable) {}

    /** Prepares a run. */
    public FetchRun(SiteFolder folder, FetchRequest request, FetchEnvironment environment) {
        this.folder = folder;
        this.request = request;
        this.environment = environment;
    }

    /** Fetches from one source after the other; what goes wrong with one does not stop the others. */
    public FetchResult run() throws IOException {
        Instant now = environment.client.sleeper().now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<CapturedListings> captured =
                SiteReader.of(folder, today, diagnostics).captured();
        Optional<FetchOutcome> fetched = Optional.empty();
        if (captured.isPresent() && isReady(captured.get().config())) {
            try (FetchLock lock = FetchLock.of(folder.fetchCache())) {
                if (lock.isFree()) {
                    fetched = Optional.of(fetch(captured.get(), now));
                } else {
                    diagnostics.error(
                            Location.of(folder.name(folder.fetchCache())),
                            "another run is fetching for this site",
                            "wait until it is done");
                }
            }
        }
        return new FetchResult(diagnostics.sorted(), fetched);
    }

    /** Whether the settings say what to fetch, and to arXiv who does; reported when not. */
    private boolean isReady(SiteConfig config) {
        if (config.listings().sources().isEmpty()) {
            diagnostics.error(
                    Location.of("site-config.yml"), "there are no sources", "name some, such as sources: [cs.DC]");
        } else if (config.listings().contact().isEmpty()
                && config.listings().sources().stream().anyMatch(FetchRun::wantsContact)) {
            diagnostics.error(
                    Location.of("site-config.yml"),
                    "'contact' is missing, without which nothing is fetched from arXiv",
                    "write an address that reaches you, such as contact: name@example.org");
        } else {
            return true;
        }
        return false;
    }

    private static boolean wantsContact(SourceSetting source) {
        return source instanceof SourceSetting.Feed feed
                ? Sources.ofAddress(feed.address()).isPresent()
                : source instanceof SourceSetting.Arxiv;
    }

    private FetchOutcome fetch(CapturedListings captured, Instant now) throws IOException {
        SiteConfig config = captured.config();
        FetchLog log = new FetchLog(diagnostics, environment.lines);
        ListingPageReader pages = new ListingPageReader(
                environment.client.fetcher(config.asker(), folder.fetchCache(), request.timeLimit, WebClient.INTERVAL),
                log);
        ListingStore store = new ListingStore(folder, request.keepPages);
        // The day after, because somewhere it has begun.
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        LocalDate until = ArxivSchedule.newestListing(now);
        LocalDate newest = ArxivSchedule.lastListing(until);
        Ledger before = Ledger.of(config.listings().categories(), captured.listings(), until);
        ArxivAddresses addresses = request.mirror.map(ArxivAddresses::of).orElse(ArxivAddresses.OFFICIAL);
        ArxivFetcher arxiv = new ArxivFetcher(addresses, pages, store, log, latest);
        fetchListings(arxiv, before, newest, until.minusDays(DAYS_OF_ARXIV));
        FeedFetcher feeds = new FeedFetcher(pages, store, log, latest);
        for (SourceSetting source : config.listings().sources()) {
            if (source instanceof SourceSetting.Feed feed) {
                feeds.fetch(feed, captured.listings());
            }
        }
        List<Listing> listings = Stream.concat(captured.listings().stream(), store.written().stream())
                .toList();
        Ledger after = Ledger.of(config.listings().categories(), listings, until);
        int entries = ids(listings).size() - ids(captured.listings()).size();
        return new FetchOutcome(before, after, newest, entries, log.isUnreachable());
    }

    private static Set<EntryId> ids(List<Listing> listings) {
        return listings.stream()
                .flatMap(it -> it.announcements().stream())
                .map(Announcement::id)
                .collect(Collectors.toSet());
    }

    /** Oldest first, as arXiv forgets them first. */
    private static void fetchListings(ArxivFetcher arxiv, Ledger ledger, LocalDate newest, LocalDate oldest)
            throws IOException {
        for (LedgerEntry line : ledger.open()) {
            SourceSetting.Arxiv source = new SourceSetting.Arxiv(line.category());
            if (line.day().equals(newest)) {
                arxiv.newest(source, newest);
            } else if (!line.day().isBefore(oldest)) {
                arxiv.day(source, line.day());
            }
        }
    }
}

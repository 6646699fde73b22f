package daybook.fetch;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.fetch.FetchRun.FetchEnvironment;
import daybook.fetch.FetchRun.FetchRequest;
import daybook.fetch.FetchStep.ApiStep;
import daybook.fetch.FetchStep.FeedListStep;
import daybook.fetch.FetchStep.FeedStep;
import daybook.fetch.FetchStep.ListStep;
import daybook.fetch.FetchStep.ListingStep;
import daybook.fetch.FetchStep.PapersStep;
import daybook.input.SiteFolder;
import daybook.listing.Listing;
import daybook.source.ListingAddresses;
import daybook.source.SourceRules;
import daybook.web.PageFetcher;
import daybook.web.WebClient;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fetchers of a run, one for each sort of source, which share the web, the log and what is stored. */
final class SourceFetchers {
    private final FetchLog log;
    private final Function<SourceRules, ListingAddresses> addresses;
    private final LocalDate today;
    private final LocalDate latest;
    private final ListingPageReader pages;
    private final ListingStore store;
    private final FeedFetcher feeds;
    private final ListFetcher lists;
    private final ApiFetcher apis;
    private final FeedListFetcher feedLists;
    private final PaperStore paperStore;
    private final PaperRequests papers;

    /**
     * The fetchers of a run.
     *
     * @param addresses where a source, or its mirror, shows its listings
     * @param diagnostics receives what nobody knows
     * @param now when the run began
     */
    SourceFetchers(
            SiteFolder folder,
            SiteConfig config,
            FetchRequest request,
            FetchEnvironment environment,
            FetchLog log,
            Function<SourceRules, ListingAddresses> addresses,
            Diagnostics diagnostics,
            Instant now) {
        PageFetcher web = environment
                .client()
                .fetcher(config.asker(), folder.cache().fetch(), request.timeLimit(), WebClient.INTERVAL);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.log = log;
        this.addresses = addresses;
        // The day after, because somewhere it has begun.
        this.latest = today.plusDays(1);
        this.pages = new ListingPageReader(web, log);
        this.store = new ListingStore(folder, request.keepPages());
        PageFetcher unrelated = web.ofManyOwners();
        ListingPageReader unrelatedPages = new ListingPageReader(unrelated, log);
        this.feeds = new FeedFetcher(unrelatedPages, store, log, request.scope(), latest);
        this.lists = new ListFetcher(unrelatedPages, feeds, store, log, today);
        this.apis = new ApiFetcher(
                web, feeds, lists, store, log, request, config.listings().mailAddress(), today);
        this.feedLists = new FeedListFetcher(folder, unrelated, feeds, log);
        this.paperStore = new PaperStore(folder, now);
        this.papers = new PaperRequests(config, web, request.mirrors(), paperStore, log, diagnostics);
        this.today = today;
    }

    /**
     * Fetches what a step asks for.
     *
     * @param captured all that is known of the site's sources
     */
    void fetch(FetchStep step, List<Listing> captured) throws IOException {
        if (step instanceof FeedStep feed) {
            feeds.fetch(feed.feed(), captured);
        } else if (step instanceof ListStep list) {
            lists.fetch(list.list(), captured);
        } else if (step instanceof ApiStep api) {
            apis.fetch(api.source(), captured);
        } else if (step instanceof FeedListStep list) {
            feedLists.fetch(list.list(), captured);
        } else if (step instanceof PapersStep wanted) {
            papers.ask(wanted.open().missing(), captured, store.written(), today);
        } else if (step instanceof ListingStep listing) {
            ListingAddresses shown = addresses.apply(listing.category().source());
            new ListingFetcher(
                            listing.category(),
                            new CategoryListings(listing.category(), shown, pages, log, latest),
                            store,
                            log)
                    .fetch(listing);
        }
    }

    /** All that was stored. */
    List<Listing> written() {
        return Stream.concat(store.written().stream(), paperStore.written().stream())
                .toList();
    }
}

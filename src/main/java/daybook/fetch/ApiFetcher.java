package daybook.fetch;

import daybook.config.SourceSetting;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.fetch.FetchRun.FetchRequest;
import daybook.format.DatedListings;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.publisher.PaperAnswer;
import daybook.publisher.PaperApi;
import daybook.publisher.PaperDates;
import daybook.publisher.PaperPage;
import daybook.publisher.PaperPage.DatedPaper;
import daybook.web.PageFetcher;
import daybook.web.UnreachableException;
import daybook.web.WebPage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fetches the papers that an interface has for a source: all pages, or nothing, so that what is stored has no gap that
 * the next run would not see.
 */
final class ApiFetcher {
    /** More is no answer for a reading list. */
    private static final int MOST_PAGES = 200;

    /** How far back the first run asks, in days. */
    private static final int FIRST_DAYS = 7;

    /** Interfaces add papers to days that are over; a run asks for so many days again. */
    private static final int LATE_DAYS = 3;

    private final PageFetcher fetcher;
    private final FeedFetcher feeds;
    private final ListFetcher lists;
    private final ListingStore store;
    private final FetchLog log;
    private final FetchRequest request;
    private final Optional<String> contact;
    private final LocalDate today;

    /**
     * A fetcher of papers from interfaces.
     *
     * @param feeds stores papers that have a day
     * @param lists stores papers that have none
     * @param store has what sources had
     * @param contact a mail address of whoever runs the site
     */
    ApiFetcher(
            PageFetcher fetcher,
            FeedFetcher feeds,
            ListFetcher lists,
            ListingStore store,
            FetchLog log,
            FetchRequest request,
            Optional<String> contact,
            LocalDate today) {
        this.fetcher = fetcher;
        this.feeds = feeds;
        this.lists = lists;
        this.store = store;
        this.log = log;
        this.request = request;
        this.contact = contact;
        this.today = today;
    }

    /** @param isWhole whether there are no more */
    private record FetchedPapers(WebPage first, List<DatedPaper> papers, boolean isWhole) {}

    /**
     * Fetches a source.
     *
     * @param captured all that is known of the site's sources
     */
    void fetch(SourceSetting.Api source, List<Listing> captured) throws IOException {
        LocalDate since = since(source, captured);
        Optional<FetchedPapers> fetched = papers(source, since);
        if (fetched.isEmpty()) {
            log.nothing();
            return;
        }
        boolean isDated = source.api().dates() != PaperDates.UNKNOWN;
        boolean hasAll = fetched.get().isWhole() && source.api().hasAll(source.query());
        Set<EntryId> seen = hasAll ? store.seen(source).read() : Set.of();
        DatedListings listings = new DatedListings(source.api().scheme(), Optional.empty());
        for (DatedPaper paper : fetched.get().papers()) {
            if (!isDated) {
                listings.add(paper.category(), Optional.empty(), paper.paper());
            } else {
                // What was not there before is new, whatever day it states.
                boolean isLate = !seen.isEmpty() && !seen.contains(paper.paper().id());
                paper.day()
                        .filter(it -> !it.isBefore(since))
                        .or(() -> Optional.of(today).filter(it -> isLate))
                        .ifPresent(
                                it -> listings.add(paper.category(), Optional.of(ListingDate.of(it)), paper.paper()));
            }
        }
        WebPage first = fetched.get().first();
        ParsedPage page = new ParsedPage(
                first,
                listings.listings().stream()
                        .map(it -> it.asFetched(source.toString(), first.fetched()))
                        .map(it -> fetched.get().isWhole() ? it : it.withoutTime())
                        .toList(),
                List.of());
        if (isDated) {
            feeds.storeDated(source, page, captured);
            if (hasAll) {
                remember(source, fetched.get().papers(), seen, captured);
            }
            if (source.daily().isPresent() && fetched.get().isWhole()) {
                feeds.confirm(source, today.minusDays(1), page.page(), captured);
            }
        } else if (!page.listings().isEmpty()) {
            lists.compare(source, page.listings().get(0).titled(Optional.of(source.toString())), page, captured);
        }
    }

    /** Notes what a source had: all of it at first, then what is stored. */
    private void remember(SourceSetting.Api source, List<DatedPaper> papers, Set<EntryId> seen, List<Listing> captured)
            throws IOException {
        Set<EntryId> known = FeedFetcher.known(
                        source,
                        Stream.concat(captured.stream(), store.written().stream())
                                .toList())
                .keySet();
        Set<EntryId> all = new LinkedHashSet<>(seen);
        papers.stream()
                .map(it -> it.paper().id())
                .filter(it -> seen.isEmpty() || known.contains(it))
                .forEach(all::add);
        store.seen(source).write(all);
    }

    private LocalDate since(SourceSetting.Api source, List<Listing> captured) {
        Optional<LocalDate> newest = FeedFetcher.newestDay(source, captured);
        LocalDate first = source.api().dates() == PaperDates.ASKED ? today.minusDays(FIRST_DAYS) : LocalDate.EPOCH;
        LocalDate usual = newest.map(it -> it.minusDays(LATE_DAYS)).orElse(first);
        // A later run that left out days would leave a gap that no run fills.
        return request.scope()
                .since()
                .filter(it -> newest.isEmpty() || (source.daily().isEmpty() && usual.isBefore(it)))
                .orElse(usual);
    }

    /** The papers of all pages; empty when one of them cannot be had. */
    private Optional<FetchedPapers> papers(SourceSetting.Api source, LocalDate since) throws IOException {
        PaperApi api = source.api();
        PageFetcher paced = fetcher.within(api.interval());
        URI base = request.mirrors().getOrDefault(api.scheme(), api.base());
        List<DatedPaper> papers = new ArrayList<>();
        Optional<WebPage> first = Optional.empty();
        Optional<String> asked = Optional.of(api.first(source.query(), since, today, contact));
        for (int page = 1; asked.isPresent(); page++) {
            URI address = base.resolve(asked.get());
            Optional<WebPage> answer = page(source, address, paced);
            Optional<PaperPage> read =
                    answer.isPresent() ? read(source, answer.get(), asked.get(), since) : Optional.empty();
            if (read.isEmpty()) {
                return Optional.empty();
            }
            first = first.or(() -> answer);
            papers.addAll(read.get().papers());
            asked = read.get().next();
            if (page == MOST_PAGES && asked.isPresent()) {
                log.warn(address, "this is page " + MOST_PAGES + ", and there are more", "ask for less");
                return first.map(it -> new FetchedPapers(it, papers, false));
            }
        }
        return first.map(it -> new FetchedPapers(it, papers, true));
    }

    private Optional<WebPage> page(SourceSetting.Api source, URI address, PageFetcher paced) throws IOException {
        try {
            return Optional.of(paced.fetch(address));
        } catch (UnreachableException unreachable) {
            log.unreachable(source.toString(), address, unreachable.reason());
            return Optional.empty();
        }
    }

    private Optional<PaperPage> read(SourceSetting.Api source, WebPage page, String asked, LocalDate since) {
        SourceFile text =
                new SourceFile(page.address().toString(), new String(page.body().toArray(), StandardCharsets.UTF_8));
        Optional<PaperPage> read = PaperAnswer.parse(text, new Diagnostics())
                .flatMap(it -> source.api().read(it, asked, since));
        if (read.isEmpty()) {
            log.wrong(
                    source.toString(),
                    page.address(),
                    "the answer has another form than " + source.api().name() + " documents",
                    "the next run tries again");
        }
        return read;
    }
}

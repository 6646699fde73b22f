package daybook.fetch;

import daybook.config.SourceSetting;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fetches a curated list and compares it with what it was: what is new in it gets the day of the run. What the first
 * run finds is not new, and what was in the list ever is never new again.
 */
final class ListFetcher {
    /** The page on which GitHub shows a file, with the parts of the file's own address. */
    private static final Pattern SHOWN_BY_GITHUB = Pattern.compile("https?://github\\.com/([^/]+/[^/]+)/blob/(.+)");

    private final ListingPageReader pages;
    private final FeedFetcher feeds;
    private final ListingStore store;
    private final FetchLog log;
    private final LocalDate today;

    /**
     * A fetcher of lists.
     *
     * @param feeds stores the items of a list that has days
     */
    ListFetcher(ListingPageReader pages, FeedFetcher feeds, ListingStore store, FetchLog log, LocalDate today) {
        this.pages = pages;
        this.feeds = feeds;
        this.store = store;
        this.log = log;
        this.today = today;
    }

    /**
     * Fetches a list.
     *
     * @param captured all that is known of the site's sources
     */
    void fetch(SourceSetting.WebList source, List<Listing> captured) throws IOException {
        Optional<ParsedPage> page = pages.readAgain(source.toString(), file(source.address()));
        if (page.isEmpty()) {
            log.nothing();
            return;
        }
        feeds.reportProblems(source, page.get());
        store(source, page.get(), captured);
    }

    /** Stores what is new of a list, by the source's own address: that of its file may be another. */
    void store(SourceSetting.WebList source, ParsedPage page, List<Listing> captured) throws IOException {
        List<Listing> named = page.listings().stream()
                .map(it -> it.asFetched(source.toString(), page.page().fetched()))
                .toList();
        feeds.storeDated(source, new ParsedPage(page.page(), named, page.problems()), captured);
        Optional<Listing> whole =
                named.stream().filter(it -> it.date().isEmpty()).findFirst();
        if (whole.isPresent()) {
            compare(source, whole.get(), page, captured);
        }
    }

    /** The file itself, of which GitHub shows a page. */
    private static URI file(URI address) {
        return URI.create(
                SHOWN_BY_GITHUB.matcher(address.toString()).replaceFirst("https://raw.githubusercontent.com/$1/$2"));
    }

    /** Compares a list with what it was, and stores what is new. */
    void compare(SourceSetting source, Listing whole, ParsedPage page, List<Listing> captured) throws IOException {
        try {
            Optional<Listing> before = store.readList(source);
            Listing named = whole.asFetched(source.toString(), page.page().fetched());
            if (before.isPresent() && losesMost(before.get(), named)) {
                keep(source, before.get(), named, page);
            } else {
                storeWhole(source, before, named, page, captured);
            }
        } catch (DamagedListingException damaged) {
            // What is new is so until it can be stored.
            log.damaged(damaged);
        }
    }

    /** Whether a list is rather cut off, or a note about where it is now, than what its authors made of it. */
    private static boolean losesMost(Listing before, Listing now) {
        return 2 * now.announcements().size() < before.announcements().size();
    }

    private void keep(SourceSetting source, Listing before, Listing now, ParsedPage page) {
        log.nothing();
        log.warn(
                page.page().address(),
                "the list has " + FetchLog.entries(now.announcements().size()) + ", but "
                        + before.announcements().size() + " are stored, which are kept",
                "if the list is right, remove " + store.listName(source));
    }

    private void storeWhole(
            SourceSetting source, Optional<Listing> before, Listing now, ParsedPage page, List<Listing> captured)
            throws DamagedListingException, IOException {
        Set<EntryId> seen = new LinkedHashSet<>(store.seen(source).read());
        // Also without its file, which a curator may remove so that it is stored anew.
        boolean isKnown = before.isPresent() || !seen.isEmpty();
        seen.addAll(FeedFetcher.known(source, captured).keySet());
        before.ifPresent(it -> it.announcements().forEach(item -> seen.add(item.id())));
        // What the list states a day for is of that day.
        page.listings().stream()
                .filter(it -> it.date().isPresent())
                .forEach(it -> it.announcements().forEach(item -> seen.add(item.id())));
        // Its category is part of the address of its page, and stays when its heading changes.
        Listing named = before.map(Listing::category)
                .or(() -> FeedFetcher.category(source, captured))
                .map(now::in)
                .orElse(now);
        if (isKnown) {
            storeNew(source, named, seen, page);
        } else {
            log.step(
                    today,
                    source.toString(),
                    FetchLog.entries(now.announcements().size()) + " in the list");
        }
        now.announcements().forEach(it -> seen.add(it.id()));
        store.seen(source).write(seen);
        if (before.filter(it -> it.announcements().equals(named.announcements())
                        && it.title().equals(named.title()))
                .isEmpty()) {
            store.writeList(source, named);
        }
    }

    private void storeNew(SourceSetting source, Listing whole, Set<EntryId> seen, ParsedPage page)
            throws DamagedListingException, IOException {
        List<Announcement> fresh = whole.announcements().stream()
                .filter(it -> !seen.contains(it.id()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<EntryId, Announcement> all = new LinkedHashMap<>();
        Optional<Listing> stored = store.read(source, today);
        stored.ifPresent(it -> it.announcements().forEach(item -> all.put(item.id(), item)));
        fresh.forEach(it -> all.putIfAbsent(it.id(), it));
        Listing dated = whole.onDay(ListingDate.of(today)).with(new ArrayList<>(all.values()));
        store.write(source, today, dated, List.of(page.page()));
        log.step(today, source.toString(), FetchLog.entries(fresh.size()));
    }
}

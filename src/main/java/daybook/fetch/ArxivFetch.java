package daybook.fetch;

import daybook.config.Source;
import daybook.ledger.LedgerLine;
import daybook.ledger.State;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Kind;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.web.Page;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings listings of arXiv home: from its listing pages, or when these fail from its feed or its API. */
final class ArxivFetch {
    private final ArxivAddresses addresses;
    private final PageReader pages;
    private final ListingStore store;
    private final Journal journal;
    private final LocalDate latest;

    /** @param latest a page with a later date is wrong */
    ArxivFetch(ArxivAddresses addresses, PageReader pages, ListingStore store, Journal journal, LocalDate latest) {
        this.addresses = addresses;
        this.pages = pages;
        this.store = store;
        this.journal = journal;
        this.latest = latest;
    }

    /** A listing and the page that it was read from. */
    private record Found(LocalDate day, Listing listing, Page page) {
        LedgerLine line() {
            return LedgerLine.of(day, listing);
        }

        boolean isSettled() {
            return line().state().isSettled();
        }

        int size() {
            return listing.announcements().size();
        }
    }

    /** Fetches the listing of a day that is not the newest. */
    void day(Source.Arxiv source, LocalDate day) throws IOException {
        Optional<Reading> reading = pages.read(addresses.day(source.category(), day));
        Optional<Found> found = reading.flatMap(it -> found(source, it));
        if (found.isPresent()) {
            store(source, found.get());
        } else {
            journal.nothing(day + "  " + source);
        }
    }

    /** Fetches the newest listing, which should be that of a day. */
    void newest(Source.Arxiv source, LocalDate day) throws IOException {
        Optional<Reading> reading = pages.readAgain(addresses.newest(source.category()));
        Optional<Found> page = reading.flatMap(it -> found(source, it));
        boolean again = page.isPresent() && page.get().day.isBefore(day);
        boolean good = again || page.filter(Found::isSettled).isPresent();
        Optional<Found> best = good
                ? page
                : otherwise(source, day)
                        .filter(it -> it.size() > page.map(Found::size).orElse(0))
                        .or(() -> page);
        if (best.isPresent()) {
            store(source, best.get());
        } else {
            journal.nothing(day + "  " + source);
        }
        if (again) {
            journal.step(day, source.category(), "stale, arXiv still has the listing of " + page.get().day);
        }
    }

    /** The listing as the feed has it, or else the API, which knows of no replacements. */
    private Optional<Found> otherwise(Source.Arxiv source, LocalDate day) throws IOException {
        Optional<Found> feed = pages.readAgain(addresses.feed(source.category()))
                .flatMap(it -> found(source, it))
                .filter(it -> it.day.equals(day) && it.size() > 0);
        if (feed.isPresent()) {
            return feed;
        }
        Optional<Reading> answer = pages.read(addresses.received(source.category(), day));
        answer.filter(it -> !it.isSound()).ifPresent(journal::unsound);
        return answer.map(it -> received(source, day, it)).filter(it -> it.size() > 0);
    }

    /**
     * The listing of a page, if it can be trusted. A page with errors can only be when it counts more than could be
     * read of it, for then the ledger knows.
     */
    private Optional<Found> found(Source.Arxiv source, Reading reading) {
        if (!reading.isSound()) {
            journal.unsound(reading);
        }
        URI address = reading.page().address();
        Optional<Listing> listing = reading.listings().stream()
                .filter(it -> it.source().equals(EntryId.ARXIV) && it.category().equals(source.category()))
                .findFirst();
        Optional<LocalDate> day = listing.flatMap(Listing::date).flatMap(ListingDate::day);
        if (day.isEmpty()) {
            if (reading.isSound()) {
                journal.wrong(address, "the page is not about a day of " + source.category(), "is it still called so?");
            }
            return Optional.empty();
        }
        if (day.get().isAfter(latest)) {
            journal.wrong(address, "the page is dated " + day.get() + ", which is to come", "it is not stored");
            return Optional.empty();
        }
        Found found = new Found(day.get(), listing.get(), reading.page());
        boolean knownToBePartial = found.size() > 0 && found.line().state() == State.PARTIAL;
        return reading.isSound() || knownToBePartial ? Optional.of(found) : Optional.empty();
    }

    private Found received(Source.Arxiv source, LocalDate day, Reading reading) {
        List<Announcement> announcements = reading.listings().stream()
                .flatMap(it -> it.announcements().stream())
                .map(it -> it.as(isPrimary(source.category(), it) ? Kind.NEW : Kind.CROSS))
                .toList();
        Listing listing = new Listing(
                        EntryId.ARXIV,
                        source.category(),
                        Optional.of(ListingDate.of(day)),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        announcements)
                .asFetched(reading.page().address().toString(), reading.page().fetched());
        return new Found(day, listing, reading.page());
    }

    private static boolean isPrimary(String category, Announcement announcement) {
        String primary = announcement.subjects().get(0);
        return primary.equals(category) || primary.startsWith(category + ".");
    }

    /**
     * A listing takes the place of a fuller one only if it is whole by its own count and the other's source did not
     * count.
     */
    private void store(Source.Arxiv source, Found found) throws IOException {
        Optional<Listing> stored = store.read(source, found.day);
        boolean fewer =
                stored.filter(it -> it.announcements().size() > found.size()).isPresent();
        boolean uncounted = stored.filter(it -> it.stated().isEmpty()).isPresent();
        if (fewer && !(uncounted && found.line().state() == State.COMPLETE)) {
            journal.warn(
                    found.page.address(),
                    "the page has " + found.size() + " announcements, but "
                            + stored.orElseThrow().announcements().size() + " are stored already",
                    store.name(source, found.day) + " is left as it is; remove it to take the page's");
            return;
        }
        store.write(source, found.day, found.listing, found.page);
        journal.stored(found.line());
    }
}

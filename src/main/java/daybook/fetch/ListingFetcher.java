package daybook.fetch;

import daybook.config.SourceSetting;
import daybook.fetch.FetchStep.ListingStep;
import daybook.ledger.ListingState;
import daybook.listing.Listing;
import daybook.listing.SourceCategory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Fetches the listings of one category, and decides which of them are worth storing. */
final class ListingFetcher {
    private final SourceCategory category;
    private final CategoryListings listings;
    private final ListingStore store;
    private final FetchLog log;

    ListingFetcher(SourceCategory category, CategoryListings listings, ListingStore store, FetchLog log) {
        this.category = category;
        this.listings = listings;
        this.store = store;
        this.log = log;
    }

    /** Fetches a listing of the category. */
    void fetch(ListingStep step) throws IOException {
        if (step.isNewest()) {
            newest(step.day());
        } else {
            store(step.day(), listings.of(step.day()));
        }
    }

    /** Fetches the newest listing, which should be that of a day. */
    private void newest(LocalDate day) throws IOException {
        Optional<FetchedListing> page = listings.newest();
        boolean again = page.isPresent() && page.get().day().isBefore(day);
        boolean good = again || page.filter(FetchedListing::isSettled).isPresent();
        Optional<FetchedListing> best = good
                ? page
                : listings.withoutPages(day)
                        .filter(it -> it.size() > page.map(FetchedListing::size).orElse(0))
                        .or(() -> page);
        store(day, best);
        if (again) {
            log.step(
                    day,
                    category.code(),
                    "stale, " + category.source().name() + " still has the listing of "
                            + page.get().day());
        }
    }

    private void store(LocalDate expected, Optional<FetchedListing> found) throws IOException {
        if (found.isPresent()) {
            store(found.get());
        } else {
            log.nothing(category.code(), expected);
        }
    }

    /**
     * A listing takes the place of a fuller one only if it is whole by its own count and the other's source did not
     * count.
     */
    private void store(FetchedListing found) throws IOException {
        SourceSetting setting = new SourceSetting.Category(category);
        boolean isComplete = found.line().state() == ListingState.COMPLETE;
        Optional<Listing> stored;
        try {
            stored = store.read(setting, found.day());
        } catch (DamagedListingException damaged) {
            if (!isComplete) {
                log.damaged(damaged);
                return;
            }
            stored = Optional.empty();
        }
        boolean fewer =
                stored.filter(it -> it.announcements().size() > found.size()).isPresent();
        boolean uncounted = stored.filter(it -> it.stated().isEmpty()).isPresent();
        if (fewer && !(uncounted && isComplete)) {
            log.warn(
                    found.pages().get(0).address(),
                    "the page has " + found.size() + " announcements, but "
                            + stored.orElseThrow().announcements().size() + " are stored already",
                    store.name(setting, found.day()) + " is not changed; remove it to store the page's listing");
            return;
        }
        store.write(setting, found.day(), found.listing(), found.pages());
        log.stored(found.line());
    }
}

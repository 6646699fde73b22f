package daybook.fetch;

import daybook.config.SourceSetting;
import daybook.fetch.FetchStep.ListingStep;
import daybook.ledger.ListingState;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.SourceCategory;
import daybook.source.ListingAddresses;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fetches the listings of one source: from its listing pages, or when these fail from its feed or its API. */
final class ListingFetcher {
    /** Far more than any listing has; a mirror may send the same page forever. */
    private static final int MOST_PAGES = 10;

    private final ListingAddresses addresses;
    private final ListingPageReader pages;
    private final ListingStore store;
    private final FetchLog log;
    private final LocalDate latest;

    /** @param latest a page with a later date is wrong */
    ListingFetcher(
            ListingAddresses addresses, ListingPageReader pages, ListingStore store, FetchLog log, LocalDate latest) {
        this.addresses = addresses;
        this.pages = pages;
        this.store = store;
        this.log = log;
        this.latest = latest;
    }

    /** Reads one of the pages of a listing; the first has the number 1. */
    private interface NumberedPages {
        Optional<ParsedPage> read(int number) throws IOException;
    }

    /** Fetches a listing. */
    void fetch(ListingStep step) throws IOException {
        if (step.isNewest()) {
            newest(step.category(), step.day());
        } else {
            day(step.category(), step.day());
        }
    }

    /** Fetches the listing of a day that is not the newest. */
    private void day(SourceCategory category, LocalDate day) throws IOException {
        Optional<FetchedListing> found =
                whole(category, number -> pages.read(category.code(), addresses.day(category.code(), day, number)));
        if (found.isPresent()) {
            store(category, found.get());
        } else {
            log.nothing(category.code(), day);
        }
    }

    /** Fetches the newest listing, which should be that of a day. */
    private void newest(SourceCategory category, LocalDate day) throws IOException {
        Optional<FetchedListing> page =
                whole(category, number -> pages.readAgain(category.code(), addresses.newest(category.code(), number)));
        boolean again = page.isPresent() && page.get().day().isBefore(day);
        boolean good = again || page.filter(FetchedListing::isSettled).isPresent();
        Optional<FetchedListing> best = good
                ? page
                : otherwise(category, day)
                        .filter(it -> it.size() > page.map(FetchedListing::size).orElse(0))
                        .or(() -> page);
        if (best.isPresent()) {
            store(category, best.get());
        } else {
            log.nothing(category.code(), day);
        }
        if (again) {
            log.step(
                    day,
                    category.code(),
                    "stale, " + category.source().name() + " still has the listing of "
                            + page.get().day());
        }
    }

    /** The listing with all that stands on its pages, empty without the first. */
    private Optional<FetchedListing> whole(SourceCategory category, NumberedPages numbered) throws IOException {
        Optional<FetchedListing> first = numbered.read(1).flatMap(it -> found(category, it));
        return first.isPresent() ? Optional.of(withFurtherPages(category, first.get(), numbered)) : first;
    }

    /**
     * A page with the most entries that a page can have is followed by another one, without which the count is unknown.
     */
    private FetchedListing withFurtherPages(SourceCategory category, FetchedListing first, NumberedPages numbered)
            throws IOException {
        FetchedListing whole = first;
        FetchedListing page = first;
        for (int number = 2; page.size() == addresses.mostOnPage(); number++) {
            Optional<FetchedListing> next = number > MOST_PAGES
                    ? Optional.empty()
                    : numbered.read(number).flatMap(it -> further(category, first.day(), it));
            if (next.isEmpty()) {
                return whole.uncounted();
            }
            page = next.get();
            whole = whole.joinedWith(page);
        }
        return whole;
    }

    /** What stands on a further page of a day's listing; the newest one may have changed since the first was read. */
    private Optional<FetchedListing> further(SourceCategory category, LocalDate day, ParsedPage reading) {
        Optional<FetchedListing> found = found(category, reading).filter(it -> reading.isSound());
        if (found.isPresent() && !found.get().day().equals(day)) {
            log.warn(
                    reading.page().address(),
                    "the page is of " + found.get().day() + ", but the one before it of " + day,
                    "the next run tries again");
            return Optional.empty();
        }
        return found;
    }

    /** The listing as the feed has it, or else as the API has it, without replacements. */
    private Optional<FetchedListing> otherwise(SourceCategory category, LocalDate day) throws IOException {
        Optional<URI> feedAddress = addresses.feed(category.code());
        Optional<ParsedPage> feedPage =
                feedAddress.isPresent() ? pages.readAgain(category.code(), feedAddress.get()) : Optional.empty();
        Optional<FetchedListing> feed = feedPage.flatMap(it -> found(category, it))
                .filter(it -> it.day().equals(day) && it.size() > 0);
        if (feed.isPresent()) {
            return feed;
        }
        Optional<URI> received = addresses.received(category.code(), day);
        Optional<ParsedPage> answer =
                received.isPresent() ? pages.read(category.code(), received.get()) : Optional.empty();
        answer.filter(it -> !it.isSound()).ifPresent(it -> log.unsound(category.code(), it));
        return answer.map(it -> received(category, day, it)).filter(it -> it.size() > 0);
    }

    /**
     * The listing of a page, if it can be trusted. A page with errors can only be when it counts more than could be
     * read of it, for then the ledger knows.
     */
    private Optional<FetchedListing> found(SourceCategory category, ParsedPage reading) {
        if (!reading.isSound()) {
            log.unsound(category.code(), reading);
        }
        URI address = reading.page().address();
        Optional<Listing> listing = reading.listings().stream()
                .filter(it -> SourceCategory.of(it).filter(category::equals).isPresent())
                .findFirst();
        Optional<LocalDate> day = listing.flatMap(Listing::date).flatMap(ListingDate::day);
        if (day.isEmpty()) {
            if (reading.isSound()) {
                log.wrong(
                        category.code(),
                        address,
                        "the page is not about a day of " + category.code(),
                        "the category may have been renamed");
            }
            return Optional.empty();
        }
        if (day.get().isAfter(latest)) {
            log.wrong(
                    category.code(),
                    address,
                    "the page is dated " + day.get() + ", which is in the future",
                    "it is not stored");
            return Optional.empty();
        }
        FetchedListing found = new FetchedListing(day.get(), category, listing.get(), List.of(reading.page()));
        boolean knownToBePartial = found.size() > 0 && found.line().state() == ListingState.PARTIAL;
        return reading.isSound() || knownToBePartial ? Optional.of(found) : Optional.empty();
    }

    private FetchedListing received(SourceCategory category, LocalDate day, ParsedPage reading) {
        List<Announcement> announcements = reading.listings().stream()
                .flatMap(it -> it.announcements().stream())
                .map(it -> it.as(isPrimary(category, it) ? AnnouncementKind.NEW : AnnouncementKind.CROSS))
                .toList();
        Listing listing = new Listing(
                        category.source().scheme(),
                        category.code(),
                        Optional.of(ListingDate.of(day)),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        announcements)
                .asFetched(reading.page().address().toString(), reading.page().fetched());
        return new FetchedListing(day, category, listing, List.of(reading.page()));
    }

    private static boolean isPrimary(SourceCategory category, Announcement announcement) {
        return category.source()
                .isPrimary(category.code(), announcement.subjects().get(0));
    }

    /**
     * A listing takes the place of a fuller one only if it is whole by its own count and the other's source did not
     * count.
     */
    private void store(SourceCategory category, FetchedListing found) throws IOException {
        SourceSetting setting = new SourceSetting.Category(category);
        Optional<Listing> stored = store.read(setting, found.day());
        boolean fewer =
                stored.filter(it -> it.announcements().size() > found.size()).isPresent();
        boolean uncounted = stored.filter(it -> it.stated().isEmpty()).isPresent();
        if (fewer && !(uncounted && found.line().state() == ListingState.COMPLETE)) {
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

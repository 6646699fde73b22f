package daybook.fetch;

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

/** The listings of one category as its source shows them: on listing pages, in its feed, in answers of its API. */
final class CategoryListings {
    /** Far more than any listing has; a mirror may send the same page forever. */
    private static final int MOST_PAGES = 10;

    private final SourceCategory category;
    private final ListingAddresses addresses;
    private final ListingPageReader pages;
    private final FetchLog log;
    private final LocalDate latest;

    /** @param latest a page with a later date is wrong */
    CategoryListings(
            SourceCategory category,
            ListingAddresses addresses,
            ListingPageReader pages,
            FetchLog log,
            LocalDate latest) {
        this.category = category;
        this.addresses = addresses;
        this.pages = pages;
        this.log = log;
        this.latest = latest;
    }

    /** Reads one of the pages of a listing; the first has the number 1. */
    private interface NumberedPages {
        Optional<ParsedPage> read(int number) throws IOException;
    }

    /** The listing of a day that is not the newest; empty when it cannot be had. */
    Optional<FetchedListing> of(LocalDate day) throws IOException {
        return whole(number -> pages.read(category.code(), addresses.day(category.code(), day, number)));
    }

    /** The newest listing on the source's pages, of whatever day; empty when it cannot be had. */
    Optional<FetchedListing> newest() throws IOException {
        return whole(number -> pages.readAgain(category.code(), addresses.newest(category.code(), number)));
    }

    /** The newest listing as the feed has it, or else as the API has it, without new versions; empty without both. */
    Optional<FetchedListing> withoutPages(LocalDate day) throws IOException {
        Optional<URI> feedAddress = addresses.feed(category.code());
        Optional<ParsedPage> feedPage =
                feedAddress.isPresent() ? pages.readAgain(category.code(), feedAddress.get()) : Optional.empty();
        Optional<FetchedListing> feed =
                feedPage.flatMap(this::found).filter(it -> it.day().equals(day) && it.size() > 0);
        if (feed.isPresent()) {
            return feed;
        }
        Optional<URI> received = addresses.received(category.code(), day);
        Optional<ParsedPage> answer =
                received.isPresent() ? pages.read(category.code(), received.get()) : Optional.empty();
        answer.filter(it -> !it.isSound()).ifPresent(it -> log.unsound(category.code(), it));
        return answer.map(it -> received(day, it)).filter(it -> it.size() > 0);
    }

    /** The listing with all that stands on its pages, empty without the first. */
    private Optional<FetchedListing> whole(NumberedPages numbered) throws IOException {
        Optional<FetchedListing> first = numbered.read(1).flatMap(this::found);
        return first.isPresent() ? Optional.of(withFurtherPages(first.get(), numbered)) : first;
    }

    /**
     * A page with the most entries that a page can have is followed by another one, without which the count is unknown.
     */
    private FetchedListing withFurtherPages(FetchedListing first, NumberedPages numbered) throws IOException {
        FetchedListing whole = first;
        FetchedListing page = first;
        for (int number = 2; page.size() == addresses.mostOnPage(); number++) {
            Optional<FetchedListing> next = number > MOST_PAGES
                    ? Optional.empty()
                    : numbered.read(number).flatMap(it -> further(first.day(), it));
            if (next.isEmpty()) {
                return whole.uncounted();
            }
            page = next.get();
            whole = whole.joinedWith(page);
        }
        return whole;
    }

    /** What stands on a further page of a day's listing; the newest one may have changed since the first was read. */
    private Optional<FetchedListing> further(LocalDate day, ParsedPage reading) {
        Optional<FetchedListing> found = found(reading).filter(it -> reading.isSound());
        if (found.isPresent() && !found.get().day().equals(day)) {
            log.warn(
                    reading.page().address(),
                    "the page is of " + found.get().day() + ", but the one before it of " + day,
                    "the next run tries again");
            return Optional.empty();
        }
        return found;
    }

    /**
     * The listing of a page, if it can be trusted. A page with errors can only be when it counts more than could be
     * read of it, for then the ledger knows.
     */
    private Optional<FetchedListing> found(ParsedPage reading) {
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

    private FetchedListing received(LocalDate day, ParsedPage reading) {
        List<Announcement> announcements = reading.listings().stream()
                .flatMap(it -> it.announcements().stream())
                .map(it -> it.as(isPrimary(it) ? AnnouncementKind.NEW : AnnouncementKind.CROSS))
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

    private boolean isPrimary(Announcement announcement) {
        return category.source()
                .isPrimary(category.code(), announcement.subjects().get(0));
    }
}

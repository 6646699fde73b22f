package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an arXiv listing page holds of one day, or month, as far as it was read. */
final class ArxivHtmlDay {
    private final ListingDate date;
    private final String heading;
    private final Location location;
    private final SectionCounts counts = new SectionCounts();
    private final List<Announcement> announcements = new ArrayList<>();

    /**
     * A day without announcements yet.
     *
     * @param heading the words that name the day; on pages of several days they count its entries too
     */
    ArxivHtmlDay(ListingDate date, String heading, Location location) {
        this.date = date;
        this.heading = heading;
        this.location = location;
    }

    ListingDate date() {
        return date;
    }

    void add(Announcement announcement) {
        announcements.add(announcement);
    }

    void section(AnnouncementKind kind, ListingMarkers.HeadingCounts stated, Location place) {
        counts.add(kind, stated, place);
    }

    List<Announcement> announcements() {
        return announcements;
    }

    /** How many entries the headings say stand on the page. */
    int shown() {
        return counts.shown()
                + ListingMarkers.counts(heading)
                        .map(ListingMarkers.HeadingCounts::shown)
                        .orElse(0);
    }

    /** Reports what the headings count and was not read. */
    void check(Diagnostics diagnostics) {
        counts.check(announcements, diagnostics);
        ListingMarkers.counts(heading)
                .filter(stated -> announcements.size() < stated.shown())
                .ifPresent(stated -> diagnostics.error(
                        location,
                        "the listing shows " + stated.shown() + " entries, but " + announcements.size()
                                + " could be read",
                        Hints.CUT_OFF));
    }

    Listing listing(String category) {
        return new Listing(
                "arxiv",
                category,
                Optional.of(date),
                counts.totals(),
                Optional.empty(),
                Optional.empty(),
                announcements);
    }
}

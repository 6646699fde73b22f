package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.source.arxiv.ArxivCategories;
import daybook.source.arxiv.ArxivSchedule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One listing e-mail or listing file, as far as it was read: its head, and its papers by day. */
final class ArxivMail {
    private record MailedDay(Optional<LocalDate> stated, List<ArxivMailEntry> entries) {}

    private final ArxivMailHead head;
    private final Location place;
    private final List<MailedDay> days = new ArrayList<>();

    /** A mail or file without papers yet, and the place to which what is wrong with it as a whole belongs. */
    ArxivMail(ArxivMailHead head, Location place) {
        this.head = head;
        this.place = place;
    }

    /** Begins a day; only files of a week state each. */
    void day(Optional<LocalDate> date) {
        days.add(new MailedDay(date, new ArrayList<>()));
    }

    void add(ArxivMailEntry entry) {
        if (days.isEmpty()) {
            day(head.day());
        }
        days.get(days.size() - 1).entries.add(entry);
    }

    /**
     * The listings, each day one.
     *
     * @param closed whether the line came that ends a mail
     */
    List<Listing> listings(boolean closed, Diagnostics diagnostics) {
        List<Announcement> all = days.stream()
                .flatMap(day -> day.entries.stream())
                .map(ArxivMailEntry::announcement)
                .toList();
        head.counts().check(all, diagnostics);
        if (days.isEmpty()) {
            day(head.day());
        }
        if (head.isMail() && !closed) {
            diagnostics.warning(
                    place, "the mail ends without arXiv's line of '%%%---'", "it may be cut off; capture it again");
        }
        Optional<String> category = head.category()
                .or(() -> ArxivCategories.common(
                        all.stream().map(Announcement::subjects).toList()));
        if (category.isEmpty()) {
            diagnostics.error(place, "the listing names no category, and its papers have none in common");
            return List.of();
        }
        return days.stream()
                .flatMap(day -> date(day, diagnostics).stream().map(date -> listing(category.get(), date, day)))
                .toList();
    }

    private Listing listing(String category, ListingDate date, MailedDay day) {
        return new Listing(
                "arxiv",
                category,
                Optional.of(date),
                head.counts().totals(),
                Optional.empty(),
                Optional.empty(),
                day.entries.stream().map(ArxivMailEntry::announcement).toList());
    }

    /**
     * The stated day. Without one, papers of one month, with nothing that only mails have, are arXiv's file of that
     * month; the others were announced as soon as arXiv could announce the newest of them.
     */
    private Optional<ListingDate> date(MailedDay day, Diagnostics diagnostics) {
        if (day.stated.isPresent()) {
            return day.stated.map(ListingDate::of);
        }
        List<YearMonth> months = day.entries.stream()
                .flatMap(it -> IdentifierMonth.of(it.announcement().id()).stream())
                .distinct()
                .toList();
        if (months.size() == 1 && day.entries.stream().noneMatch(ArxivMailEntry::mailed)) {
            return Optional.of(ListingDate.of(months.get(0)));
        }
        Optional<LocalDate> announced = day.entries.stream()
                .flatMap(it -> it.submitted().stream())
                .max(Comparator.naturalOrder())
                .map(ArxivSchedule.INSTANCE::dayOfListingWith);
        announced.ifPresentOrElse(
                it -> diagnostics.warning(
                        place,
                        "the listing states no day; by its newest paper it is that of " + it,
                        "put the mail's line 'Date: …' before it"),
                () -> diagnostics.error(place, "the listing states no day", "put the mail's line 'Date: …' before it"));
        return announced.map(ListingDate::of);
    }
}

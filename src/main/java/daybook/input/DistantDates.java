package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Reports listings of days to come, or far from those of all others: such a date is more often wrong than true. */
final class DistantDates {
    private static final int FAR_YEARS = 10;

    private DistantDates() {}

    /** The listings of a file, as messages name it. */
    record ListedFile(String name, List<Listing> listings) {}

    /**
     * Reports each file with such a listing.
     *
     * @param today no listing is of a later day than the next one, which it is already somewhere
     */
    static void report(List<ListedFile> files, LocalDate today, Diagnostics diagnostics) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        files.forEach(file -> file.listings().forEach(it -> day(it, days)));
        for (ListedFile file : files) {
            NavigableSet<LocalDate> own = new TreeSet<>();
            file.listings().forEach(it -> day(it, own));
            for (LocalDate day : own) {
                problem(day, days, today)
                        .ifPresent(it -> diagnostics.warning(
                                Location.of(file.name()),
                                "the listing of " + day + " is " + it,
                                "correct its date, if it is wrong"));
            }
        }
    }

    private static Optional<String> problem(LocalDate day, NavigableSet<LocalDate> days, LocalDate today) {
        if (isFar(day, days)) {
            return Optional.of("more than " + FAR_YEARS + " years from all others");
        }
        if (day.isAfter(today.plusYears(1))) {
            return Optional.of("more than a year ahead");
        }
        return day.isAfter(today.plusDays(1)) ? Optional.of("in the future") : Optional.empty();
    }

    private static void day(Listing listing, NavigableSet<LocalDate> days) {
        listing.date().map(ListingDate::filedUnder).ifPresent(days::add);
    }

    private static boolean isFar(LocalDate day, NavigableSet<LocalDate> days) {
        LocalDate before = days.lower(day);
        LocalDate after = days.higher(day);
        return days.size() > 1
                && (before == null || before.plusYears(FAR_YEARS).isBefore(day))
                && (after == null || after.minusYears(FAR_YEARS).isAfter(day));
    }
}

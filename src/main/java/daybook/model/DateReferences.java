package daybook.model;

import daybook.catalog.Catalog;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.markdown.CrossReferenceTargets.Reference;
import daybook.note.DigestPeriod;
import daybook.note.NoteTarget;
import daybook.note.NoteTarget.DayTarget;
import daybook.note.NoteTarget.DigestTarget;
import daybook.siteplan.Addresses;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds days, weeks and months.
 *
 * @param digests the weeks and months that have a page
 * @param today what is later has no page unless something was announced then
 */
record DateReferences(Catalog catalog, Set<DigestPeriod> digests, LocalDate today, Messages messages) {
    /** Whether a target is a day, week or month. */
    static boolean isDate(NoteTarget target) {
        return target instanceof DayTarget || target instanceof DigestTarget;
    }

    /** Whether the site has the page of a date. */
    boolean has(NoteTarget date) {
        return date instanceof DigestTarget digest
                ? digests.contains(digest.period())
                : catalog.days().containsKey(((DayTarget) date).date());
    }

    /** The page of a date; one that the site has not is reported. */
    Optional<Reference> resolve(NoteTarget date, Location location, Diagnostics diagnostics) {
        if (has(date)) {
            return Optional.of(page(date));
        }
        Optional<?> nearest = date instanceof DigestTarget digest
                ? digest.period().nearest(digests)
                : nearest(((DayTarget) date).date());
        String kind =
                date instanceof DigestTarget digest ? digest.period().length().key() : "day";
        diagnostics.error(
                location,
                "unknown " + kind + " '" + date + "'",
                nearest.map(it -> "the nearest " + kind + " of this site is " + it));
        return Optional.empty();
    }

    /** The nearest day that the site has, the earlier one of two. */
    private Optional<LocalDate> nearest(LocalDate day) {
        return Stream.of(
                        catalog.days().headMap(day).keySet().stream().reduce((first, second) -> second),
                        catalog.days().tailMap(day).keySet().stream().findFirst())
                .flatMap(Optional::stream)
                .min(Comparator.comparing(it -> Math.abs(ChronoUnit.DAYS.between(day, it))));
    }

    /** The page of a date that a note is about: of any up to today, because the note makes the page. */
    Optional<Reference> subject(NoteTarget date, Location location, Diagnostics diagnostics) {
        LocalDate first = date instanceof DigestTarget digest ? digest.period().first() : ((DayTarget) date).date();
        if (first.isAfter(today) && !has(date)) {
            diagnostics.warning(location, "'" + date + "' is in the future", "the note is left out until then");
            return Optional.empty();
        }
        return Optional.of(page(date));
    }

    /** The day of a note about a date: that of a week or month is the last one, as far as it has come. */
    LocalDate day(NoteTarget date) {
        if (date instanceof DigestTarget digest) {
            LocalDate last = digest.period().last();
            return last.isBefore(today) ? last : today;
        }
        return ((DayTarget) date).date();
    }

    private Reference page(NoteTarget date) {
        if (date instanceof DigestTarget digest) {
            return new Reference(
                    Addresses.digest(digest.period().toString()), DigestTitles.of(digest.period(), messages));
        }
        LocalDate day = ((DayTarget) date).date();
        return new Reference(Addresses.day(day), messages.date(day));
    }
}

package daybook.model;

import daybook.note.DigestPeriod;
import daybook.siteplan.Addresses;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The digests of a site.
 *
 * @param digests by their periods, oldest first
 */
public record DigestIndex(SortedMap<DigestPeriod, DigestContent> digests) {
    public DigestIndex {
        digests = Collections.unmodifiableSortedMap(digests);
    }

    /** The digest of a period; empty when nothing was in it. */
    public Optional<DigestContent> of(DigestPeriod period) {
        return Optional.ofNullable(digests.get(period));
    }

    /** Links to the digests of the week and the month that a day is in. */
    public List<PageLink> around(LocalDate day) {
        return DigestPeriods.around(day).stream()
                .flatMap(it -> of(it).stream())
                .map(DigestIndex::link)
                .toList();
    }

    /** All digests of weeks or of months, newest first. */
    public List<DigestContent> newestFirst(DigestPeriod.Length length) {
        List<DigestContent> some = new ArrayList<>(digests.values());
        some.removeIf(it -> it.period().length() != length);
        Collections.reverse(some);
        return List.copyOf(some);
    }

    /** Links to the digests of the weeks that end in a month, newest first. */
    public List<PageLink> weeksOf(YearMonth month) {
        List<PageLink> weeks = new ArrayList<>();
        for (LocalDate day = DigestPeriod.weekOf(month.atEndOfMonth().plusDays(1))
                        .first()
                        .minusDays(1);
                YearMonth.from(day).equals(month);
                day = day.minusWeeks(1)) {
            of(DigestPeriod.weekOf(day)).map(DigestIndex::link).ifPresent(weeks::add);
        }
        return List.copyOf(weeks);
    }

    /** A link to a digest, called by its title. */
    public static PageLink link(DigestContent digest) {
        return new PageLink(digest.title(), Addresses.digest(digest.period().toString()));
    }
}

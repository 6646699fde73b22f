package daybook.check;

import daybook.siteplan.FileKinds;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How fast a site grows. It is estimated from the sizes of the day pages; all other files are taken to grow in
 * proportion.
 *
 * @param bytesPerDay the growth per calendar day over the last 90 days, at least 1
 * @param days how many days are left until the limit of GitHub Pages, 0 when the site is larger already
 * @param month the month of that day, counted from the newest day of the site
 */
public record SizeForecast(long bytesPerDay, long days, YearMonth month) {
    /** In calendar days; earlier growth says nothing about that of today. */
    private static final int LATELY = 90;

    /** Fewer days with papers are not enough for an estimate. */
    private static final int FEWEST = 5;

    /** The forecast for a site with files of these sizes in bytes, empty when it has too few days. */
    static Optional<SizeForecast> of(Map<SitePath, Long> sizes) {
        SortedMap<LocalDate, Long> days = days(sizes);
        if (days.size() < FEWEST) {
            return Optional.empty();
        }
        LocalDate end = days.lastKey().plusDays(1);
        SortedMap<LocalDate, Long> late = days.tailMap(end.minusDays(LATELY));
        long span = ChronoUnit.DAYS.between(late.firstKey(), end);
        double share = (double) sum(late) / sum(days);
        long total = SizeLimit.total(sizes);
        long growth = Math.max(1, Math.round(total * share / span));
        long left = Math.max(0, SizeLimit.BYTES - total) / growth;
        return Optional.of(new SizeForecast(growth, left, YearMonth.from(end.plusDays(left))));
    }

    private static SortedMap<LocalDate, Long> days(Map<SitePath, Long> sizes) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        sizes.forEach((path, size) -> FileKinds.dayOf(path).ifPresent(it -> days.put(it, size)));
        return days;
    }

    private static long sum(SortedMap<LocalDate, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }
}

package daybook.ledger;

import daybook.json.JsonObject;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.source.arxiv.ArxivRules;
import daybook.source.arxiv.ArxivSchedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is there of arXiv's listings: for each category a line for each day, from its first listing on, on which arXiv
 * has one as a rule. It follows from the captured listings, arXiv's schedule, and the day up to which one looks.
 *
 * @param lines oldest first, those of a day by category
 */
public record Ledger(List<LedgerEntry> lines) {
    public Ledger {
        lines = List.copyOf(lines);
    }

    /** A capture of a category's listing of a day. */
    private record Capture(LocalDate day, Listing listing) {
        /** Whether it is known that arXiv showed this listing as the newest when it should have shown one of a day. */
        boolean stoodInFor(LocalDate later) {
            String page = "/list/" + listing.category() + "/new";
            return listing.from().filter(it -> it.endsWith(page)).isPresent()
                    && listing.fetched()
                            .filter(it -> !it.isBefore(ArxivSchedule.announcementOfListing(later)))
                            .isPresent();
        }
    }

    /** A listing that is due, whatever is there of it. */
    private record Due(LocalDate day, String category) {
        static Due of(LedgerEntry line) {
            return new Due(line.day(), line.category());
        }
    }

    /**
     * The ledger of some categories.
     *
     * @param listings all that were captured, in any order and from any source
     * @param until the last day; a category without listings begins with the newest that it can have by then
     */
    public static Ledger of(Collection<String> categories, List<Listing> listings, LocalDate until) {
        Map<String, List<Capture>> captures = captures(categories, listings);
        return new Ledger(categories.stream()
                .flatMap(it -> lines(it, captures.getOrDefault(it, List.of()), until).stream())
                .sorted(LedgerEntry.ORDER)
                .toList());
    }

    /** The ledger of some categories up to the newest day that any of them has, which depends on no clock. */
    public static Ledger ofCaptured(Collection<String> categories, List<Listing> listings) {
        return captures(categories, listings).values().stream()
                .flatMap(List::stream)
                .map(Capture::day)
                .max(LocalDate::compareTo)
                .map(until -> of(categories, listings, until))
                .orElse(new Ledger(List.of()));
    }

    private static Map<String, List<Capture>> captures(Collection<String> categories, List<Listing> listings) {
        return listings.stream()
                .filter(it -> it.source().equals(ArxivRules.SCHEME) && categories.contains(it.category()))
                .flatMap(it -> it.date().flatMap(ListingDate::day).stream().map(day -> new Capture(day, it)))
                .collect(Collectors.groupingBy(it -> it.listing.category()));
    }

    private static List<LedgerEntry> lines(String category, List<Capture> captures, LocalDate until) {
        NavigableMap<LocalDate, List<Capture>> byDay = new TreeMap<>();
        captures.forEach(
                it -> byDay.computeIfAbsent(it.day, day -> new ArrayList<>()).add(it));
        List<LedgerEntry> lines = new ArrayList<>();
        LocalDate first = byDay.isEmpty() ? ArxivSchedule.lastListing(until) : byDay.firstKey();
        for (LocalDate day = first; !day.isAfter(until); day = day.plusDays(1)) {
            Optional<LedgerEntry> captured = best(day, byDay);
            if (captured.isPresent()) {
                lines.add(captured.get());
            } else if (ArxivSchedule.isWorkingDay(day)) {
                lines.add(LedgerEntry.empty(day, category, absence(day, byDay)));
            }
        }
        return lines;
    }

    private static Optional<LedgerEntry> best(LocalDate day, SortedMap<LocalDate, List<Capture>> captures) {
        return captures.getOrDefault(day, List.of()).stream()
                .map(it -> LedgerEntry.of(day, it.listing))
                .min(LedgerEntry.BEST);
    }

    private static ListingState absence(LocalDate day, NavigableMap<LocalDate, List<Capture>> captures) {
        if (ArxivSchedule.isHoliday(day)) {
            return ListingState.HOLIDAY;
        }
        Map.Entry<LocalDate, List<Capture>> before = captures.lowerEntry(day);
        boolean stale = before != null && before.getValue().stream().anyMatch(it -> it.stoodInFor(day));
        return stale ? ListingState.STALE : ListingState.MISSING;
    }

    /** What is settled here and was not before. */
    public List<LedgerEntry> settledSince(Ledger before) {
        Set<Due> open = before.open().stream().map(Due::of).collect(Collectors.toSet());
        return lines.stream()
                .filter(it -> it.state().isSettled() && open.contains(Due.of(it)))
                .toList();
    }

    /** What is left to fetch. */
    public List<LedgerEntry> open() {
        return lines.stream().filter(it -> !it.state().isSettled()).toList();
    }

    /** The ledger for machines: {@code {"days": [{"day": "2025-07-15", "category": "cs.DC", …}]}}. */
    public String json() {
        return new JsonObject()
                .with("days", lines.stream().map(Ledger::json).toList())
                .toString();
    }

    private static JsonObject json(LedgerEntry line) {
        return new JsonObject()
                .with("day", line.day().toString())
                .with("category", line.category())
                .with("state", line.state().key())
                .with("announcements", line.announcements())
                .with("lacking", line.lacking());
    }
}

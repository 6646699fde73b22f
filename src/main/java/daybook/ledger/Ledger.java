package daybook.ledger;

import daybook.json.JsonObject;
import daybook.listing.AskedSource;
import daybook.listing.DailySource;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.SourceCategory;
import daybook.source.SourceRules;
import daybook.source.SourceSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the site has of the listings of its sources: for each category a line for each day, from its first listing on,
 * on which the source has one as a rule, and for each source that is asked for days a line for every day. It follows
 * from the captured listings, the source's schedule, and a time.
 *
 * @param lines oldest first, those of a day by source
 */
public record Ledger(List<LedgerEntry> lines) {
    public Ledger {
        lines = List.copyOf(lines);
    }

    /** A capture of a category's listing of a day. */
    private record Capture(LocalDate day, Listing listing) {
        /** Whether the source showed this listing as the newest after the time at which it announces that of a day. */
        boolean wasNewestInsteadOf(LocalDate later, SourceRules source) {
            Instant announced = source.schedule().announcementOfListing(later);
            return listing.from()
                            .filter(it -> source.isNewestListing(it, listing.category()))
                            .isPresent()
                    && listing.fetched().filter(it -> !it.isBefore(announced)).isPresent();
        }
    }

    /** A listing that is due, whether the site has it or not. */
    private record Due(LocalDate day, DailySource source) {
        static Due of(LedgerEntry line) {
            return new Due(line.day(), line.source());
        }
    }

    /**
     * The ledger of some sources up to the newest listing that each should have.
     *
     * @param listings all that were captured, in any order and from any source
     * @param time at which one looks; a source without listings begins with the newest that it should have by then
     */
    public static Ledger of(Collection<? extends DailySource> sources, List<Listing> listings, Instant time) {
        return sorted(Stream.concat(
                ofCategories(sources, listings, it -> it.source().schedule().newestListingDay(time)),
                ofAsked(sources, listings, time)));
    }

    /**
     * The ledger of some sources up to the newest day that any category has, and up to the newest time at which
     * anything was fetched, which depends on no clock.
     */
    public static Ledger ofCaptured(Collection<? extends DailySource> sources, List<Listing> listings) {
        Optional<LocalDate> until = captures(sources, listings).values().stream()
                .flatMap(List::stream)
                .map(Capture::day)
                .max(LocalDate::compareTo);
        Optional<Instant> time =
                listings.stream().flatMap(it -> it.fetched().stream()).max(Instant::compareTo);
        return sorted(Stream.concat(
                until.stream().flatMap(day -> ofCategories(sources, listings, it -> day)),
                time.stream().flatMap(it -> ofAsked(sources, listings, it))));
    }

    private static Ledger sorted(Stream<LedgerEntry> lines) {
        return new Ledger(lines.sorted(LedgerEntry.ORDER).toList());
    }

    private static Stream<LedgerEntry> ofCategories(
            Collection<? extends DailySource> sources,
            List<Listing> listings,
            Function<SourceCategory, LocalDate> until) {
        Map<SourceCategory, List<Capture>> captures = captures(sources, listings);
        return sources.stream()
                .flatMap(it -> it instanceof SourceCategory category ? Stream.of(category) : Stream.empty())
                .flatMap(it -> lines(it, captures.getOrDefault(it, List.of()), until.apply(it)).stream());
    }

    private static Stream<LedgerEntry> ofAsked(
            Collection<? extends DailySource> sources, List<Listing> listings, Instant time) {
        return sources.stream()
                .flatMap(it -> it instanceof AskedSource asked ? Stream.of(asked) : Stream.empty())
                .flatMap(it -> AskedDays.lines(it, listings, time));
    }

    private static Map<SourceCategory, List<Capture>> captures(
            Collection<? extends DailySource> sources, List<Listing> listings) {
        Map<SourceCategory, List<Capture>> captures = new HashMap<>();
        for (Listing listing : listings) {
            Optional<LocalDate> day = listing.date().flatMap(ListingDate::day);
            Optional<SourceCategory> category = SourceCategory.of(listing).filter(sources::contains);
            if (day.isPresent() && category.isPresent()) {
                captures.computeIfAbsent(category.get(), it -> new ArrayList<>())
                        .add(new Capture(day.get(), listing));
            }
        }
        return captures;
    }

    private static List<LedgerEntry> lines(SourceCategory category, List<Capture> captures, LocalDate until) {
        SourceSchedule schedule = category.source().schedule();
        NavigableMap<LocalDate, List<Capture>> byDay = new TreeMap<>();
        captures.forEach(
                it -> byDay.computeIfAbsent(it.day, day -> new ArrayList<>()).add(it));
        List<LedgerEntry> lines = new ArrayList<>();
        LocalDate first = byDay.isEmpty() ? schedule.lastListing(until) : byDay.firstKey();
        for (LocalDate day : LedgerDays.between(first, until, byDay.navigableKeySet())) {
            Optional<LedgerEntry> captured = best(category, day, byDay);
            if (captured.isPresent()) {
                lines.add(captured.get());
            } else if (schedule.isListingDay(day)) {
                lines.add(LedgerEntry.empty(day, category, absence(category, day, byDay)));
            }
        }
        return lines;
    }

    private static Optional<LedgerEntry> best(
            SourceCategory category, LocalDate day, SortedMap<LocalDate, List<Capture>> captures) {
        return captures.getOrDefault(day, List.of()).stream()
                .map(it -> LedgerEntry.of(day, category, it.listing))
                .min(LedgerEntry.BEST);
    }

    private static ListingState absence(
            SourceCategory category, LocalDate day, NavigableMap<LocalDate, List<Capture>> captures) {
        if (category.source().schedule().isHoliday(day)) {
            return ListingState.HOLIDAY;
        }
        Map.Entry<LocalDate, List<Capture>> before = captures.lowerEntry(day);
        boolean stale = before != null
                && before.getValue().stream().anyMatch(it -> it.wasNewestInsteadOf(day, category.source()));
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

    /** What is left to fetch of a source. */
    public List<LedgerEntry> open(DailySource source) {
        return open().stream().filter(it -> it.source().equals(source)).toList();
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
                .with("category", line.source().code())
                .with("state", line.state().key())
                .with("announcements", line.announcements())
                .with("lacking", line.lacking());
    }
}

package daybook.feed;

import daybook.model.FeedChannel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that a feed could hold, of which it holds the newest.
 *
 * @param aliases where the feed was before, and stands too
 * @param candidates newest first; those of a day stay in their order
 * @param length the feed holds this many items, and all others of the last of their days; as all that follow at most so
 *     many that a program can read them
 * @param older its documents of older months hold this many items together, and all others of the last of their days; 0
 *     for a feed that has none
 * @param atOnce of what came late and was first published together it holds this many items, and all others of the last
 *     of their days
 */
record FeedSource(
        FeedChannel channel,
        List<FeedPlace> aliases,
        List<FeedCandidate> candidates,
        int length,
        int older,
        int atOnce) {
    FeedSource {
        aliases = List.copyOf(aliases);
        candidates = candidates.stream()
                .sorted(Comparator.comparing(FeedCandidate::day).reversed())
                .toList();
    }

    /** So many items of earlier nights that came late, and all others of the last of their days. */
    private static final int MOST_LATE = 50;

    /**
     * So many items of the newest days, and as many that were first published together and came late, are in a feed,
     * and so many in its documents of older months: 12 MB. A list that becomes a site on one day may have many more.
     */
    private static final int MOST_AT_ONCE = 5_000;

    private static final int MOST_AT_ONCE_TO_LENGTH = 100;

    /** Two weeks of announcements. */
    private static final int LENGTH_OF_LONG_ITEMS = 10;

    /** Months without a publication: some megabytes. */
    private static final int LONG_ITEMS_AT_ONCE = 100;

    /** A month in which the site is and one that is over, whole or not. */
    private static final int FEWEST_MONTHS = 2;

    FeedSource(FeedChannel channel, List<FeedCandidate> candidates, int length, int older) {
        this(channel, List.of(), candidates, length, older);
    }

    FeedSource(FeedChannel channel, List<FeedPlace> aliases, List<FeedCandidate> candidates, int length, int older) {
        this(channel, aliases, candidates, length, older, Math.min(MOST_AT_ONCE, MOST_AT_ONCE_TO_LENGTH * length));
    }

    /** A feed whose items are pages of many papers. */
    static FeedSource ofLongItems(FeedChannel channel, List<FeedCandidate> candidates) {
        return new FeedSource(channel, List.of(), candidates, LENGTH_OF_LONG_ITEMS, 0, LONG_ITEMS_AT_ONCE);
    }

    /** What can be made an item; most never are. */
    record FeedCandidate(ItemIdentity identity, Supplier<FeedItem> item) {
        LocalDate day() {
            return identity.day();
        }
    }

    /** The items of the feed, newest first: those of its newest days and, below them, those that came late. */
    List<FeedItem> newest() {
        Optional<LocalDate> start = start(candidates, length);
        List<FeedCandidate> newest = new ArrayList<>(candidates.stream()
                .takeWhile(it -> !isBefore(it, start))
                .limit(MOST_AT_ONCE)
                .toList());
        newest.addAll(late(start));
        return items(newest);
    }

    /**
     * What came late and is before the first day, published last first: all that the last night with such items
     * published, so that each is seen at least once, and some of earlier nights.
     */
    private List<FeedCandidate> late(Optional<LocalDate> start) {
        List<FeedCandidate> late = candidates.stream()
                .filter(it -> it.identity.since().isPresent() && isBefore(it, start))
                .sorted(Comparator.comparing(FeedSource::since, Comparator.reverseOrder()))
                .toList();
        long together = late.stream()
                .takeWhile(it -> since(it).equals(since(late.get(0))))
                .count();
        long most = Math.min(Math.max(together, MOST_LATE), atOnce);
        int end = (int) Math.min(most, late.size());
        while (end > 0 && end < Math.min(late.size(), MOST_AT_ONCE) && isBeside(late.get(end), late.get(end - 1))) {
            end++;
        }
        return late.subList(0, end).stream()
                .sorted(Comparator.comparing(FeedCandidate::day).reversed())
                .toList();
    }

    /** Whether two items were published together and are of the same day. */
    private static boolean isBeside(FeedCandidate one, FeedCandidate other) {
        return one.day().equals(other.day()) && since(one).equals(since(other));
    }

    private static LocalDate since(FeedCandidate late) {
        return late.identity.since().orElseThrow();
    }

    /** The first day of so many items and all others of that day; empty when that leaves none out. */
    private static Optional<LocalDate> start(List<FeedCandidate> newestFirst, int most) {
        return newestFirst.size() <= most
                ? Optional.empty()
                : Optional.of(newestFirst.get(most - 1).day());
    }

    /**
     * The months that the feed has left, or begun to leave, newest first, as many as there is room for: each is whole,
     * but for one of the first two where they are larger than that; it has its newest days.
     */
    Map<YearMonth, List<FeedItem>> months() {
        if (older == 0) {
            return Map.of();
        }
        Optional<LocalDate> start = start(candidates, length);
        Optional<YearMonth> newest = candidates.stream()
                .filter(it -> isBefore(it, start))
                .findFirst()
                .map(FeedSource::month);
        List<FeedCandidate> all = candidates.stream()
                .dropWhile(it -> newest.isEmpty() || month(it).isAfter(newest.get()))
                .toList();
        Optional<LocalDate> end = start(all, older);
        Map<YearMonth, List<FeedCandidate>> months = new LinkedHashMap<>();
        List<FeedCandidate> held = all.stream()
                .takeWhile(it -> !isBefore(it, end))
                .limit(MOST_AT_ONCE)
                .toList();
        Optional<FeedCandidate> rest = all.stream().skip(held.size()).findFirst();
        for (FeedCandidate candidate : held) {
            months.computeIfAbsent(month(candidate), month -> new ArrayList<>()).add(candidate);
        }
        if (months.size() > FEWEST_MONTHS) {
            rest.ifPresent(it -> months.remove(month(it)));
        }
        Map<YearMonth, List<FeedItem>> items = new LinkedHashMap<>();
        months.forEach((month, some) -> items.put(month, items(some)));
        return items;
    }

    private static YearMonth month(FeedCandidate candidate) {
        return YearMonth.from(candidate.day());
    }

    private static boolean isBefore(FeedCandidate candidate, Optional<LocalDate> start) {
        return start.map(candidate.day()::isBefore).orElse(false);
    }

    private static List<FeedItem> items(List<FeedCandidate> candidates) {
        return candidates.stream().map(it -> it.item.get()).toList();
    }
}

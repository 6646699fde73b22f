package daybook.feed;

import daybook.model.FeedChannel;
import daybook.siteplan.SitePath;
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
 * @param aliases further pages below whose names the feed stands: where it was before
 * @param candidates newest first; those of a day stay in their order
 * @param length the feed holds this many items, and all others of the last of their days
 * @param older how many items at most its documents of older months hold together; 0 for a feed that has none
 */
record FeedSource(FeedChannel channel, List<SitePath> aliases, List<FeedCandidate> candidates, int length, int older) {
    FeedSource {
        aliases = List.copyOf(aliases);
        candidates = candidates.stream()
                .sorted(Comparator.comparing(FeedCandidate::day).reversed())
                .toList();
    }

    FeedSource(FeedChannel channel, List<FeedCandidate> candidates, int length, int older) {
        this(channel, List.of(), candidates, length, older);
    }

    /** So many items may come late at once, and all others of the last of their days. */
    private static final int MOST_LATE = 50;

    /** What can be made an item; most never are. */
    record FeedCandidate(ItemIdentity identity, Supplier<FeedItem> item) {
        LocalDate day() {
            return identity.day();
        }
    }

    /** The items of the feed, newest first: those of its newest days and, below them, those that came late. */
    List<FeedItem> newest() {
        Optional<LocalDate> start = start(candidates);
        List<FeedCandidate> newest = new ArrayList<>(
                candidates.stream().takeWhile(it -> !isBefore(it, start)).toList());
        newest.addAll(late(start));
        return items(newest);
    }

    /** What came late and is before the first day, published last first, so that each is seen at least once. */
    private List<FeedCandidate> late(Optional<LocalDate> start) {
        List<FeedCandidate> late = candidates.stream()
                .filter(it -> it.identity.since().isPresent() && isBefore(it, start))
                .sorted(Comparator.comparing(
                        (FeedCandidate it) -> it.identity.since().orElseThrow(), Comparator.reverseOrder()))
                .toList();
        return late.stream()
                .filter(it -> late.size() <= MOST_LATE || isBeside(it, late.subList(0, MOST_LATE)))
                .sorted(Comparator.comparing(FeedCandidate::day).reversed())
                .toList();
    }

    /** Whether an item is one of some, or was published together with the last of them and is of the same day. */
    private static boolean isBeside(FeedCandidate candidate, List<FeedCandidate> some) {
        FeedCandidate last = some.get(some.size() - 1);
        return some.contains(candidate)
                || (candidate.day().equals(last.day())
                        && candidate.identity.since().equals(last.identity.since()));
    }

    /** The first day of the feed when it holds as many as it may; empty when it does not leave one out. */
    private Optional<LocalDate> start(List<FeedCandidate> newestFirst) {
        return newestFirst.size() <= length
                ? Optional.empty()
                : Optional.of(newestFirst.get(length - 1).day());
    }

    /** Whole months that the feed has left, or begun to leave, newest first; no more of them than the feed may have. */
    Map<YearMonth, List<FeedItem>> months() {
        Optional<LocalDate> start = start(candidates);
        Optional<YearMonth> newest = candidates.stream()
                .filter(it -> isBefore(it, start))
                .findFirst()
                .map(it -> YearMonth.from(it.day()));
        Map<YearMonth, List<FeedCandidate>> months = new LinkedHashMap<>();
        candidates.stream()
                .dropWhile(it -> newest.isEmpty() || YearMonth.from(it.day()).isAfter(newest.get()))
                .limit(older + 1L)
                .forEach(it -> months.computeIfAbsent(YearMonth.from(it.day()), month -> new ArrayList<>())
                        .add(it));
        // The last of more than there may be is not whole.
        if (months.values().stream().mapToInt(List::size).sum() > older) {
            months.remove(List.copyOf(months.keySet()).get(months.size() - 1));
        }
        Map<YearMonth, List<FeedItem>> items = new LinkedHashMap<>();
        months.forEach((month, some) -> items.put(month, items(some)));
        return items;
    }

    private static boolean isBefore(FeedCandidate candidate, Optional<LocalDate> start) {
        return start.map(candidate.day()::isBefore).orElse(false);
    }

    private static List<FeedItem> items(List<FeedCandidate> candidates) {
        return candidates.stream().map(it -> it.item.get()).toList();
    }
}

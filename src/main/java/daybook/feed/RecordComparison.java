package daybook.feed;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.feed.FeedRecord.CurrentItem;
import daybook.feed.FeedRecord.RecordedFeed;
import daybook.feed.FeedRecord.RecordedItem;
import daybook.model.FeedChannel;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares feeds with the record of what was published, and finds what would make subscribers see an item twice: one
 * that came back, has another date or another identity, or an identity that means something else.
 */
final class RecordComparison {
    private static final String HINT =
            "undo what caused it, or build with --allow-republishing: subscribers may see it again";

    private final FeedRecord before;
    private final List<FeedWindow> feeds;
    private final Map<String, FeedItem> now = new HashMap<>();
    private final SortedMap<String, String> republished = new TreeMap<>();
    private final Map<String, SitePath> where = new HashMap<>();

    /** Compares the feeds that a site is to have. */
    RecordComparison(FeedRecord before, List<FeedWindow> feeds) {
        this.before = before;
        this.feeds = feeds;
        feeds.forEach(feed -> feed.items().forEach(it -> now.put(it.identity(), it)));
        feeds.forEach(this::compare);
    }

    private void compare(FeedWindow feed) {
        RecordedFeed window =
                before.feeds().getOrDefault(feed.path(), new RecordedFeed(Optional.empty(), new TreeMap<>()));
        Map<SitePath, String> vanished = vanished(feed, window);
        for (FeedItem item : feed.items()) {
            problem(item, window, vanished).ifPresent(problem -> {
                republished.putIfAbsent(item.identity(), problem);
                where.putIfAbsent(item.identity(), feed.path());
            });
        }
    }

    /** Identities that are in no feed any more though their days are, by the pages that they led to. */
    private Map<SitePath, String> vanished(FeedWindow feed, RecordedFeed window) {
        Map<SitePath, String> vanished = new HashMap<>();
        window.items().forEach((id, held) -> {
            RecordedItem published = Objects.requireNonNull(before.items().get(id));
            if (held && !now.containsKey(id) && !isBefore(published.day(), feed.start())) {
                published.current().ifPresent(it -> vanished.put(it.path(), id));
            }
        });
        return vanished;
    }

    private Optional<String> problem(FeedItem item, RecordedFeed window, Map<SitePath, String> vanished) {
        String id = item.identity();
        RecordedItem published = before.items().get(id);
        if (published == null) {
            return Optional.ofNullable(vanished.get(item.path()))
                    .map(old -> "was published as " + old + ", and would now be another item");
        }
        if (!published.day().equals(item.day())) {
            return Optional.of("was published with the date " + published.day() + " and would now have " + item.day());
        }
        if (published.current().map(it -> !it.path().equals(item.path())).orElse(false)) {
            return Optional.of("is the identity of " + published.current().get().path() + " and would now be that of "
                    + item.path());
        }
        boolean left = window.start().map(item.day()::isBefore).orElse(false);
        return left || !window.items().getOrDefault(id, true)
                ? Optional.of("has left the feed and would now come back")
                : Optional.empty();
    }

    /**
     * Reports what would be published again.
     *
     * @param address the site's
     */
    void report(String address, Diagnostics diagnostics) {
        if (!before.site().isEmpty() && !before.site().equals(address)) {
            diagnostics.error(
                    Location.of("site-config.yml"),
                    "the feeds were published under " + before.site() + ", which is part of the identity of days, notes"
                            + " and changes",
                    "if nobody saw it there yet, remove the output folder; otherwise keep the url, or build with"
                            + " --allow-republishing: subscribers may see them again");
        }
        republished.forEach((id, problem) -> diagnostics.error(
                Location.of(Objects.requireNonNull(where.get(id)).toString()),
                "the item " + id + " '" + Objects.requireNonNull(now.get(id)).title() + "' " + problem,
                HINT));
    }

    /** The feeds that hold something else than before. */
    List<FeedChannel> changed() {
        return feeds.stream().filter(this::isChanged).map(FeedWindow::channel).toList();
    }

    private boolean isChanged(FeedWindow feed) {
        RecordedFeed window = before.feeds().get(feed.path());
        if (window == null) {
            return true;
        }
        Set<String> held = window.items().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> holds = feed.items().stream().map(FeedItem::identity).collect(Collectors.toSet());
        return !held.equals(holds) || feed.items().stream().anyMatch(this::isUpdated);
    }

    /** How many items are new, have another content, and are published again. */
    FeedChanges changes() {
        int added = 0;
        int updated = 0;
        for (Map.Entry<String, FeedItem> item : now.entrySet()) {
            if (!before.items().containsKey(item.getKey())) {
                added++;
            } else if (isUpdated(item.getValue())) {
                updated++;
            }
        }
        return new FeedChanges(added, updated, republished.size());
    }

    private boolean isUpdated(FeedItem item) {
        return Optional.ofNullable(before.items().get(item.identity()))
                .flatMap(RecordedItem::current)
                .map(it -> !it.fingerprint().equals(fingerprint(item)))
                .orElse(false);
    }

    /**
     * The record with what is published now.
     *
     * @param address the site's
     */
    FeedRecord after(String address) {
        SortedMap<String, RecordedItem> items = new TreeMap<>();
        before.items().forEach((id, published) -> items.put(id, new RecordedItem(published.day(), Optional.empty())));
        now.forEach((id, item) -> items.put(
                id, new RecordedItem(item.day(), Optional.of(new CurrentItem(item.path(), fingerprint(item))))));
        SortedMap<SitePath, RecordedFeed> windows = new TreeMap<>(before.feeds());
        feeds.forEach(feed -> windows.put(feed.path(), window(feed, items)));
        return new FeedRecord(address, items, windows);
    }

    private RecordedFeed window(FeedWindow feed, Map<String, RecordedItem> items) {
        SortedMap<String, Boolean> held = new TreeMap<>();
        Optional.ofNullable(before.feeds().get(feed.path()))
                .ifPresent(window -> window.items().keySet().stream()
                        .filter(id ->
                                !isBefore(Objects.requireNonNull(items.get(id)).day(), feed.start()))
                        .forEach(id -> held.put(id, false)));
        feed.items().forEach(it -> held.put(it.identity(), true));
        return new RecordedFeed(feed.start(), held);
    }

    private static boolean isBefore(LocalDate day, Optional<LocalDate> start) {
        return start.map(day::isBefore).orElse(false);
    }

    private static String fingerprint(FeedItem item) {
        return item.content().fingerprint().substring(0, 8);
    }
}

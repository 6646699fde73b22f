package daybook.catalog;

import daybook.catalog.EntryMerger.Announced;
import daybook.listing.Announcement;
import daybook.listing.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Tells what happened to a paper by comparing each of its days with what was known before. */
final class Timeline {
    private final List<Event> events = new ArrayList<>();
    private String title = "";
    private boolean published;
    private boolean withdrawn;

    private Timeline() {}

    /**
     * The events of a paper, oldest first; the announcements come oldest first, those that tie as the merger has them.
     */
    static List<Event> of(List<Announced> oldestFirst) {
        SortedMap<LocalDate, List<Announced>> days = new TreeMap<>();
        oldestFirst.forEach(it -> days.computeIfAbsent(it.appearance().day(), day -> new ArrayList<>())
                .add(it));
        Timeline timeline = new Timeline();
        days.forEach((day, announced) -> timeline.add(day, announced, day.equals(days.firstKey())));
        return List.copyOf(timeline.events);
    }

    private void add(LocalDate day, List<Announced> announced, boolean first) {
        for (Kind kind : Kind.values()) {
            Event.Type type = switch (kind) {
                case NEW -> Event.Type.ANNOUNCED;
                case CROSS -> Event.Type.CROSS_LISTED;
                case REPLACEMENT -> Event.Type.REPLACED;
            };
            announced.stream()
                    .filter(it -> it.appearance().kind() == kind)
                    .map(it -> kind == Kind.REPLACEMENT
                            ? version(it)
                            : it.appearance().category())
                    .distinct()
                    .sorted()
                    .forEach(detail -> events.add(new Event(day, type, detail)));
        }
        boolean replaced = announced.stream().anyMatch(it -> it.appearance().kind() == Kind.REPLACEMENT);
        addTitle(day, newest(announced, it -> Optional.of(it.title())).orElse(""), replaced && !first);
        addPublication(day, newest(announced, Announcement::journalReference), first);
        addWithdrawal(day, newest(announced, Announcement::comments));
    }

    /** Two captures of one announcement may differ in white space and case; only a new version brings a new title. */
    private void addTitle(LocalDate day, String newest, boolean replaced) {
        if (replaced && !newest.equalsIgnoreCase(title)) {
            events.add(new Event(day, Event.Type.TITLE_CHANGED, title));
        }
        title = newest;
    }

    private void addPublication(LocalDate day, Optional<String> journalReference, boolean first) {
        if (journalReference.isPresent() && !published && !first) {
            events.add(new Event(day, Event.Type.PUBLISHED, journalReference.get()));
        }
        published |= journalReference.isPresent();
    }

    private void addWithdrawal(LocalDate day, Optional<String> comments) {
        boolean told = comments.map(Withdrawal::isToldBy).orElse(withdrawn);
        if (told && !withdrawn) {
            events.add(new Event(day, Event.Type.WITHDRAWN, ""));
        }
        withdrawn = told;
    }

    private static String version(Announced announced) {
        return announced.announcement().version().isPresent()
                ? "v" + announced.announcement().version().getAsInt()
                : "";
    }

    private static <T> Optional<T> newest(List<Announced> oldestFirst, Function<Announcement, Optional<T>> field) {
        return oldestFirst.stream()
                .flatMap(it -> field.apply(it.announcement()).stream())
                .reduce((older, newer) -> newer);
    }
}

package daybook.catalog;

import daybook.catalog.EntryMerger.Announced;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.Sources;
import daybook.unicode.Unicode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds what happened to a paper by comparing each of its days with what was known before. */
final class Timeline {
    private final EntryId id;
    private final List<PaperEvent> events = new ArrayList<>();
    private String title = "";
    private boolean published;
    private boolean withdrawn;

    private Timeline(EntryId id) {
        this.id = id;
    }

    /**
     * The events of a paper, oldest first; the announcements come oldest first, those that tie as the merger has them.
     */
    static List<PaperEvent> of(EntryId id, List<Announced> oldestFirst) {
        Timeline timeline = new Timeline(id);
        int start = 0;
        while (start < oldestFirst.size()) {
            LocalDate day = oldestFirst.get(start).appearance().day();
            int end = start + 1;
            while (end < oldestFirst.size()
                    && oldestFirst.get(end).appearance().day().equals(day)) {
                end++;
            }
            timeline.add(day, oldestFirst.subList(start, end), start == 0);
            start = end;
        }
        return List.copyOf(timeline.events);
    }

    private void add(LocalDate day, List<Announced> announced, boolean first) {
        Map<AnnouncementKind, SortedSet<String>> kinds = new EnumMap<>(AnnouncementKind.class);
        boolean added = false;
        for (Announced it : announced) {
            SortedSet<String> details = kinds.computeIfAbsent(it.appearance().kind(), kind -> new TreeSet<>());
            if (isAdded(it)) {
                added = true;
            } else if (!(first && isFirstVersion(it))) {
                details.add(detail(it));
            }
        }
        if (added) {
            events.add(new PaperEvent(day, PaperEvent.Type.ADDED, ""));
        }
        kinds.forEach((kind, details) -> details.forEach(it -> events.add(new PaperEvent(day, type(kind), it))));
        boolean replaced = kinds.containsKey(AnnouncementKind.REPLACEMENT);
        addTitle(day, newest(announced, it -> Optional.of(it.title())).orElse(""), replaced && !first);
        addPublication(day, newest(announced, Announcement::journalReference), first);
        addWithdrawal(day, newest(announced, Announcement::comments));
    }

    private static PaperEvent.Type type(AnnouncementKind kind) {
        return switch (kind) {
            case NEW -> PaperEvent.Type.ANNOUNCED;
            case CROSS -> PaperEvent.Type.CROSS_LISTED;
            case REPLACEMENT -> PaperEvent.Type.REPLACED;
        };
    }

    /** What the event says beside its type: a version, or the category of the listing. */
    private static String detail(Announced announced) {
        return announced.appearance().kind() == AnnouncementKind.REPLACEMENT
                ? version(announced)
                : announced.appearance().category();
    }

    /** Two captures of one announcement may differ in white space and case; only a new version brings a new title. */
    private void addTitle(LocalDate day, String newest, boolean replaced) {
        if (replaced && !Unicode.lowerCase(newest).equals(Unicode.lowerCase(title))) {
            events.add(new PaperEvent(day, PaperEvent.Type.TITLE_CHANGED, title));
        }
        title = newest;
    }

    private void addPublication(LocalDate day, Optional<String> journalReference, boolean first) {
        if (journalReference.isPresent() && !published && !first) {
            events.add(new PaperEvent(day, PaperEvent.Type.PUBLISHED, journalReference.get()));
        }
        published |= journalReference.isPresent();
    }

    private void addWithdrawal(LocalDate day, Optional<String> comments) {
        boolean now = comments.map(it -> Sources.isWithdrawn(id, it)).orElse(withdrawn);
        if (now && !withdrawn) {
            events.add(new PaperEvent(day, PaperEvent.Type.WITHDRAWN, ""));
        }
        withdrawn = now;
    }

    private static boolean isAdded(Announced announced) {
        return announced.appearance().category().equals(Listing.ADDED);
    }

    /**
     * Some listings have a paper among the new versions that has only one. Behind its first day it is a new version all
     * the same, of which the listing states a wrong number.
     */
    private static boolean isFirstVersion(Announced announced) {
        return announced.appearance().kind() == AnnouncementKind.REPLACEMENT
                && announced.announcement().version().orElse(0) == 1;
    }

    private static String version(Announced announced) {
        return announced.announcement().version().isPresent() && !isFirstVersion(announced)
                ? "v" + announced.announcement().version().getAsInt()
                : "";
    }

    private static <T> Optional<T> newest(List<Announced> oldestFirst, Function<Announcement, Optional<T>> field) {
        Optional<T> newest = Optional.empty();
        for (int index = oldestFirst.size() - 1; index >= 0 && newest.isEmpty(); index--) {
            newest = field.apply(oldestFirst.get(index).announcement());
        }
        return newest;
    }
}

package daybook.model;

import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.listing.AnnouncementKind;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a day holds.
 *
 * @param picks how many papers the curators recommend
 * @param editorial the curators' notes about the day
 * @param sections the parts that are not empty: picks first, then the other papers by kind
 */
public record DayContent(
        LocalDate date,
        SitePath path,
        int announced,
        int crossed,
        int replaced,
        int picks,
        List<NoteView> editorial,
        List<DaySection> sections) {

    /**
     * A part of a day.
     *
     * @param key {@code picks}, {@code new}, {@code cross} or {@code replacement}
     */
    public record DaySection(String key, List<ListedEntry<EntryView>> items) {}

    /** What pages and feeds show of a day. */
    public static DayContent of(Day day, NoteIndex notes, EntryPartials partials) {
        Predicate<DayEntry> pick = item -> notes.isPick(item.entry().id());
        List<DaySection> sections = new ArrayList<>();
        List<ListedEntry<EntryView>> picks = items(day, partials, pick);
        sections.add(new DaySection("picks", picks));
        for (AnnouncementKind kind : AnnouncementKind.values()) {
            Predicate<DayEntry> ofKind = item -> item.appearance().kind() == kind;
            sections.add(new DaySection(kind.key(), items(day, partials, ofKind.and(pick.negate()))));
        }
        sections.removeIf(section -> section.items().isEmpty());
        return new DayContent(
                day.date(),
                Addresses.day(day.date()),
                day.count(AnnouncementKind.NEW),
                day.count(AnnouncementKind.CROSS),
                day.count(AnnouncementKind.REPLACEMENT),
                picks.size(),
                notes.about(new NoteTarget.DayTarget(day.date())),
                List.copyOf(sections));
    }

    private static List<ListedEntry<EntryView>> items(Day day, EntryPartials partials, Predicate<DayEntry> which) {
        return day.items().stream()
                .filter(which)
                .map(it -> new ListedEntry<>(
                        it.appearance().position(),
                        it.appearance().kind().key(),
                        it.appearance().version().orElse(0),
                        it.alsoIn(),
                        partials.card(it.entry())))
                .toList();
    }
}

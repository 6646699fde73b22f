package daybook.model;

import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.listing.AnnouncementKind;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    /** The section of papers that a curator recommends. */
    public static final String PICKS = "picks";

    /** The keys of all sections that a day may have, in the order of the page. */
    public static final List<String> SECTIONS = Stream.concat(
                    Stream.of(PICKS), Stream.of(AnnouncementKind.values()).map(AnnouncementKind::key))
            .toList();

    /**
     * A part of a day.
     *
     * @param key {@code picks}, {@code new}, {@code cross} or {@code replacement}
     */
    public record DaySection(String key, List<ListedEntry<EntryView>> items) {}

    /** What pages and feeds show of a day. */
    public static DayContent of(Day day, NoteIndex notes, EntryPartials partials) {
        Map<String, List<DayEntry>> sections = entries(day, notes);
        return new DayContent(
                day.date(),
                Addresses.day(day.date()),
                day.count(AnnouncementKind.NEW),
                day.count(AnnouncementKind.CROSS),
                day.count(AnnouncementKind.REPLACEMENT),
                sections.getOrDefault(PICKS, List.of()).size(),
                notes.about(new NoteTarget.DayTarget(day.date())),
                sections.entrySet().stream()
                        .map(section -> new DaySection(
                                section.getKey(),
                                section.getValue().stream()
                                        .map(it -> ListedEntry.of(it, partials.card(it.entry())))
                                        .toList()))
                        .toList());
    }

    /** The papers of each section that is not empty, in the order of the page: the best picks first. */
    public static Map<String, List<DayEntry>> entries(Day day, NoteIndex notes) {
        Map<String, List<DayEntry>> sections = new LinkedHashMap<>();
        SECTIONS.forEach(it -> sections.put(it, new ArrayList<>()));
        for (DayEntry item : day.items()) {
            String key = notes.isPick(item.entry().id())
                    ? PICKS
                    : item.appearance().kind().key();
            sections.computeIfAbsent(key, it -> new ArrayList<>()).add(item);
        }
        sections.getOrDefault(PICKS, List.of())
                .sort(Comparator.comparing(it -> -notes.rating(it.entry().id())));
        sections.values().removeIf(List::isEmpty);
        return sections;
    }
}

package daybook.model;

import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.listing.AnnouncementKind;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is to be said of a day beside its papers.
 *
 * @param picks how many papers the curators recommend
 * @param editorial the curators' notes about the day
 */
public record DayContent(
        LocalDate date, SitePath path, int announced, int crossed, int replaced, int picks, List<NoteView> editorial) {
    /** The section of papers that a curator recommends. */
    public static final String PICKS = "picks";

    /** The keys of all sections that a day may have, in the order of the page. */
    public static final List<String> SECTIONS = Stream.concat(
                    Stream.of(PICKS), Stream.of(AnnouncementKind.values()).map(AnnouncementKind::key))
            .toList();

    /** Whether it has no paper. */
    public boolean isQuiet() {
        return announced + crossed + replaced == 0;
    }

    /** What is said of its papers, such as "12 new, 3 cross-listed. One of them is a pick." */
    public String summary(Messages messages) {
        return messages.text("day.summary", announced, crossed, replaced, picks);
    }

    /** What pages and feeds say of a day beside its papers. */
    public static DayContent of(Day day, NoteIndex notes) {
        return new DayContent(
                day.date(),
                Addresses.day(day.date()),
                day.count(AnnouncementKind.NEW),
                day.count(AnnouncementKind.CROSS),
                day.count(AnnouncementKind.REPLACEMENT),
                (int) day.items().stream()
                        .filter(it -> notes.isPick(it.entry().id()))
                        .count(),
                notes.about(new NoteTarget.DayTarget(day.date())));
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

package daybook.page;

import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.listing.AnnouncementKind;
import daybook.model.DayItem;
import daybook.model.NoteView;
import daybook.model.SiteModel;
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
        List<Section> sections) {

    /**
     * A part of a day.
     *
     * @param key {@code picks}, {@code new}, {@code cross} or {@code replacement}
     */
    public record Section(String key, List<DayItem> items) {}

    /** What pages and feeds show of a day. */
    public static DayContent of(Day day, SiteModel site) {
        Predicate<DayEntry> pick = item -> site.notes().isPick(item.entry().id());
        List<Section> sections = new ArrayList<>();
        List<DayItem> picks = items(day, site, pick);
        sections.add(new Section("picks", picks));
        for (AnnouncementKind kind : AnnouncementKind.values()) {
            Predicate<DayEntry> ofKind = item -> item.appearance().kind() == kind;
            sections.add(new Section(kind.key(), items(day, site, ofKind.and(pick.negate()))));
        }
        sections.removeIf(section -> section.items().isEmpty());
        return new DayContent(
                day.date(),
                Addresses.day(day.date()),
                day.count(AnnouncementKind.NEW),
                day.count(AnnouncementKind.CROSS),
                day.count(AnnouncementKind.REPLACEMENT),
                picks.size(),
                site.notes().about(new NoteTarget.Day(day.date())),
                List.copyOf(sections));
    }

    private static List<DayItem> items(Day day, SiteModel site, Predicate<DayEntry> which) {
        return day.items().stream()
                .filter(which)
                .map(it -> new DayItem(
                        it.appearance().position(),
                        it.appearance().kind().key(),
                        it.appearance().version().orElse(0),
                        it.alsoIn(),
                        site.card(it.entry())))
                .toList();
    }
}

package daybook.page;

import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.catalog.Entry;
import daybook.listing.AnnouncementKind;
import daybook.model.DayContent;
import daybook.model.EntryPartial;
import daybook.model.EntryView;
import daybook.model.EntryViews;
import daybook.model.ListedEntry;
import daybook.model.SiteModel;
import daybook.note.NoteTarget;
import daybook.page.ListFilter.ListedPaper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A section of a day as a page lists it.
 *
 * @param key {@code picks}, {@code new}, {@code cross} or {@code replacement}
 * @param count how many papers are in its groups
 * @param picked how many more of the kind are among the picks; 0 for the picks themselves
 * @param groups of a busy day one for each primary subject, the largest first; else a single one
 */
public record ListedSection(String key, int count, int picked, List<SubjectGroup> groups) {
    /** A day with more papers is busy: its page groups them by subject and shows each on a few lines. */
    static final int FEW = 100;

    /**
     * Papers of a section.
     *
     * @param subject their primary subject; empty when all papers of the section are here, and for those without one
     */
    public record SubjectGroup(Optional<EntryView.SubjectLink> subject, List<ListedEntry<?>> items) {}

    private record GroupedEntries(String subject, List<DayEntry> entries) {}

    /** Whether notes stand beside any of its papers: the page has a margin then. */
    boolean isNoted() {
        return groups.stream().flatMap(it -> it.items().stream()).anyMatch(ListedEntry::isNoted);
    }

    /** Whether a day has more papers than one reads through. */
    static boolean isBusy(Day day) {
        return day.items().size() > FEW;
    }

    /** A day's sections with the cards of its papers. */
    static List<ListedSection> cards(Day day, SiteModel site) {
        return of(day, site, site.partials()::card);
    }

    /** The same with lines, which show no notes: papers that have any keep their cards. */
    static List<ListedSection> lines(Day day, SiteModel site) {
        return of(
                day,
                site,
                it -> site.notes().about(new NoteTarget.PaperTarget(it.id())).isEmpty()
                        ? site.partials().line(it)
                        : site.partials().card(it));
    }

    /** The papers of a day in the order in which its sections list them. */
    static List<ListedPaper> papers(Day day, SiteModel site) {
        return DayContent.entries(day, site.notes()).entrySet().stream()
                .flatMap(section -> grouped(section.getKey(), section.getValue(), isBusy(day)).stream()
                        .flatMap(it -> it.entries().stream())
                        .map(it -> new ListedPaper(it.entry(), section.getKey())))
                .toList();
    }

    private static List<ListedSection> of(Day day, SiteModel site, Function<Entry, EntryPartial<?>> shown) {
        List<ListedSection> sections = new ArrayList<>();
        DayContent.entries(day, site.notes())
                .forEach((key, entries) -> sections.add(new ListedSection(
                        key,
                        entries.size(),
                        picked(key, entries, day),
                        grouped(key, entries, isBusy(day)).stream()
                                .map(it -> group(it, shown))
                                .toList())));
        return sections;
    }

    private static int picked(String key, List<DayEntry> entries, Day day) {
        return AnnouncementKind.ofKey(key).map(day::count).orElse(entries.size()) - entries.size();
    }

    private static SubjectGroup group(GroupedEntries group, Function<Entry, EntryPartial<?>> shown) {
        return new SubjectGroup(
                Optional.of(group.subject()).filter(it -> !it.isEmpty()).map(EntryViews::subject),
                group.entries().stream()
                        .<ListedEntry<?>>map(it -> ListedEntry.of(it, shown.apply(it.entry())))
                        .toList());
    }

    private static List<GroupedEntries> grouped(String key, List<DayEntry> entries, boolean busy) {
        if (!busy || key.equals(DayContent.PICKS)) {
            return List.of(new GroupedEntries("", entries));
        }
        Map<String, List<DayEntry>> bySubject = new TreeMap<>();
        entries.forEach(it -> bySubject
                .computeIfAbsent(it.entry().subjects().stream().findFirst().orElse(""), subject -> new ArrayList<>())
                .add(it));
        return bySubject.entrySet().stream()
                .map(it -> new GroupedEntries(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(it -> -it.entries().size()))
                .toList();
    }
}

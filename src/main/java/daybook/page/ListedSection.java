package daybook.page;

import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.catalog.Entry;
import daybook.listing.AnnouncementKind;
import daybook.model.DayContent;
import daybook.model.EntryPartial;
import daybook.model.EntryPartials.EntryParts;
import daybook.model.EntryView;
import daybook.model.EntryViews;
import daybook.model.ListedEntry;
import daybook.model.SiteModel;
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

    /**
     * A section of a day with its papers in order.
     *
     * @param entries in the order of the day
     * @param picked as in the section
     * @param groups the same papers as the section has them
     */
    record SortedSection(String key, List<DayEntry> entries, int picked, List<GroupedEntries> groups) {
        private ListedSection shown(Function<Entry, EntryPartial<?>> shown) {
            return new ListedSection(
                    key,
                    entries.size(),
                    picked,
                    groups.stream().map(it -> group(it, shown)).toList());
        }
    }

    /** Whether notes stand beside any of its papers: the page has a margin then. */
    boolean isNoted() {
        return groups.stream().flatMap(it -> it.items().stream()).anyMatch(ListedEntry::isNoted);
    }

    /** Whether a day has more papers than one reads through. */
    static boolean isBusy(Day day) {
        return day.items().size() > FEW;
    }

    /** The sections of a day with their papers in order: what the pages of the day have in common. */
    static List<SortedSection> sorted(Day day, SiteModel site) {
        return DayContent.entries(day, site.notes()).entrySet().stream()
                .map(it -> new SortedSection(
                        it.getKey(),
                        it.getValue(),
                        picked(it.getKey(), it.getValue(), day),
                        grouped(it.getKey(), it.getValue(), isBusy(day))))
                .toList();
    }

    /** Sections with the cards of their papers. */
    static List<ListedSection> cards(List<SortedSection> sections, SiteModel site) {
        return sections.stream().map(it -> it.shown(site.partials()::card)).toList();
    }

    /** The same with lines. */
    static List<ListedSection> lines(List<SortedSection> sections, SiteModel site) {
        return sections.stream().map(it -> it.shown(entry -> line(entry, site))).toList();
    }

    /** The line of a paper; lines show no notes, so one that has any keeps its card. */
    static EntryPartial<?> line(Entry entry, SiteModel site) {
        EntryParts parts = site.partials().of(entry);
        return parts.notes().isEmpty() ? parts.line() : parts.card();
    }

    /** The papers of sections in the order in which these list them. */
    static List<ListedPaper> papers(List<SortedSection> sections) {
        return sections.stream()
                .flatMap(section -> section.groups.stream()
                        .flatMap(it -> it.entries().stream())
                        .map(it -> new ListedPaper(it.entry(), section.key)))
                .toList();
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

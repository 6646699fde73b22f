package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.model.DigestContent.DigestCounts;
import daybook.model.DigestContent.DigestGroup;
import daybook.model.DigestContent.DigestNote;
import daybook.model.NoteIndex.IndexedNote;
import daybook.note.DigestPeriod;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects what the digests of a site hold: one walk over the catalog for all of them. */
final class DigestCollector {
    /** Of a topic that a curator defined. */
    private static final int LINES_OF_TOPIC = 50;

    private static final int LINES_OF_SUBJECT = 20;

    /** However large the period is, the page stays one that people read. */
    private static final int LINES = 500;

    /** So many picks have their notes on the page, and in the feed. */
    private static final int CARDS_OF_PICKS = 100;

    private final PaperIndex papers;
    private final NoteIndex notes;
    private final EntryPartials partials;
    private final Messages messages;
    private final Map<EntryId, List<Topic>> topics;
    private final SortedMap<DigestPeriod, PeriodParts> parts = new TreeMap<>();

    /** What was found for a period. */
    private static final class PeriodParts {
        private final Map<AnnouncementKind, Integer> counts = new EnumMap<>(AnnouncementKind.class);
        private final List<Entry> announced = new ArrayList<>();
        private final SortedSet<EntryId> picks = new TreeSet<>();
        private final List<IndexedNote> notes = new ArrayList<>();
    }

    private DigestCollector(
            SortedSet<DigestPeriod> periods,
            PaperIndex papers,
            NoteIndex notes,
            EntryPartials partials,
            Messages messages) {
        this.papers = papers;
        this.notes = notes;
        this.partials = partials;
        this.messages = messages;
        this.topics = papers.curatedTopics();
        periods.forEach(it -> parts.put(it, new PeriodParts()));
    }

    /**
     * Makes all digests.
     *
     * @param periods those that have a digest
     */
    static DigestIndex collect(
            SortedSet<DigestPeriod> periods,
            PaperIndex papers,
            NoteIndex notes,
            EntryPartials partials,
            Messages messages) {
        DigestCollector collector = new DigestCollector(periods, papers, notes, partials, messages);
        collector.addDays();
        collector.addNotes();
        SortedMap<DigestPeriod, DigestContent> digests = new TreeMap<>();
        collector.parts.entrySet().parallelStream()
                .map(it -> collector.content(it.getKey(), it.getValue()))
                .toList()
                .forEach(it -> digests.put(it.period(), it));
        return new DigestIndex(digests);
    }

    /** The newest day first, so that the papers of a period are in the order of lists. */
    private void addDays() {
        List<Day> newestFirst = new ArrayList<>(papers.catalog().days().values());
        Collections.reverse(newestFirst);
        for (Day day : newestFirst) {
            Optional<LocalDate> date = Optional.of(day.date());
            List<Entry> fresh = new ArrayList<>();
            for (DayEntry item : day.items()) {
                if (item.entry().firstKind() != AnnouncementKind.REPLACEMENT
                        && item.entry().firstDay().equals(date)) {
                    fresh.add(item.entry());
                }
            }
            for (PeriodParts period : around(day.date())) {
                period.announced.addAll(fresh);
                for (AnnouncementKind kind : AnnouncementKind.values()) {
                    period.counts.merge(kind, day.count(kind), Integer::sum);
                }
            }
        }
    }

    private void addNotes() {
        notes.byTarget().forEach((target, views) -> {
            if (target instanceof NoteTarget.PaperTarget paper
                    && papers.catalog().find(paper.id()).isPresent()) {
                views.stream()
                        .filter(NoteView::pick)
                        .flatMap(it -> it.date().stream())
                        .flatMap(it -> around(it).stream())
                        .forEach(it -> it.picks.add(
                                papers.catalog().find(paper.id()).orElseThrow().id()));
            }
        });
        notes.notes()
                .forEach(note -> note.view().date().ifPresent(day -> around(day).forEach(it -> it.notes.add(0, note))));
    }

    private Collection<PeriodParts> around(LocalDate day) {
        return DigestPeriods.around(day).stream()
                .flatMap(it -> Optional.ofNullable(parts.get(it)).stream())
                .toList();
    }

    private DigestContent content(DigestPeriod period, PeriodParts found) {
        List<Entry> picks = found.picks.stream()
                .map(it -> Objects.requireNonNull(papers.catalog().entries().get(it)))
                .sorted(Comparator.comparing((Entry it) -> -notes.rating(it.id()))
                        .thenComparing(Catalog.NEWEST_FIRST))
                .toList();
        return new DigestContent(
                period,
                Addresses.digest(period.toString()),
                DigestTitles.of(period, messages),
                DigestTitles.days(period, messages),
                new DigestCounts(
                        found.counts.getOrDefault(AnnouncementKind.NEW, 0),
                        found.counts.getOrDefault(AnnouncementKind.CROSS, 0),
                        found.counts.getOrDefault(AnnouncementKind.REPLACEMENT, 0),
                        picks.size()),
                notes.about(new NoteTarget.DigestTarget(period)),
                listed(picks),
                written(period, found.notes),
                groups(found));
    }

    private List<ListedEntry<?>> listed(List<Entry> picks) {
        List<ListedEntry<?>> listed = new ArrayList<>();
        for (Entry pick : picks) {
            EntryPartial<?> shown = listed.size() < CARDS_OF_PICKS ? partials.card(pick) : partials.line(pick);
            listed.add(new ListedEntry<>(0, "new", 0, List.of(), shown));
        }
        return List.copyOf(listed);
    }

    /** What is not shown as the text of the digest or beside a pick; a week says nothing of what its months say. */
    private static List<DigestNote> written(DigestPeriod period, List<IndexedNote> notes) {
        List<SitePath> digests = Stream.of(
                        period, DigestPeriod.monthOf(period.first()), DigestPeriod.monthOf(period.last()))
                .map(it -> Addresses.digest(it.toString()))
                .toList();
        return notes.stream()
                .filter(it -> !it.view().pick() && !it.about().isEmpty())
                .filter(it -> !digests.contains(it.about().get(0).path()))
                .map(it -> new DigestNote(
                        it.view().title().isEmpty()
                                ? it.about().get(0)
                                : new PageLink(
                                        it.view().title(), it.about().get(0).path()),
                        it.view().authorName(),
                        !it.view().title().isEmpty()))
                .toList();
    }

    /** Each paper once: under the first of its curated topics, or else under its first subject. */
    private List<DigestGroup> groups(PeriodParts found) {
        Map<String, List<Entry>> byTopic = new LinkedHashMap<>();
        papers.topics().stream().filter(Topic::isCurated).forEach(it -> byTopic.put(it.slug(), new ArrayList<>()));
        Map<String, List<Entry>> bySubject = new HashMap<>();
        for (Entry entry : found.announced) {
            if (!found.picks.contains(entry.id())) {
                List<Topic> curated = topics.getOrDefault(entry.id(), List.of());
                String subject =
                        entry.subjects().isEmpty() ? "" : entry.subjects().get(0);
                (curated.isEmpty()
                                ? bySubject.computeIfAbsent(subject, it -> new ArrayList<>())
                                : byTopic.computeIfAbsent(curated.get(0).slug(), it -> new ArrayList<>()))
                        .add(entry);
            }
        }
        List<DigestGroup> groups = new ArrayList<>();
        papers.topics().stream()
                .filter(it -> !byTopic.getOrDefault(it.slug(), List.of()).isEmpty())
                .forEach(it -> add(
                        Optional.of(new PageLink(it.title(), Addresses.topic(it.slug()))),
                        false,
                        byTopic.getOrDefault(it.slug(), List.of()),
                        LINES_OF_TOPIC,
                        groups));
        bySubject.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Entry>> it) ->
                                -it.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(it -> add(subject(it.getKey()), true, it.getValue(), LINES_OF_SUBJECT, groups));
        return List.copyOf(groups);
    }

    private static Optional<PageLink> subject(String code) {
        return Optional.of(code)
                .filter(it -> !it.isEmpty())
                .map(EntryViews::subject)
                .map(it -> new PageLink(it.name(), it.path()));
    }

    private void add(
            Optional<PageLink> topic, boolean isSubject, List<Entry> entries, int most, List<DigestGroup> groups) {
        int left = LINES - groups.stream().mapToInt(it -> it.items().size()).sum();
        groups.add(new DigestGroup(
                topic,
                isSubject,
                entries.size(),
                entries.stream()
                        .limit(Math.min(left, most))
                        .map(it -> new ListedEntry<>(0, "new", 0, List.of(), partials.line(it)))
                        .toList()));
    }
}

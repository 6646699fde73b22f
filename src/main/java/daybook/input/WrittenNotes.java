package daybook.input;

import daybook.catalog.CuratedList;
import daybook.catalog.CuratorMarks;
import daybook.catalog.Topic;
import daybook.config.CuratedTopic;
import daybook.config.SiteConfig;
import daybook.listing.EntryId;
import daybook.note.Note;
import daybook.note.NoteTarget;
import daybook.query.Query;
import daybook.query.QueryField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All notes of a site, and what follows from them beside their texts.
 *
 * @param notes in the order of their files, drafts among them
 * @param today the day of the build
 */
record WrittenNotes(List<Note> notes, LocalDate today) {
    WrittenNotes {
        notes = List.copyOf(notes);
    }

    /** The days that notes are about. */
    Set<LocalDate> days() {
        return Note.days(notes, today);
    }

    /** The same notes, those about topics and lists without days known as such; a topic or post is rather meant. */
    WrittenNotes among(List<Topic> topics, List<CuratedList> lists) {
        Map<String, String> slugs = new HashMap<>();
        topics.forEach(topic -> topic.names().forEach(it -> slugs.putIfAbsent(it, topic.slug())));
        List<Note> amongTopics = notes.stream().map(it -> it.amongTopics(slugs)).toList();
        Set<String> names = lists.stream().map(CuratedList::name).collect(Collectors.toSet());
        names.removeAll(slugs.keySet());
        amongTopics.stream()
                .flatMap(it -> Stream.concat(it.about().stream(), it.aliases().stream()))
                .filter(it -> it.target() instanceof NoteTarget.PostTarget)
                .forEach(it -> names.remove(it.target().toString()));
        return new WrittenNotes(
                amongTopics.stream().map(it -> it.amongLists(names)).toList(), today);
    }

    /**
     * The titles that notes give to lists without days, by the names of these. What is about something else first has a
     * title for that.
     */
    Map<String, String> titles(List<CuratedList> lists, List<Topic> topics) {
        Map<NoteTarget, String> titles = new HashMap<>();
        notes.stream()
                .filter(it -> it.isShown(today) && it.title().isPresent())
                .forEach(it -> titles.putIfAbsent(
                        it.about().get(0).target(), it.title().orElseThrow()));
        Map<String, String> byName = new TreeMap<>();
        for (CuratedList list : lists) {
            Optional.ofNullable(titles.get(NoteTarget.ofList(list.name(), list.isSubject(topics))))
                    .ifPresent(it -> byName.put(list.name(), it));
        }
        return byName;
    }

    /** What the notes that are shown say of papers. */
    Map<EntryId, CuratorMarks> marks() {
        Map<EntryId, CuratorMarks> marks = new TreeMap<>();
        Note.byPaper(notes.stream().filter(it -> it.isShown(today)).toList())
                .forEach((id, about) -> marks.put(
                        id,
                        new CuratorMarks(
                                about.stream().flatMap(it -> it.tags().stream()).toList(),
                                about.stream()
                                        .mapToInt(it -> it.rating().orElse(0))
                                        .max()
                                        .orElse(0),
                                about.stream().anyMatch(Note::pick))));
        return marks;
    }

    /** Whether a site that was read before differs in nothing but texts of notes: it has the same topics and pages. */
    boolean changesOnlyTexts(SiteInput before) {
        WrittenNotes earlier = new WrittenNotes(before.notes(), today);
        return asked(marks(), before.config()).equals(asked(before.marks(), before.config()))
                && daysWithoutPapers(before).equals(earlier.daysWithoutPapers(before))
                && pages().equals(earlier.pages())
                && titles(before).equals(earlier.titles(before));
    }

    private Map<String, String> titles(SiteInput site) {
        return titles(site.catalog().lists(), site.topics());
    }

    /** What of marks the queries of the settings ask for. */
    private static Map<EntryId, CuratorMarks> asked(Map<EntryId, CuratorMarks> marks, SiteConfig config) {
        List<Query> queries = Stream.concat(
                        config.topics().stream().map(CuratedTopic::query), config.listings().show().query().stream())
                .toList();
        boolean ratings = queries.stream().anyMatch(it -> it.names(QueryField.RATING));
        boolean picks = queries.stream().anyMatch(it -> it.names(QueryField.PICK));
        Map<EntryId, CuratorMarks> asked = new TreeMap<>();
        marks.forEach(
                (id, it) -> asked.put(id, new CuratorMarks(it.tags(), ratings ? it.rating() : 0, picks && it.pick())));
        asked.values().removeIf(CuratorMarks.NONE::equals);
        return asked;
    }

    /** Those days that nothing but a note makes. */
    private Set<LocalDate> daysWithoutPapers(SiteInput site) {
        return days().stream()
                .filter(it -> Optional.ofNullable(site.catalog().days().get(it))
                        .filter(day -> !day.items().isEmpty())
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    /** The posts and digests that notes make. */
    private Set<NoteTarget> pages() {
        return notes.stream()
                .filter(it -> it.isShown(today))
                .flatMap(it -> it.about().stream())
                .map(Note.About::target)
                .filter(it -> it instanceof NoteTarget.PostTarget || it instanceof NoteTarget.DigestTarget)
                .collect(Collectors.toSet());
    }
}

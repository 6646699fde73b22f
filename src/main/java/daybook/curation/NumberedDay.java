package daybook.curation;

import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.input.SiteInput;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.note.Note;
import daybook.note.NoteTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The papers of a day, numbered from 1 in the order of its page.
 *
 * @param date empty while the site has no listing
 */
public record NumberedDay(Optional<LocalDate> date, List<NumberedPaper> papers) {
    public NumberedDay {
        papers = List.copyOf(papers);
    }

    /**
     * A paper of the day.
     *
     * @param kind what it was announced as, such as {@code new}
     * @param topics the slugs of its curated topics
     * @param notes those about it, whether readers may see them or not
     */
    public record NumberedPaper(int number, Entry entry, String kind, List<String> topics, List<Note> notes) {
        public NumberedPaper {
            topics = List.copyOf(topics);
            notes = List.copyOf(notes);
        }

        /** Whether a note recommends it. */
        public boolean isPick() {
            return notes.stream().anyMatch(Note::pick);
        }

        /** Whether readers may not see any of its notes yet. */
        public boolean isDraft(LocalDate today) {
            return !notes.isEmpty() && notes.stream().noneMatch(it -> it.isShown(today));
        }
    }

    /** A day of a site, or its newest one; without papers if the site has no listing of it. */
    public static NumberedDay of(SiteInput site, Optional<LocalDate> wanted) {
        SortedMap<LocalDate, Day> days = site.catalog().days();
        Optional<LocalDate> date = wanted.or(() -> site.catalog().leadingDay().map(Day::date));
        List<NumberedPaper> papers = new ArrayList<>();
        Map<EntryId, List<Note>> notes = notes(site);
        List<DayEntry> items = date.flatMap(it -> Optional.ofNullable(days.get(it)))
                .map(Day::items)
                .orElse(List.of());
        Map<EntryId, List<String>> topics =
                topics(site, items.stream().map(it -> it.entry().id()).collect(Collectors.toSet()));
        for (DayEntry item : items) {
            Entry entry = item.entry();
            papers.add(new NumberedPaper(
                    papers.size() + 1,
                    entry,
                    item.appearance().kind().key(),
                    topics.getOrDefault(entry.id(), List.of()),
                    notes.getOrDefault(entry.id(), List.of())));
        }
        return new NumberedDay(date, papers);
    }

    /** The slugs of the curated topics of some papers; each topic is looked through once, for all of them. */
    private static Map<EntryId, List<String>> topics(SiteInput site, Set<EntryId> papers) {
        Map<EntryId, List<String>> topics = new HashMap<>();
        for (Topic topic : site.topics()) {
            if (topic.isCurated()) {
                topic.entries().stream()
                        .map(Entry::id)
                        .filter(papers::contains)
                        .forEach(it -> topics.computeIfAbsent(it, id -> new ArrayList<>())
                                .add(topic.slug()));
            }
        }
        return topics;
    }

    /** The notes about each paper, in the order of their files. */
    private static Map<EntryId, List<Note>> notes(SiteInput site) {
        Map<EntryId, List<Note>> notes = new HashMap<>();
        for (Note note : site.notes()) {
            note.about().stream()
                    .flatMap(it -> it.target() instanceof NoteTarget.PaperTarget paper
                            ? Stream.of(site.catalog()
                                    .find(paper.id())
                                    .map(Entry::id)
                                    .orElse(paper.id()))
                            : Stream.empty())
                    .distinct()
                    .forEach(it ->
                            notes.computeIfAbsent(it, id -> new ArrayList<>()).add(note));
        }
        return notes;
    }

    /** The notes about a paper, in the order of their files. */
    public static List<Note> notes(SiteInput site, EntryId id) {
        return List.copyOf(notes(site).getOrDefault(id, List.of()));
    }

    /**
     * The paper that a word means.
     *
     * @param word a number of the day, or an identifier in any form
     */
    public static Optional<Entry> paper(SiteInput site, NumberedDay day, String word) {
        if (word.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(word);
            return day.papers.stream()
                    .filter(it -> it.number() == number)
                    .findFirst()
                    .map(NumberedPaper::entry);
        }
        return IdentifierParser.ofAny(word).flatMap(site.catalog()::find);
    }
}

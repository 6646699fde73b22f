package daybook.note;

import daybook.config.Curator;
import daybook.diagnostic.Location;
import daybook.listing.EntryId;
import daybook.markdown.MarkdownFile;
import daybook.yaml.YamlNode.Scalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A curator's note.
 *
 * @param markdown the file with its body
 * @param about what the note is about, at least one
 * @param aliases names that the file of a post had before, whose addresses lead to it; none for other notes
 * @param date when it was written, when it says so
 * @param pick whether it recommends the papers that it is about, at least one
 * @param rating of these papers, from 1 to 5
 * @param publish the first day on which readers may see it
 * @param draft whether it is not meant for readers yet
 * @param preview whether only its curator looks, who sees what readers may not see yet
 */
public record Note(
        MarkdownFile markdown,
        List<About> about,
        List<About> aliases,
        Optional<String> title,
        Optional<LocalDate> date,
        Curator author,
        boolean pick,
        OptionalInt rating,
        List<String> tags,
        Optional<LocalDate> publish,
        boolean draft,
        boolean preview) {
    /**
     * One of the things that a note is about.
     *
     * @param location where that is said, for messages
     */
    public record About(NoteTarget target, Location location) {}

    public Note {
        about = List.copyOf(about);
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
    }

    /** The same note as its curator sees it in a preview. */
    public Note inPreview() {
        return new Note(markdown, about, aliases, title, date, author, pick, rating, tags, publish, draft, true);
    }

    /** Whether the site shows the note on a day. */
    public boolean isShown(LocalDate today) {
        return !isEmpty() && (preview || (!draft && embargo(today).isEmpty()));
    }

    /** Whether the note says nothing: it has no text besides comments, and neither recommends, rates nor tags. */
    public boolean isEmpty() {
        return !pick && rating.isEmpty() && tags.isEmpty() && !markdown.hasText();
    }

    /** Whether the note is left out for saying nothing: whoever drafts one may have begun with its name. */
    public boolean isLeftOut() {
        return isEmpty() && !draft;
    }

    /** The first day on which readers may see the note, if that is later than a day. */
    public Optional<LocalDate> embargo(LocalDate today) {
        return publish.filter(it -> it.isAfter(today));
    }

    /** The date of the note, if it is later than that of any place on the day on which readers first see the note. */
    public Optional<LocalDate> dateAhead(LocalDate today) {
        LocalDate seen = embargo(today).orElse(today);
        return date.filter(it -> !draft && it.isAfter(seen.plusDays(1)));
    }

    /** Where the note says when it was written, or all of it. */
    public Location datePlace() {
        return place("date");
    }

    /** Where the note says that it is a pick, or all of it. */
    public Location pickPlace() {
        return place("pick");
    }

    private Location place(String key) {
        return markdown.fields().scalar(key).map(Scalar::location).orElseGet(markdown.file()::whole);
    }

    /**
     * The same note about topics by their slugs. One that could be a post is about a topic if its name is that of one.
     *
     * @param slugs the slug of each topic by each of its names
     */
    public Note amongTopics(Map<String, String> slugs) {
        return about(it -> {
            boolean isName = it instanceof NoteTarget.PostTarget || it instanceof NoteTarget.TopicTarget;
            String slug = isName ? slugs.get(it.toString()) : null;
            return slug == null ? it : new NoteTarget.TopicTarget(slug);
        });
    }

    /**
     * The same note about lists without days.
     *
     * @param names of those lists whose name is that of nothing else
     */
    public Note amongLists(Set<String> names) {
        return about(it -> it instanceof NoteTarget.TopicTarget && names.contains(it.toString())
                ? new NoteTarget.ListTarget(it.toString())
                : it);
    }

    /** The same note about papers by their only identities. */
    public Note identified(UnaryOperator<EntryId> identity) {
        return about(it -> it instanceof NoteTarget.PaperTarget paper
                ? new NoteTarget.PaperTarget(identity.apply(paper.id()))
                : it);
    }

    private Note about(UnaryOperator<NoteTarget> target) {
        List<About> others = about.stream()
                .map(it -> new About(target.apply(it.target()), it.location()))
                .toList();
        return new Note(markdown, others, aliases, title, date, author, pick, rating, tags, publish, draft, preview);
    }

    /** The days that shown notes are about and that are not in the future. */
    public static Set<LocalDate> days(List<Note> notes, LocalDate today) {
        Set<LocalDate> days = new TreeSet<>();
        notes.stream()
                .filter(it -> it.isShown(today))
                .flatMap(it -> it.about.stream())
                .forEach(it -> {
                    if (it.target() instanceof NoteTarget.DayTarget day
                            && !day.date().isAfter(today)) {
                        days.add(day.date());
                    }
                });
        return days;
    }

    /** The file's path, which orders notes that nothing else orders. */
    public String path() {
        return markdown.file().name();
    }

    /** The notes about each paper. */
    public static Map<EntryId, List<Note>> byPaper(List<Note> notes) {
        Map<EntryId, List<Note>> byPaper = new TreeMap<>();
        for (Note note : notes) {
            for (Note.About about : note.about()) {
                if (about.target() instanceof NoteTarget.PaperTarget paper) {
                    byPaper.computeIfAbsent(paper.id(), id -> new ArrayList<>()).add(note);
                }
            }
        }
        return byPaper;
    }
}

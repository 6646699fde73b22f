package daybook.feed;

import daybook.feed.FeedRecord.RecordedNote;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the published item of each note. A note is the same after its file has moved, its curator has another id, or it
 * is about more or something else, and a post after its file has another name, where exactly one published note and one
 * note of the site fit each other.
 */
final class NoteKeys {
    private final FeedRecord before;
    private final SortedMap<String, RecordedNote> open = new TreeMap<>();
    private final SortedMap<ItemKey, RecordedNote> published = new TreeMap<>();
    private final Map<String, ItemKey> keys = new HashMap<>();

    private NoteKeys(List<RecordedNote> notes, FeedRecord before) {
        this.before = before;
        notes.forEach(it -> open.put(it.file(), it));
        before.items().forEach((key, item) -> item.note().ifPresent(it -> published.put(key, it)));
    }

    /**
     * The keys of notes by the names of their files.
     *
     * @param notes the site's; no two have the same file
     */
    static Map<String, ItemKey> of(List<RecordedNote> notes, FeedRecord before) {
        NoteKeys matching = new NoteKeys(notes, before);
        matching.matchByFileAndSubject(matching::isCurrent);
        matching.match(it -> it.about().stream().map(about -> clue(it.curator(), about)), matching::isCurrent);
        matching.matchNotesOfFormerCurators();
        matching.matchByFileAndSubject(gone -> true);
        matching.matchPosts();
        matching.addNew();
        return matching.keys;
    }

    /** Whether the last publication had the note. */
    private boolean isCurrent(ItemKey key) {
        return !Objects.requireNonNull(before.items().get(key)).isGone();
    }

    private void matchByFileAndSubject(Predicate<ItemKey> which) {
        match(it -> Stream.of(clue(it.curator(), it.file(), it.about().get(0))), which);
        match(it -> Stream.of(clue(it.curator(), it.file())), which);
        match(it -> Stream.of(clue(it.curator(), it.about().get(0))), which);
        match(it -> it.about().stream().map(about -> clue(it.file(), about)), which);
    }

    /** A curator with another id may have a folder with another name, too. */
    private void matchNotesOfFormerCurators() {
        Set<String> curators = new HashSet<>();
        open.values().forEach(it -> curators.add(it.curator()));
        match(
                it -> Stream.of(clue(
                        it.file().substring(it.file().lastIndexOf('/') + 1),
                        it.about().toString())),
                key -> isCurrent(key)
                        && !curators.contains(
                                Objects.requireNonNull(published.get(key)).curator()));
    }

    /** The file of a post is what it is about; in another one, and with another title, it still has its date. */
    private void matchPosts() {
        match(
                it -> it.post().flatMap(name -> it.date()).map(date -> clue(it.curator(), date.toString())).stream(),
                this::isCurrent);
    }

    /** Matches what nothing else fits; a clue is what a note and a published one have in common. */
    private void match(Function<RecordedNote, Stream<String>> clues, Predicate<ItemKey> which) {
        Map<String, Set<ItemKey>> byClue = new HashMap<>();
        published.forEach((key, note) -> {
            if (which.test(key)) {
                clues.apply(note)
                        .forEach(it -> byClue.computeIfAbsent(it, clue -> new HashSet<>())
                                .add(key));
            }
        });
        Map<String, Set<ItemKey>> fits = new HashMap<>();
        Map<ItemKey, Set<String>> fitting = new HashMap<>();
        open.forEach((file, note) -> clues.apply(note)
                .flatMap(it -> byClue.getOrDefault(it, Set.of()).stream())
                .forEach(key -> {
                    fits.computeIfAbsent(file, it -> new HashSet<>()).add(key);
                    fitting.computeIfAbsent(key, it -> new HashSet<>()).add(file);
                }));
        fits.forEach((file, some) -> only(some)
                .filter(key -> only(fitting.getOrDefault(key, Set.of())).isPresent())
                .ifPresent(key -> {
                    keys.put(file, key);
                    open.remove(file);
                    published.remove(key);
                }));
    }

    private void addNew() {
        Set<ItemKey> used = new HashSet<>(keys.values());
        open.forEach((file, note) -> {
            ItemKey usual = ItemKey.ofNote(new ItemKey(note.about().get(0)), note.curator());
            ItemKey key = usual;
            for (int number = 2; before.items().containsKey(key) || used.contains(key); number++) {
                key = new ItemKey(usual.value() + "-" + number);
            }
            used.add(key);
            keys.put(file, key);
        });
    }

    private static <T> Optional<T> only(Set<T> some) {
        return some.size() == 1 ? some.stream().findFirst() : Optional.empty();
    }

    private static String clue(String... parts) {
        return String.join("\n", parts);
    }
}

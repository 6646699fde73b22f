package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.listing.Authors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The authors who have a page, found by their names as papers write them. Papers of large collaborations count for no
 * author: they would give each of their hundreds of authors a page, and all of these would show the same papers.
 */
public final class AuthorIndex {
    private static final int LARGEST_GROUP = 100;

    private final List<Author> authors = new ArrayList<>();
    private final Map<String, Author> byWrittenName = new HashMap<>();

    /**
     * Finds the authors of a catalog.
     *
     * @param fewest how many papers an author with a page has; empty when no author has one
     */
    public AuthorIndex(Catalog catalog, OptionalInt fewest) {
        if (fewest.isPresent()) {
            SortedMap<String, SortedMap<String, List<Entry>>> slugs = new TreeMap<>();
            catalog.byAuthor()
                    .forEach((written, entries) -> AuthorSlug.of(written)
                            .ifPresent(slug -> slugs.computeIfAbsent(slug, it -> new TreeMap<>())
                                    .put(written, entries)));
            slugs.forEach((slug, spellings) -> {
                // One paper may have two authors whose names differ in an accent only.
                NavigableSet<Entry> entries = new TreeSet<>(Catalog.NEWEST_FIRST);
                spellings
                        .values()
                        .forEach(all -> all.stream()
                                .filter(it -> names(it).size() <= LARGEST_GROUP)
                                .forEach(entries::add));
                if (entries.size() >= fewest.getAsInt()) {
                    Author author = Author.of(slug, spellings, List.copyOf(entries));
                    authors.add(author);
                    spellings.keySet().forEach(it -> byWrittenName.put(it, author));
                }
            });
            authors.sort(Author.BY_NAME);
        }
    }

    private static List<String> names(Entry entry) {
        return entry.authors().map(Authors::names).orElse(List.of());
    }

    /** All of them, sorted by family names. */
    public List<Author> authors() {
        return Collections.unmodifiableList(authors);
    }

    /** The author of a name; empty when there is no page of that author. */
    public Optional<Author> of(String written) {
        return Optional.ofNullable(byWrittenName.get(written));
    }

    /** The authors of an entry who have a page, called as the entry writes their names. */
    public List<AuthorName> pages(Entry entry) {
        return byWrittenName.isEmpty()
                ? List.of()
                : names(entry).stream()
                        .flatMap(it ->
                                of(it).map(Author::path).stream().map(path -> new AuthorName(it, Optional.of(path))))
                        .toList();
    }
}

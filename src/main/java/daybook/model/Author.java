package daybook.model;

import daybook.catalog.Entry;
import daybook.cite.PersonName;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A name under which papers were written.
 *
 * @param slug names the author's page
 * @param name as most of the papers write it, as text without TeX
 * @param inverted the name with the family name first
 * @param sortedBy the same in small letters without accents
 * @param spellings other ways in which papers write it, sorted
 * @param entries newest first
 */
public record Author(
        String slug, String name, String inverted, String sortedBy, List<String> spellings, List<Entry> entries) {
    /** By family names; no two authors are equal. */
    public static final Comparator<Author> BY_NAME =
            Comparator.comparing(Author::sortedBy).thenComparing(Author::slug);

    public Author {
        spellings = List.copyOf(spellings);
        entries = List.copyOf(entries);
    }

    /**
     * The author of that slug.
     *
     * @param spellings the papers by how they write the name, at least one
     * @param entries all of the papers
     */
    static Author of(String slug, SortedMap<String, List<Entry>> spellings, List<Entry> entries) {
        String most = spellings.firstKey();
        for (String spelling : spellings.keySet()) {
            if (papers(spelling, spellings).size() > papers(most, spellings).size()) {
                most = spelling;
            }
        }
        PersonName name = name(most, papers(most, spellings)).orElseThrow();
        List<String> others = spellings.entrySet().stream()
                .flatMap(it -> name(it.getKey(), it.getValue()).stream())
                .map(PersonName::inOrder)
                .filter(it -> !it.equals(name.inOrder()))
                .distinct()
                .sorted()
                .toList();
        String inverted = name.inverted();
        return new Author(slug, name.inOrder(), inverted, AuthorSlug.folded(inverted), others, entries);
    }

    private static List<Entry> papers(String spelling, SortedMap<String, List<Entry>> spellings) {
        return spellings.getOrDefault(spelling, List.of());
    }

    /** The parts of a name as one of its papers states them, else as names usually have them. */
    private static Optional<PersonName> name(String spelling, List<Entry> papers) {
        return papers.stream()
                .flatMap(it -> it.authors().flatMap(all -> all.stated(spelling)).stream())
                .findFirst()
                .flatMap(PersonName::of)
                .or(() -> PersonName.of(spelling));
    }

    /** The address of the author's page. */
    public SitePath path() {
        return Addresses.author(slug);
    }
}

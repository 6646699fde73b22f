package daybook.page;

import daybook.model.Author;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The authors who have a page, by the first letters of their family names. When there are many, each letter is on a
 * page of its own.
 *
 * @param title plain text
 * @param fewest how many papers each of them has at least
 * @param pages those of the letters; empty when all authors are on this page
 * @param letters those that this page shows
 */
public record AuthorsPage(
        SiteView site,
        PageHead head,
        String title,
        int fewest,
        List<AuthorLetterLink> pages,
        List<AuthorLetter> letters) {
    /** What a page of names can hold and still be read. */
    private static final int MOST_ON_ONE_PAGE = 1_000;

    private static final String OTHER = "other";

    /**
     * The authors whose family names begin with a letter.
     *
     * @param key {@code a} to {@code z}, or {@code other} for all others
     * @param title of the letter
     */
    public record AuthorLetter(String key, String title, List<ListedAuthor> authors) {}

    /**
     * An author and how much there is.
     *
     * @param name with the family name first
     */
    public record ListedAuthor(String name, SitePath path, int count) {}

    /**
     * A letter that has a page.
     *
     * @param count its authors
     */
    public record AuthorLetterLink(String title, SitePath path, int count) {}

    /** One page, and when there are many authors one for each letter; none when no author has a page. */
    static List<PlannedFile> plan(SiteModel site) {
        if (site.facts().config().authorPages().isEmpty()) {
            return List.of();
        }
        String title = site.facts().messages().text("authors.title");
        List<Author> authors = site.papers().authors().authors();
        List<AuthorLetter> letters = letters(authors, site);
        if (authors.size() <= MOST_ON_ONE_PAGE) {
            return List.of(page(Addresses.AUTHORS, title, List.of(), letters, site));
        }
        List<AuthorLetterLink> links = letters.stream()
                .map(it -> new AuthorLetterLink(
                        it.title(), Addresses.authors(it.key()), it.authors().size()))
                .toList();
        List<PlannedFile> files = new ArrayList<>();
        files.add(page(Addresses.AUTHORS, title, links, List.of(), site));
        letters.forEach(it -> files.add(page(
                Addresses.authors(it.key()),
                site.facts().messages().text("authors.letter", it.title()),
                links,
                List.of(it),
                site)));
        return files;
    }

    private static List<AuthorLetter> letters(List<Author> authors, SiteModel site) {
        SortedMap<String, List<ListedAuthor>> letters =
                new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        for (Author author : authors) {
            String first = author.sortedBy().substring(0, 1);
            letters.computeIfAbsent(first.matches("[a-z]") ? first : OTHER, it -> new ArrayList<>())
                    .add(new ListedAuthor(
                            author.inverted(), author.path(), author.entries().size()));
        }
        return letters.entrySet().stream()
                .map(it -> new AuthorLetter(it.getKey(), title(it.getKey(), site), List.copyOf(it.getValue())))
                .toList();
    }

    private static String title(String letter, SiteModel site) {
        return letter.equals(OTHER) ? site.facts().messages().text("authors.other") : Unicode.asciiUpperCase(letter);
    }

    private static PlannedFile page(
            SitePath path, String title, List<AuthorLetterLink> pages, List<AuthorLetter> letters, SiteModel site) {
        String description = site.facts()
                .messages()
                .text("authors.description", site.facts().config().title());
        AuthorsPage page = new AuthorsPage(
                site.facts().view(),
                site.facts().head(path, title, description),
                title,
                site.facts().config().authorPages().orElseThrow(),
                pages,
                letters);
        return PlannedFile.listed(path, "the list of authors", Optional.empty(), "authors", page);
    }
}

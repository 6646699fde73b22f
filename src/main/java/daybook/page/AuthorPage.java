package daybook.page;

import daybook.catalog.Entry;
import daybook.listing.Authors;
import daybook.model.Author;
import daybook.model.AuthorIndex;
import daybook.model.FeedChannel;
import daybook.model.FeedLink;
import daybook.model.ListedEntry;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The papers of an author, the newest days first. If there are many, further pages show one year each.
 *
 * @param spellings other ways in which papers write the name
 * @param count all of the papers
 * @param feeds the author's feed in each format
 * @param coauthors with whom the author wrote most often, among those who have a page
 * @param groups newest first
 * @param undated those that stand only in lists without days
 * @param years newest first; empty while the page shows all papers
 */
public record AuthorPage(
        SiteView site,
        PageHead head,
        String name,
        List<String> spellings,
        int count,
        List<FeedLink> feeds,
        List<Coauthor> coauthors,
        List<EntryGroup> groups,
        List<ListedEntry<?>> undated,
        List<YearLink> years) {
    /** The author's page shows whole days until it shows this many entries. */
    private static final int NEWEST = 50;

    private static final int MOST_COAUTHORS = 8;

    /** An author of a paper with more authors has hardly worked with each of the others. */
    private static final int LARGEST_GROUP = 30;

    /** Whether notes stand beside its papers: the page has a margin then, from its first byte on. */
    public boolean isNoted() {
        return EntryGroup.areNoted(groups, undated);
    }

    /** Somebody with whom the author wrote several papers. */
    public record Coauthor(String name, SitePath path, int count) {}

    /** A year of an author on a page of its own. */
    public record AuthorYearPage(SiteView site, PageHead head, PageLink author, List<EntryGroup> groups) {
        /** Whether notes stand beside its papers: the page has a margin then, from its first byte on. */
        public boolean isNoted() {
            return EntryGroup.areNoted(groups, List.of());
        }
    }

    /** One page for each author, and for those with many papers one for each year. */
    static List<PlannedFile> plan(SiteModel site) {
        return site.papers().authors().authors().parallelStream()
                .flatMap(it -> plan(it, site).stream())
                .toList();
    }

    private static List<PlannedFile> plan(Author author, SiteModel site) {
        String origin = "the author " + author.name();
        ListByYear<Entry> list = ListByYear.of(NEWEST, author.entries(), Entry::firstDay);
        List<PlannedFile> files = new ArrayList<>();
        files.add(
                PlannedFile.listed(author.path(), origin, changed(list.newest()), "author", page(author, list, site)));
        list.years()
                .forEach((year, entries) -> files.add(PlannedFile.listed(
                        Addresses.author(author.slug(), year),
                        origin,
                        changed(entries),
                        "author-year",
                        ofYear(author, year, entries, site))));
        return files;
    }

    private static Optional<LocalDate> changed(List<Entry> entries) {
        return entries.stream().findFirst().flatMap(Entry::firstDay);
    }

    private static AuthorPage page(Author author, ListByYear<Entry> list, SiteModel site) {
        int count = author.entries().size();
        String description = site.facts().messages().text("author.description", author.name(), count);
        return new AuthorPage(
                site.facts().view(),
                site.facts().head(author.path(), author.name(), description, FeedChannel.author(author, site.facts())),
                author.name(),
                author.spellings(),
                count,
                FeedChannel.author(author, site.facts()).links(),
                coauthors(author, site.papers().authors()),
                EntryGroup.of(list.newest(), site.partials()::line),
                EntryGroup.undated(author.entries(), site.partials()::line),
                list.links(it -> Addresses.author(author.slug(), it)));
    }

    private static AuthorYearPage ofYear(Author author, Year year, List<Entry> entries, SiteModel site) {
        String title = site.facts().messages().text("author.year", author.name(), year.toString());
        String description = site.facts().messages().text("author.description", title, entries.size());
        return new AuthorYearPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.author(author.slug(), year),
                                title,
                                description,
                                FeedChannel.author(author, site.facts())),
                new PageLink(author.name(), author.path()),
                EntryGroup.of(entries, site.partials()::line));
    }

    private static List<Coauthor> coauthors(Author author, AuthorIndex book) {
        SortedMap<Author, Integer> papers = new TreeMap<>(Author.BY_NAME);
        for (Entry entry : author.entries()) {
            List<String> names = entry.authors().map(Authors::names).orElse(List.of());
            if (names.size() <= LARGEST_GROUP) {
                Set<Author> authors = new TreeSet<>(Author.BY_NAME);
                names.forEach(it -> book.of(it).ifPresent(authors::add));
                authors.forEach(it -> papers.merge(it, 1, Integer::sum));
            }
        }
        papers.remove(author);
        return papers.entrySet().stream()
                .filter(it -> it.getValue() > 1)
                .sorted(Map.Entry.<Author, Integer>comparingByValue().reversed())
                .limit(MOST_COAUTHORS)
                .map(it -> new Coauthor(it.getKey().name(), it.getKey().path(), it.getValue()))
                .toList();
    }
}

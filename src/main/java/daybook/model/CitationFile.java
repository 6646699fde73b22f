package daybook.model;

import daybook.catalog.Entry;
import daybook.cite.Bibliography;
import daybook.cite.CitationFormat;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The citations of what a page lists, as a file beside the page. A page without papers has none.
 *
 * @param page what the file stands beside
 * @param entries those that are cited
 * @param day that of the page, if it is a day's
 */
public record CitationFile(SitePath page, List<Entry> entries, Optional<LocalDate> day) {
    public CitationFile {
        entries = List.copyOf(entries);
    }

    /** The citations of what a page lists; none on a site without citations. */
    public static CitationFile of(SitePath page, List<Entry> entries, Optional<LocalDate> day, SiteModel site) {
        return new CitationFile(page, site.facts().config().pages().citations() ? entries : List.of(), day);
    }

    /** The file. */
    public Optional<PlannedFile> file(EntryPartials partials) {
        return path().map(it -> PlannedFile.of(
                it,
                "the citations of " + page,
                new Bibliography(entries.stream().map(partials::citation).toList()),
                day));
    }

    /** Links to the file, called after its format: one, or none. */
    public List<PageLink> links() {
        return path().map(it -> new PageLink(CitationFormat.BIBTEX.title(), it)).stream()
                .toList();
    }

    private Optional<SitePath> path() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(Addresses.beside(page, CitationFormat.BIBTEX.suffix()));
    }
}

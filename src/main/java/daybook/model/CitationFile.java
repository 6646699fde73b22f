package daybook.model;

import daybook.catalog.Entry;
import daybook.cite.Bibliography;
import daybook.cite.Citation;
import daybook.cite.CitationFormat;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Optional;

/**
 * The citations of what a page lists, as a file beside the page. A page without papers has none.
 *
 * @param page what the file stands beside
 */
public record CitationFile(SitePath page, List<SharedModel<Citation>> citations) {
    public CitationFile {
        citations = List.copyOf(citations);
    }

    /** The citations of what a page lists; none on a site without citations. */
    public static CitationFile of(SitePath page, List<Entry> entries, SiteModel site) {
        List<Entry> cited = site.facts().config().pages().citations() ? entries : List.of();
        return new CitationFile(
                page, cited.stream().map(site.partials()::citation).toList());
    }

    /** The file. */
    public Optional<PlannedFile> file() {
        return path().map(it -> PlannedFile.of(it, "the citations of " + page, new Bibliography(citations)));
    }

    /** Links to the file, called after its format: one, or none. */
    public List<PageLink> links() {
        return path().map(it -> new PageLink(CitationFormat.BIBTEX.title(), it)).stream()
                .toList();
    }

    private Optional<SitePath> path() {
        return citations.isEmpty()
                ? Optional.empty()
                : Optional.of(Addresses.beside(page, CitationFormat.BIBTEX.suffix()));
    }
}

package daybook.page;

import daybook.cite.CitationFormat;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.PlannedFile;
import java.util.List;

/**
 * The papers that a reader starred; the reader's browser fills it.
 *
 * @param search whether the site has a search, so that there may be searches which the reader keeps
 * @param formats in which the reader can take their citations along; none on a site without citations
 */
public record StarredPage(SiteView site, PageHead head, boolean search, List<CitationFormat> formats) {
    /** One page. */
    static List<PlannedFile> plan(SiteModel site) {
        String title = site.facts().messages().text("starred.title");
        StarredPage page = new StarredPage(
                site.facts().view(),
                site.facts()
                        .head(Addresses.STARRED, title, site.facts().messages().text("starred.description")),
                site.facts().config().pages().search(),
                site.facts().config().pages().citations() ? List.of(CitationFormat.values()) : List.of());
        return List.of(
                PlannedFile.of(Addresses.STARRED, "the page of starred papers", new Content.Page("starred", page)));
    }
}

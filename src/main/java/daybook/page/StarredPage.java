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
 * @param formats in which the reader can take their citations along
 */
public record StarredPage(SiteView site, PageHead head, List<CitationFormat> formats) {
    /** One page. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            String title = site.words().text("starred.title");
            StarredPage page = new StarredPage(
                    site.view(),
                    site.head(Addresses.STARRED, title, site.words().text("starred.description")),
                    List.of(CitationFormat.values()));
            return List.of(
                    PlannedFile.of(Addresses.STARRED, "the page of starred papers", new Content.Page("starred", page)));
        }
    }
}

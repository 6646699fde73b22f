package daybook.page;

import daybook.cite.Format;
import daybook.site.Addresses;
import daybook.site.Content;
import daybook.site.PlannedFile;
import java.util.List;

/**
 * The papers that a reader starred; the reader's browser fills it.
 *
 * @param formats in which the reader can take their citations along
 */
public record StarredPage(SiteView site, Head head, List<Format> formats) {
    /** One page. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            String title = site.words().text("starred.title");
            StarredPage page = new StarredPage(
                    site.view(),
                    site.head(Addresses.STARRED, title, site.words().text("starred.description")),
                    List.of(Format.values()));
            return List.of(
                    PlannedFile.of(Addresses.STARRED, "the page of starred papers", new Content.Page("starred", page)));
        }
    }
}

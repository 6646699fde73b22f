package daybook.page;

import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.PlannedFile;
import java.util.List;

/** What GitHub Pages shows for an address that leads nowhere. */
public record NotFoundPage(SiteView site, PageHead head) {
    /** One page. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            String title = site.words().text("missing.title");
            NotFoundPage page = new NotFoundPage(
                    site.view(),
                    site.head(Addresses.NOT_FOUND, title, site.config().description()));
            return List.of(
                    PlannedFile.of(Addresses.NOT_FOUND, "the page for missing pages", new Content.Page("404", page)));
        }
    }
}

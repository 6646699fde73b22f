package daybook.page;

import daybook.site.Addresses;
import daybook.site.Content;
import daybook.site.PlannedFile;
import java.util.List;

/** What GitHub Pages shows for an address that leads nowhere. */
public record NotFoundPage(SiteView site, Head head) {
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

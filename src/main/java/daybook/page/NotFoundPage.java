package daybook.page;

import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.PlannedFile;
import java.util.List;

/**
 * What GitHub Pages shows for an address without a page.
 *
 * @param search whether the site has a search; the archive of a site has none of its own
 */
public record NotFoundPage(SiteView site, PageHead head, boolean search) {
    /** One page. */
    static List<PlannedFile> plan(SiteModel site) {
        String title = site.facts().messages().text("missing.title");
        NotFoundPage page = new NotFoundPage(
                site.facts().view(),
                site.facts()
                        .head(Addresses.NOT_FOUND, title, site.facts().config().description()),
                site.facts().config().pages().search()
                        && !site.facts().locations().isArchive());
        return List.of(
                PlannedFile.of(Addresses.NOT_FOUND, "the page for missing pages", new Content.Page("404", page)));
    }
}

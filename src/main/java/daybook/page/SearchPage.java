package daybook.page;

import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Optional;

/**
 * Where readers search the papers.
 *
 * @param index the first file of the search index, which names all others
 */
public record SearchPage(SiteView site, PageHead head, SitePath index) {
    /** One page, unless the site has no search. */
    static List<PlannedFile> plan(SiteModel site) {
        if (!site.facts().config().pages().search()) {
            return List.of();
        }
        SearchPage page = new SearchPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.SEARCH,
                                site.facts().messages().text("search.title"),
                                site.facts()
                                        .messages()
                                        .text(
                                                "search.description",
                                                site.facts().config().title())),
                Addresses.SEARCH_INDEX);
        return List.of(PlannedFile.listed(Addresses.SEARCH, "the search page", Optional.empty(), "search", page));
    }
}

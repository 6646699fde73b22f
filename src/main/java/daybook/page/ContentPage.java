package daybook.page;

import daybook.markdown.RichText;
import daybook.model.ContentPageSource;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import java.util.List;
import java.util.Optional;

/** A page of {@code content/pages}. */
public record ContentPage(SiteView site, PageHead head, String title, RichText text) {
    /** One page for each file. */
    static List<PlannedFile> plan(SiteModel site) {
        return site.pages().stream().map(it -> plan(it, site)).toList();
    }

    private static PlannedFile plan(ContentPageSource source, SiteModel site) {
        ContentPage page = new ContentPage(
                site.facts().view(),
                site.facts().head(Addresses.page(source.name()), source.title(), source.description()),
                source.title(),
                source.text());
        return PlannedFile.listed(Addresses.page(source.name()), source.origin(), Optional.empty(), "page", page);
    }
}

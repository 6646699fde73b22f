package daybook.page;

import daybook.catalog.Entry;
import daybook.model.SiteModel;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every kind of page. */
public final class PageKinds {
    /** In the order of the sitemap and of messages. */
    public static final List<PageKind> ALL = List.of(
            FrontPage::plan,
            DayPage::plan,
            DaysPage::plan,
            DigestPage::plan,
            DigestsPage::plan,
            TopicPage::plan,
            TopicsPage::plan,
            ListPage::plan,
            AuthorPage::plan,
            AuthorsPage::plan,
            PaperPage::plan,
            RedirectPage::plan,
            ChangesPage::plan,
            NotesPage::plan,
            PostPage::plan,
            PicksPage::plan,
            StarredPage::plan,
            SearchPage::plan,
            StatusPage::plan,
            ContentPage::plan,
            NotFoundPage::plan,
            FeedsPage::plan);

    private PageKinds() {}

    /**
     * The pages that show notes, as far as they are wanted: a preview shows them before the rest of the site is
     * planned. They are those of {@link #ALL}.
     *
     * @param papers those whose pages are wanted
     */
    public static List<PlannedFile> withNotes(SiteModel site, Set<SitePath> wanted, Collection<Entry> papers) {
        return Stream.of(
                        wanted.contains(Addresses.FRONT) ? FrontPage.plan(site) : List.<PlannedFile>of(),
                        DayPage.plan(site, wanted::contains),
                        PaperPage.plan(site, papers),
                        NotesPage.plan(site, wanted::contains),
                        PicksPage.plan(site, wanted::contains))
                .flatMap(List::stream)
                .filter(it -> it.content() instanceof Content.Page)
                .toList();
    }
}

package daybook.page;

import java.util.List;

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
}

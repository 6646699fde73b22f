package daybook.page;

import java.util.List;

/** Every kind of page. */
public final class PageKinds {
    /** Planned in this order, which shows in nothing but the order of messages. */
    public static final List<PageKind> ALL = List.of(
            new FrontPage.Kind(),
            new DayPage.Kind(),
            new DaysPage.Kind(),
            new TopicPage.Kind(),
            new TopicsPage.Kind(),
            new AuthorPage.Kind(),
            new AuthorsPage.Kind(),
            new PaperPage.Kind(),
            new RedirectPage.Kind(),
            new ChangesPage.Kind(),
            new NotesPage.Kind(),
            new PicksPage.Kind(),
            new StarredPage.Kind(),
            new SearchPage.Kind(),
            new StatusPage.Kind(),
            new ClientStrings.Kind(),
            new ContentPage.Kind(),
            new NotFoundPage.Kind());

    private PageKinds() {}
}

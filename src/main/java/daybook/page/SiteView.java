package daybook.page;

import daybook.site.SitePath;
import java.util.List;

/**
 * What every page shows of the site as a whole.
 *
 * @param navigation the main sections
 * @param pages the pages of {@code content/pages}, by title
 * @param feed the feed of new entries
 */
public record SiteView(
        String title,
        String description,
        String language,
        List<PageLink> navigation,
        List<PageLink> pages,
        SitePath feed) {}

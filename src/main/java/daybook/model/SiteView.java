package daybook.model;

import java.util.List;

/**
 * What every page shows of the site as a whole.
 *
 * @param navigation the main sections
 * @param pages the pages of {@code content/pages}, by title
 */
public record SiteView(
        String title, String description, String language, List<PageLink> navigation, List<PageLink> pages) {}

package daybook.model;

import java.util.List;
import java.util.Optional;

/**
 * What every page shows of the site as a whole.
 *
 * @param navigation the main sections
 * @param pages the pages of {@code content/pages}, by title
 * @param daily whether it has days, or nothing at all yet; a site of lists alone has none to lead to
 * @param feeds whether it has a feed to subscribe to
 * @param arxiv whether any of its papers is arXiv's
 * @param archive what pages say of the division; empty on a site that has all pages itself
 */
public record SiteView(
        String title,
        String description,
        String language,
        List<PageLink> navigation,
        List<PageLink> pages,
        boolean daily,
        boolean feeds,
        boolean arxiv,
        Optional<ArchiveView> archive) {}

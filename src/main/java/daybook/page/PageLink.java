package daybook.page;

import daybook.site.SitePath;

/**
 * A link to a page.
 *
 * @param title plain text
 */
public record PageLink(String title, SitePath path) {}

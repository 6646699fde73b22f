package daybook.model;

import daybook.siteplan.SitePath;

/**
 * A link to a page.
 *
 * @param title plain text
 */
public record PageLink(String title, SitePath path) {}

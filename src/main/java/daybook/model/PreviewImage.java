package daybook.model;

import daybook.siteplan.SitePath;

/**
 * The picture that a preview of a link to a page shows.
 *
 * @param address the picture's absolute address
 * @param alternative what the picture says, for those who do not see it
 */
public record PreviewImage(SitePath path, String address, String alternative) {}

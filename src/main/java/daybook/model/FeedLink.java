package daybook.model;

import daybook.siteplan.SitePath;

/**
 * A link to a feed in one of its formats.
 *
 * @param title plain text: what the feed holds
 * @param format what people call its format
 * @param mediaType what machines call it
 */
public record FeedLink(String title, String format, String mediaType, SitePath path) {}

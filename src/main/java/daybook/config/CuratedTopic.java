package daybook.config;

import daybook.diagnostic.Location;
import daybook.query.Query;

/**
 * A topic that a query defines.
 *
 * @param slug the name in addresses and cross-references
 * @param text the query as written
 * @param location where the topic stands in the configuration
 */
public record CuratedTopic(String slug, String title, String text, Query query, Location location) {}

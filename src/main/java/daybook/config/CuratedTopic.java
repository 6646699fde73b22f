package daybook.config;

import daybook.diagnostic.Location;
import daybook.query.Query;
import java.util.List;

/**
 * A topic that a query defines.
 *
 * @param slug the name in addresses and cross-references
 * @param aliases names that it had before, or that topics had which it replaces: their addresses lead to it
 * @param text the query as written
 * @param location where the topic stands in the configuration
 */
public record CuratedTopic(
        String slug, List<String> aliases, String title, String text, Query query, Location location) {
    public CuratedTopic {
        aliases = List.copyOf(aliases);
    }
}

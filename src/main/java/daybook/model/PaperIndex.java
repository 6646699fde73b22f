package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Topic;
import daybook.listing.EntryId;
import daybook.siteplan.Addresses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The papers of a site and the ways to find them.
 *
 * @param topics curated ones first
 * @param authors those who have a page
 * @param activity how many papers there were over time
 */
public record PaperIndex(Catalog catalog, List<Topic> topics, AuthorIndex authors, ActivityCharts activity) {
    /** The curated topics that an entry belongs to, for each entry that belongs to any. */
    public Map<EntryId, List<PageLink>> curatedTopics() {
        Map<EntryId, List<PageLink>> links = new HashMap<>();
        topics.stream()
                .filter(Topic::isCurated)
                .forEach(topic -> topic.entries()
                        .forEach(entry -> links.computeIfAbsent(entry.id(), id -> new ArrayList<>())
                                .add(new PageLink(topic.title(), Addresses.topic(topic.slug())))));
        return links;
    }
}

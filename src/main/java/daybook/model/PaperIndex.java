package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.listing.EntryId;
import daybook.siteplan.Addresses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The papers of a site and the ways to find them.
 *
 * @param topics curated ones first
 * @param authors those who have a page
 * @param activity how many papers there were over time
 * @param related the papers that are related to a paper, if there are any, the most related one first; empty until
 *     {@link #withRelated}
 */
public record PaperIndex(
        Catalog catalog,
        List<Topic> topics,
        AuthorIndex authors,
        ActivityCharts activity,
        Map<EntryId, List<Entry>> related) {
    /** The same index with related papers. */
    public PaperIndex withRelated(Map<EntryId, List<Entry>> found) {
        return new PaperIndex(catalog, topics, authors, activity, Collections.unmodifiableMap(found));
    }

    /** The curated topics that an entry belongs to, for each entry that belongs to any. */
    public Map<EntryId, List<Topic>> curatedTopics() {
        Map<EntryId, List<Topic>> curated = new HashMap<>();
        topics.stream()
                .filter(Topic::isCurated)
                .forEach(topic -> topic.entries()
                        .forEach(entry -> curated.computeIfAbsent(entry.id(), id -> new ArrayList<>())
                                .add(topic)));
        return curated;
    }

    /** The pages of the curated topics that an entry belongs to, for each entry that belongs to any. */
    public Map<EntryId, List<PageLink>> curatedTopicLinks() {
        Map<EntryId, List<PageLink>> links = new HashMap<>();
        curatedTopics()
                .forEach((id, curated) -> links.put(
                        id,
                        curated.stream()
                                .map(it -> new PageLink(it.title(), Addresses.topic(it.slug())))
                                .toList()));
        return links;
    }
}

package daybook.catalog;

import daybook.listing.Sources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A subject category of the source, or a curated query over entries.
 *
 * @param slug the name in addresses and cross-references
 * @param aliases slugs whose addresses lead to it; no topic has one of these
 * @param query the curator's query as written; empty for a subject category
 * @param entries newest first
 */
public record Topic(String slug, List<String> aliases, String title, Optional<String> query, List<Entry> entries) {
    public Topic {
        aliases = List.copyOf(aliases);
        entries = List.copyOf(entries);
    }

    /** The title where nothing else tells it from another topic: names of categories are shared by some of them. */
    public String distinctTitle() {
        return isCurated() ? title : Sources.distinctCategoryName(slug).orElse(title);
    }

    /** All names under which it is known: the slug, then the aliases. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(slug), aliases.stream());
    }

    /** Whether a curator defined it. */
    public boolean isCurated() {
        return query.isPresent();
    }
}

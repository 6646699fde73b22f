package daybook.model;

import daybook.config.FeedType;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which formats feeds are published. Few people subscribe to a category that nobody curated or to an author, and
 * such feeds are most of all, so each has one format, unless the settings or what was published say otherwise: no
 * subscriber loses a feed.
 *
 * @param chosen those of all feeds by the settings; empty when they do not say
 * @param published the formats of each feed that was published, by the path of its RSS
 * @param isWhole whether these are all that were published; else any feed may have been published in any format
 */
public record FeedFormats(List<FeedType> chosen, Map<SitePath, Set<FeedType>> published, boolean isWhole) {
    private static final List<FeedType> ALL = List.of(FeedType.values());

    public FeedFormats {
        chosen = List.copyOf(chosen);
        published = Map.copyOf(published);
    }

    /**
     * The formats of a feed at an address that it had before: nobody begins to subscribe to it there.
     *
     * @param home the page below whose name it was
     */
    public List<FeedType> ofAlias(SitePath home) {
        return of(false, home);
    }

    /**
     * The formats of a feed, in the order of {@link FeedType}, at least one.
     *
     * @param isCurated whether it is about the whole site or a curated topic
     * @param home the page below whose name it is
     */
    List<FeedType> of(boolean isCurated, SitePath home) {
        if (!chosen.isEmpty()) {
            return chosen;
        }
        Set<FeedType> known = published.getOrDefault(Addresses.feed(home, FeedType.RSS.suffix()), Set.of());
        if (isCurated || (known.isEmpty() && !isWhole)) {
            return ALL;
        }
        return ALL.stream()
                .filter(it -> it == FeedType.RSS || known.contains(it))
                .toList();
    }
}

package daybook.catalog;

import daybook.config.CuratedTopic;
import daybook.listing.EntryId;
import daybook.query.QueryDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Says which curated topics entries belong to. */
@FunctionalInterface
public interface EntryTopics {
    /**
     * The numbers of the topics of each entry, which are their places in the configuration.
     *
     * @param entries of one day
     */
    List<List<Integer>> of(List<Entry> entries);

    /**
     * Asks the query of each topic.
     *
     * @param marks what curators say of each entry that has notes
     */
    static EntryTopics of(List<CuratedTopic> topics, Map<EntryId, CuratorMarks> marks) {
        return entries -> entries.stream()
                .map(entry -> {
                    QueryDocument document = EntryDocument.of(entry, marks.getOrDefault(entry.id(), CuratorMarks.NONE));
                    return IntStream.range(0, topics.size())
                            .filter(it -> topics.get(it).query().matches(document))
                            .boxed()
                            .toList();
                })
                .toList();
    }
}

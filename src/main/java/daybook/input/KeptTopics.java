package daybook.input;

import daybook.catalog.CuratorMarks;
import daybook.catalog.Entry;
import daybook.catalog.EntryDocument;
import daybook.catalog.EntryTopics;
import daybook.config.CuratedTopic;
import daybook.keep.FactKind;
import daybook.keep.NumbersFormat;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.PaperDetails;
import daybook.siteplan.SharedModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the topics of entries whose texts, marks and queries are those of an earlier build in what that one found. */
final class KeptTopics {
    private final KeptInput kept;

    KeptTopics(KeptInput kept) {
        this.kept = kept;
    }

    /** The queries, in the order of the topics. */
    private record TopicQueries(List<String> queries) {}

    /** What the topics of an entry follow from: all that {@link EntryDocument} says of it, and more. */
    private record TopicInputs(
            SharedModel<TopicQueries> queries,
            EntryId id,
            PaperDetails details,
            Optional<LocalDate> firstDay,
            AnnouncementKind firstKind,
            CuratorMarks marks) {
        static TopicInputs of(SharedModel<TopicQueries> queries, Entry entry, CuratorMarks marks) {
            return new TopicInputs(queries, entry.id(), entry.details(), entry.firstDay(), entry.firstKind(), marks);
        }
    }

    /** The curated topics that entries have. */
    EntryTopics of(List<CuratedTopic> topics, Map<EntryId, CuratorMarks> marks) {
        EntryTopics found = EntryTopics.of(topics, marks);
        return kept.facts().isEmpty()
                ? found
                : entries -> kept.facts()
                        .get()
                        .of(kind(found, topics, marks), entries.get(0).dayName(), entries);
    }

    private static FactKind<Entry, List<Integer>> kind(
            EntryTopics found, List<CuratedTopic> topics, Map<EntryId, CuratorMarks> marks) {
        SharedModel<TopicQueries> queries = new SharedModel<>(
                new TopicQueries(topics.stream().map(CuratedTopic::text).toList()));
        return new FactKind<>(
                "topics",
                entry -> new SharedModel<>(
                                TopicInputs.of(queries, entry, marks.getOrDefault(entry.id(), CuratorMarks.NONE)))
                        .fingerprint(),
                found::of,
                new NumbersFormat(topics.size()));
    }
}

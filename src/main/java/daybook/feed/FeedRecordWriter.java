package daybook.feed;

import daybook.config.FeedType;
import daybook.feed.FeedRecord.RecordedFeed;
import daybook.feed.FeedRecord.RecordedItem;
import daybook.text.PercentEncoding;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a {@link FeedRecord} as the text that {@link FeedRecordFile} describes. */
final class FeedRecordWriter {
    private FeedRecordWriter() {}

    /** The record as a text. */
    static String write(FeedRecord record) {
        URI site = record.site().orElseThrow();
        StringBuilder text = new StringBuilder(FeedRecordFile.FORMAT)
                .append("\nsite ")
                .append(site)
                .append('\n');
        record.feeds()
                .forEach((path, feed) -> text.append("feed ")
                        .append(feed.fingerprint())
                        .append(' ')
                        .append(path.value())
                        .append(formats(feed))
                        .append('\n'));
        Map<LocalDate, List<Map.Entry<ItemKey, RecordedItem>>> days = new HashMap<>();
        record.items()
                .entrySet()
                .forEach(it -> days.computeIfAbsent(it.getValue().day(), day -> new ArrayList<>())
                        .add(it));
        new TreeMap<>(days)
                .entrySet().parallelStream()
                        .map(it -> day(it.getKey(), it.getValue(), site))
                        .toList()
                        .forEach(text::append);
        return text.append("end\n").toString();
    }

    private static StringBuilder day(LocalDate day, List<Map.Entry<ItemKey, RecordedItem>> items, URI site) {
        StringBuilder text = new StringBuilder("day ").append(day).append('\n');
        items.stream().sorted(Map.Entry.comparingByKey()).forEach(it -> write(text, it.getKey(), it.getValue(), site));
        return text;
    }

    /** Nothing for a feed in all formats. */
    private static String formats(RecordedFeed feed) {
        return feed.formats().size() == FeedType.values().length
                ? ""
                : feed.formats().stream().map(FeedType::key).collect(Collectors.joining(",", " ", ""));
    }

    private static void write(StringBuilder text, ItemKey key, RecordedItem item, URI site) {
        text.append(key);
        item.fingerprint().ifPresent(it -> field(text, "shown", it));
        item.since().ifPresent(it -> field(text, "since", it.toString()));
        if (!item.id().equals(key.identity(site))) {
            field(text, "id", item.id());
        }
        item.note().ifPresent(note -> {
            field(text, "by", note.curator());
            if (!note.file().isEmpty()) {
                field(text, "file", note.file());
            }
            note.about().forEach(it -> field(text, "about", it));
        });
        if (item.isGone()) {
            field(text, "gone", "yes");
        }
        text.append('\n');
    }

    private static void field(StringBuilder text, String name, String value) {
        String encoded = PercentEncoding.component(value).replace("%2F", "/").replace("%3A", ":");
        text.append(' ').append(name).append('=').append(encoded);
    }
}

package daybook.feed;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecord.RecordedItem;
import daybook.feed.FeedRecord.RecordedNote;
import daybook.siteplan.SitePath;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the first version of the record of feeds, of which sites are published. There, identities of all but papers
 * were addresses of the site. It holds no item that no feed held, so that it is never whole.
 */
final class FirstFeedRecordFile {
    static final String FORMAT = "daybook-feeds 1";

    private static final String NOTE = "/note-by-";

    private final Map<ItemKey, RecordedItem> items = new HashMap<>();
    private final SortedMap<SitePath, FeedRecord.RecordedFeed> feeds = new TreeMap<>();
    private String site = "";
    private Optional<LocalDate> day = Optional.empty();

    private FirstFeedRecordFile() {}

    static FeedRecord read(SourceFile file, Diagnostics diagnostics) {
        FirstFeedRecordFile reading = new FirstFeedRecordFile();
        FeedRecordFile.readLines(file, reading::isRead, diagnostics);
        Optional<URI> site =
                Optional.of(reading.site).filter(it -> !it.isEmpty()).map(URI::create);
        return new FeedRecord(site, reading.items, reading.feeds, false);
    }

    private boolean isRead(String line) {
        String[] words = line.split(" ", 4);
        try {
            switch (words[0]) {
                case "site" -> site = FeedRecordFile.site(words[1]).toString();
                case "day" -> {
                    day = Optional.empty();
                    day = Optional.of(FeedRecordFile.date(words[1]));
                }
                case "told" -> add(words[1], Optional.empty());
                case "shown" -> add(words[3], Optional.of(words[1]));
                case "feed" -> feeds.put(FeedRecordFile.path(words[2]), FeedRecord.RecordedFeed.inAllFormats(""));
                case "holds", "lost" -> {}
                default -> throw new IllegalArgumentException(line);
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return false;
        }
    }

    private void add(String identity, Optional<String> fingerprint) {
        boolean isPage = identity.startsWith("/");
        ItemKey key = new ItemKey(
                ItemKey.uri(isPage ? identity.substring(1).replace(".html", "").replace('#', '/') : identity));
        String id = isPage ? ItemKey.uri(site.replaceFirst("/$", "") + identity) : key.value();
        if (!ItemKey.isUri(id)) {
            throw new IllegalArgumentException(identity);
        }
        items.put(
                key,
                new RecordedItem(
                        id,
                        day.orElseThrow(IllegalArgumentException::new),
                        Optional.empty(),
                        fingerprint,
                        fingerprint.isEmpty(),
                        note(key.value())));
    }

    private static Optional<RecordedNote> note(String key) {
        int note = key.lastIndexOf(NOTE);
        return note < 0
                ? Optional.empty()
                : Optional.of(new RecordedNote(
                        key.substring(note + NOTE.length()), "", List.of(key.substring(0, note)), Optional.empty()));
    }
}

package daybook.feed;

import daybook.config.FeedType;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecord.RecordedFeed;
import daybook.feed.FeedRecord.RecordedItem;
import daybook.feed.FeedRecord.RecordedNote;
import daybook.siteplan.SitePath;
import daybook.text.StatedDay;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a {@link FeedRecord} from a text, which {@link FeedRecordWriter} writes sorted, so that two records can be
 * compared line by line:
 *
 * <pre>
 * daybook-feeds 2
 * site https://example.org/
 * feed 3fe1c0d2 feed.xml
 * feed 0b7a11f5 topics/cs.DC/feed.xml rss,atom
 * feed gone topics/cs.OS/feed.xml rss
 * day 2025-07-14
 * arxiv:2507.10069
 * day 2025-07-15
 * arxiv:2507.10150 shown=5c0e1f27
 * arxiv:2507.10151 gone=yes
 * papers/2507.10150/note-by-jo shown=11aa0be4 by=jo file=2507.10150.md about=papers/2507.10150
 * end
 * </pre>
 *
 * <p>A feed stands with a fingerprint of what it held, or {@code gone} if the site does not have it any more, and with
 * its formats unless it has all.
 *
 * <p>An item stands below its day: what it stands for, and what else is known of it: {@code shown} is the fingerprint
 * of what a feed shows, and {@code gone} says that the site does not have it any more. {@code id} is there only if it
 * is another than {@link ItemKey#identity}. The last line shows that nothing behind it is missing.
 */
public final class FeedRecordFile {
    private static final String NAME = "daybook-feeds ";
    static final String FORMAT = NAME + "2";
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{8}");

    /** Values are written in ASCII. */
    private static final Pattern FIELD = Pattern.compile("(id|since|shown|gone|by|file|about)=([!-~]*)");

    private final Map<ItemKey, RecordedItem> items = new HashMap<>();
    private final SortedMap<SitePath, RecordedFeed> feeds = new TreeMap<>();
    private Optional<URI> site = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();

    private FeedRecordFile() {}

    /** Whether a text calls itself a record of feeds, of whatever version. */
    public static boolean isRecord(SourceFile file) {
        return file.line(1).startsWith(NAME);
    }

    /** Reads what can be read of a record; anything else is reported as a warning, and the record is not whole. */
    public static FeedRecord read(SourceFile file, Diagnostics diagnostics) {
        if (file.line(1).equals(FirstFeedRecordFile.FORMAT)) {
            return FirstFeedRecordFile.read(file, diagnostics);
        }
        FeedRecordFile reading = new FeedRecordFile();
        if (!file.line(1).equals(FORMAT)) {
            diagnostics.warning(
                    file.at(1, 1, file.line(1).length()),
                    "this version of Daybook does not know this record of feeds",
                    "items keep their identity unless they were renamed");
            return FeedRecord.UNKNOWN;
        }
        boolean whole = readLines(file, reading::isRead, diagnostics);
        return new FeedRecord(reading.site, reading.items, reading.feeds, whole);
    }

    /**
     * Reads all lines between the first and the one with {@code end}. Where that is missing, the last line is not read:
     * it may be a part of what was written.
     *
     * @param isRead reads a line if it can
     * @return false if a line could not be read, or the end is missing, which is reported
     */
    static boolean readLines(SourceFile file, Predicate<String> isRead, Diagnostics diagnostics) {
        List<Integer> unreadable = new ArrayList<>();
        int line = 2;
        while (line < file.lineCount() && !file.line(line).equals("end")) {
            if (!isRead.test(file.line(line))) {
                unreadable.add(line);
            }
            line++;
        }
        if (unreadable.isEmpty() && line <= file.lineCount() && file.line(line).equals("end")) {
            return true;
        }
        int first = unreadable.isEmpty() ? file.lineCount() : unreadable.get(0);
        diagnostics.warning(
                file.at(first, 1, file.line(first).length()),
                unreadable.isEmpty()
                        ? "the end of this record of feeds is missing"
                        : "lines of this record of feeds that cannot be read: " + unreadable.size(),
                "the rest of it counts; items without a line keep their identity, unless they were renamed or moved");
        return false;
    }

    private boolean isRead(String line) {
        String[] words = line.split(" ", -1);
        try {
            switch (words[0]) {
                case "site" -> site = Optional.of(site(words[1]));
                case "feed" -> readFeed(words);
                case "day" -> {
                    day = Optional.empty();
                    day = Optional.of(date(words[1]));
                }
                default -> readItem(words);
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return false;
        }
    }

    /**
     * A day as it is written.
     *
     * @throws IllegalArgumentException when it is none
     */
    static LocalDate date(String text) {
        return StatedDay.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** An address of a site. */
    static URI site(String address) {
        URI site = URI.create(address);
        if (site.getHost() == null) {
            throw new IllegalArgumentException(address);
        }
        return site;
    }

    private void readFeed(String[] words) {
        RecordedFeed inAll = RecordedFeed.inAllFormats(words[1]);
        feeds.put(path(words[2]), words.length == 3 ? inAll : new RecordedFeed(words[1], formats(words[3])));
    }

    private static Set<FeedType> formats(String text) {
        return Stream.of(text.split(","))
                .map(it -> FeedType.ofKey(it).orElseThrow(IllegalArgumentException::new))
                .collect(Collectors.toSet());
    }

    /** The path of a file within the site. */
    static SitePath path(String text) {
        SitePath path = new SitePath(text);
        if (!path.isWithinSite()) {
            throw new IllegalArgumentException(text);
        }
        return path;
    }

    private void readItem(String[] words) {
        ItemKey key = new ItemKey(words[0]);
        Map<String, List<String>> fields = new HashMap<>();
        for (int index = 1; index < words.length; index++) {
            Matcher field = FIELD.matcher(words[index]);
            if (!field.matches()) {
                throw new IllegalArgumentException(words[index]);
            }
            fields.computeIfAbsent(field.group(1), it -> new ArrayList<>())
                    .add(URLDecoder.decode(field.group(2), StandardCharsets.UTF_8));
        }
        // Without what tells which note it is, another would take its place, and the note would be new.
        if (key.isNote() && note(fields, day).isEmpty()) {
            throw new IllegalArgumentException(words[0]);
        }
        String id = field(fields, "id").orElseGet(() -> key.identity(site.orElseThrow(IllegalArgumentException::new)));
        if (!ItemKey.isUri(id) || key.value().indexOf('/') + key.value().indexOf(':') < 0) {
            throw new IllegalArgumentException(id);
        }
        RecordedItem item = new RecordedItem(
                id,
                day.orElseThrow(IllegalArgumentException::new),
                field(fields, "since").map(FeedRecordFile::date),
                field(fields, "shown").filter(it -> FINGERPRINT.matcher(it).matches()),
                fields.containsKey("gone"),
                note(fields, day));
        if (items.putIfAbsent(key, item) != null) {
            throw new IllegalArgumentException(words[0]);
        }
    }

    private static Optional<RecordedNote> note(Map<String, List<String>> fields, Optional<LocalDate> day) {
        return field(fields, "by")
                .map(by -> new RecordedNote(
                        by, field(fields, "file").orElse(""), fields.getOrDefault("about", List.of()), day))
                .filter(it -> !it.about().isEmpty());
    }

    private static Optional<String> field(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }
}

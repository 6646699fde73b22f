package daybook.feed;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecord.CurrentItem;
import daybook.feed.FeedRecord.RecordedFeed;
import daybook.feed.FeedRecord.RecordedItem;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A {@link FeedRecord} as a text of lines, each a word and what it says, sorted, so that versions can be compared:
 *
 * <pre>
 * daybook-feeds 1
 * site https://example.org/
 * day 2025-07-14
 * told arxiv:2507.10069
 * day 2025-07-15
 * shown 5c0e1f27 papers/2507.10150.html arxiv:2507.10150
 * feed 2025-07-15 feed.xml
 * holds arxiv:2507.10150
 * lost arxiv:2507.10413
 * end
 * </pre>
 *
 * <p>An item stands below its day. A feed stands with its first day, or a hyphen; below it what it holds, and what
 * vanished from it. Without the last line a part is missing.
 */
public final class FeedRecordFile {
    private static final String FORMAT = "daybook-feeds 1";

    private final SortedMap<String, RecordedItem> items = new TreeMap<>();
    private final SortedMap<SitePath, RecordedFeed> feeds = new TreeMap<>();
    private String site = "";
    private LocalDate day = LocalDate.EPOCH;
    private SortedMap<String, Boolean> held = new TreeMap<>();

    private FeedRecordFile() {}

    /** Reads what {@link #write} wrote; empty when it is damaged, which is reported. */
    public static Optional<FeedRecord> read(SourceFile file, Diagnostics diagnostics) {
        FeedRecordFile reading = new FeedRecordFile();
        boolean ended = false;
        for (int line = 1; line <= file.lineCount() && !ended; line++) {
            String text = file.line(line);
            ended = line > 1 && text.equals("end");
            if (!ended && !(line == 1 ? text.equals(FORMAT) : reading.take(text))) {
                diagnostics.error(
                        file.at(line, 1, text.length()),
                        "this is no record of feeds that this version of Daybook knows",
                        "take it from the published site again");
                return Optional.empty();
            }
        }
        if (!ended) {
            diagnostics.error(
                    file.whole(), "the end of the record is missing", "take it from the published site again");
            return Optional.empty();
        }
        return Optional.of(new FeedRecord(reading.site, reading.items, reading.feeds));
    }

    private boolean take(String line) {
        String[] parts = line.split(" ", 2);
        if (parts.length < 2) {
            return false;
        }
        try {
            return switch (parts[0]) {
                case "site" -> {
                    site = parts[1];
                    yield true;
                }
                case "day" -> {
                    day = LocalDate.parse(parts[1]);
                    yield true;
                }
                case "told" -> items.put(parts[1], new RecordedItem(day, Optional.empty())) == null;
                case "shown" -> takeShown(parts[1].split(" ", 3));
                case "feed" -> takeFeed(parts[1].split(" ", 2));
                case "holds", "lost" ->
                    items.containsKey(parts[1]) && held.put(parts[1], parts[0].equals("holds")) == null;
                default -> false;
            };
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private boolean takeShown(String[] fields) {
        return fields.length == 3
                && items.put(
                                fields[2],
                                new RecordedItem(day, Optional.of(new CurrentItem(new SitePath(fields[1]), fields[0]))))
                        == null;
    }

    private boolean takeFeed(String[] fields) {
        held = new TreeMap<>();
        return fields.length == 2
                && feeds.put(new SitePath(fields[1]), new RecordedFeed(start(fields[0]), held)) == null;
    }

    private static Optional<LocalDate> start(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** The record as a text. */
    public static String write(FeedRecord record) {
        StringBuilder text = new StringBuilder(FORMAT)
                .append("\nsite ")
                .append(record.site())
                .append('\n');
        SortedMap<LocalDate, SortedMap<String, RecordedItem>> days = record.items().entrySet().stream()
                .collect(Collectors.groupingBy(
                        it -> it.getValue().day(),
                        TreeMap::new,
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
        days.forEach((day, items) -> {
            text.append("day ").append(day).append('\n');
            items.forEach((id, item) -> text.append(
                            item.current().map(FeedRecordFile::current).orElse("told "))
                    .append(id)
                    .append('\n'));
        });
        record.feeds().forEach((path, window) -> {
            String start = window.start().map(LocalDate::toString).orElse("-");
            text.append("feed ").append(start).append(' ').append(path.value()).append('\n');
            window.items()
                    .forEach((id, holds) ->
                            text.append(holds ? "holds " : "lost ").append(id).append('\n'));
        });
        return text.append("end\n").toString();
    }

    private static String current(CurrentItem item) {
        return "shown " + item.fingerprint() + " " + item.path().value() + " ";
    }
}

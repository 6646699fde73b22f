package daybook.model;

import daybook.catalog.Entry;
import daybook.catalog.PaperEvent;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that happened to the paper.
 *
 * @param type the key of a {@link PaperEvent.Type}
 */
public record HistoryLine(LocalDate date, SitePath day, String type, String detail) {
    /** Shows an event. */
    public static HistoryLine of(PaperEvent event) {
        return new HistoryLine(
                event.day(), Addresses.day(event.day()), event.type().key(), event.detail());
    }

    /** What readers may have seen before and is now different, by the days on which it changed. */
    public static SortedMap<LocalDate, List<HistoryLine>> changes(Entry entry) {
        SortedMap<LocalDate, List<HistoryLine>> changes = new TreeMap<>();
        for (PaperEvent event : entry.events()) {
            if (event.type().isChange()) {
                changes.computeIfAbsent(event.day(), day -> new ArrayList<>()).add(of(event));
            }
        }
        return changes;
    }
}

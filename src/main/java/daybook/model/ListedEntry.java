package daybook.model;

import daybook.catalog.DayEntry;
import java.util.List;

/**
 * An entry in a list.
 *
 * @param <R> what the list shows of the entry
 * @param number its number in the listing, 0 for none
 * @param kind why it stands there: {@code new}, {@code cross} or {@code replacement}
 * @param version of the paper, as far as the listing says so, else 0
 * @param alsoIn further categories that announced it that day
 * @param card what the list shows of it, the same in every list
 */
public record ListedEntry<R extends Record>(
        int number, String kind, int version, List<String> alsoIn, EntryPartial<R> card) {

    /** Whether curators' notes stand beside it. */
    public boolean isNoted() {
        return card.isNoted();
    }

    /** An entry in the list of a day. */
    public static <R extends Record> ListedEntry<R> of(DayEntry entry, EntryPartial<R> shown) {
        return new ListedEntry<>(
                entry.appearance().position(),
                entry.appearance().kind().key(),
                entry.appearance().version().orElse(0),
                entry.alsoIn(),
                shown);
    }
}

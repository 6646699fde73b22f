package daybook.model;

import daybook.listing.EntryId;
import daybook.siteplan.Partial;
import java.util.function.Function;

/**
 * What lists show of an entry, and what a list itself has to know of it, without making all of that.
 *
 * @param <R> the model that the partial's template shows
 */
public final class EntryPartial<R extends Record> extends Partial<R> {
    private final EntryId id;
    private final boolean noted;

    /**
     * A part that is made when it is rendered.
     *
     * @param inputs all that its model is made of, the identity and the notes among it
     * @param noted whether it shows notes
     */
    <I extends Record> EntryPartial(
            String template, EntryId id, boolean noted, I inputs, Function<? super I, ? extends R> function) {
        super(template, inputs, function);
        this.id = id;
        this.noted = noted;
    }

    /** The identifier of the entry as people write it. */
    public String id() {
        return id.toString();
    }

    /** Whether it shows curators' notes about the entry: only cards do. */
    public boolean isNoted() {
        return noted;
    }
}

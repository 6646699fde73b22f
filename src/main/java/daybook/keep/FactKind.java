package daybook.keep;

import daybook.file.Fingerprint;
import java.util.List;
import java.util.function.Function;

/**
 * Something that is derived of each item of a group, such as of each paper of a day.
 *
 * @param name of the folder that holds the facts
 * @param inputs the fingerprint of all that the fact of an item is made of, but for the program
 * @param function makes the facts of some items, in their order, each of the inputs of its item alone. Where items have
 *     the same inputs, which then are those of all items of the group, it makes the facts of all at once.
 * @param format reads and writes the facts of a list
 * @param <I> the items
 * @param <F> the facts
 */
public record FactKind<I, F>(
        String name, Function<I, Fingerprint> inputs, Function<List<I>, List<F>> function, FactFormat<F> format) {
    /** How the facts of a list are written to a file. */
    public interface FactFormat<F> {
        /** Writes all facts. */
        void write(List<F> facts, FactOutput out);

        /**
         * Reads what {@link #write} wrote. The file may have been changed by anybody: each value is checked like input.
         *
         * @param count how many facts there are
         * @throws IllegalArgumentException if anything is not as it was written
         */
        List<F> read(int count, FactInput in);
    }
}

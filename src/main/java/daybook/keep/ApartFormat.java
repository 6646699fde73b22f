package daybook.keep;

import daybook.keep.FactKind.FactFormat;
import java.util.List;

/**
 * The facts of a group apart from the fingerprints of their inputs, so that a build which asks for none of them
 * {@linkplain KeptFacts#later later} reads none.
 *
 * @param format how they stand there
 * @param <F> the facts
 */
public record ApartFormat<F>(FactFormat<F> format) implements FactFormat<F> {
    @Override
    public void write(List<F> facts, FactOutput out) {
        out.apart(it -> format.write(facts, it));
    }

    @Override
    public List<F> read(int count, FactInput in) {
        return in.apart(it -> format.read(count, it))
                .get()
                .orElseThrow(() -> new IllegalArgumentException("not as it was written"));
    }
}

package daybook.file;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when somebody asks for it, and then stays. Threads that ask at the same time may each make it,
 * and all get the same: a lock would hold while many threads make a value together.
 *
 * @param <T> the value, of which any two that are made are equal
 */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T value;

    /** A value that is not made yet. */
    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            T made = maker.get();
            synchronized (this) {
                known = value == null ? made : value;
                value = known;
            }
        }
        return known;
    }
}

package daybook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/**
 * Compares the work for a small input with that for one eight times as large. Work is counted and not timed: in the
 * steps of a test that {@link CountsSteps}, and in the bytes that it allocates, which show what is copied.
 */
public final class WorkGrowth {
    private static final int FACTOR = 8;

    /** Between what linear work grows to, eightfold, and what quadratic work grows to, 64-fold. */
    private static final double MOST = 2.5 * FACTOR;

    private WorkGrowth() {}

    /** What to do with an input; its result is ignored. */
    public interface Work<T, E extends Exception> {
        /** Does all of it on the calling thread. */
        Object on(T input) throws E;
    }

    /** What some work took. */
    private record Cost(long steps, long bytes) {
        static <T, E extends Exception> Cost of(Work<T, E> work, T input) throws E {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long steps = Steps.count;
            work.on(input);
            return new Cost(Steps.count - steps, threads.getCurrentThreadAllocatedBytes() - bytes);
        }
    }

    /**
     * Asserts that eight times the input takes about eight times the work, not its square.
     *
     * @param size of the larger input, at least some hundreds
     * @param inputs makes an input of a size
     */
    public static <T, E extends Exception> void assertLinear(int size, IntFunction<T> inputs, Work<T, E> work)
            throws E {
        T small = inputs.apply(size / FACTOR);
        T large = inputs.apply(size);
        // Once for what is only done the first time.
        work.on(small);
        Cost least = Cost.of(work, small);
        Cost most = Cost.of(work, large);
        assertThat(least.steps)
                .as("steps, which only a test with @CountsSteps has")
                .isPositive();
        assertThat((double) most.steps / least.steps)
                .as("how many times the steps an input takes that is %d times as large", FACTOR)
                .isLessThan(MOST);
        assertThat((double) most.bytes / Math.max(1, least.bytes))
                .as("how many times the memory an input takes that is %d times as large", FACTOR)
                .isLessThan(MOST);
    }
}

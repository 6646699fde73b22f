package daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/**
 * Compares the work for a small input with that for one eight times as large, in the same run. No time limit is
 * involved: a slow or busy machine takes longer for both.
 */
public final class WorkGrowth {
    private static final int FACTOR = 8;

    /** Between what linear work grows to, eightfold, and what quadratic work grows to, 64-fold. */
    private static final int MOST = 3 * FACTOR;

    /** The least of several measurements counts, because what disturbs one only adds to it. */
    private static final int ROUNDS = 3;

    private static final int PATIENCE = 30;

    private WorkGrowth() {}

    /** What to do with an input; its result is ignored. */
    public interface Work<T, E extends Exception> {
        /** Does all of it on the calling thread. */
        Object on(T input) throws E;
    }

    /**
     * Asserts that eight times the input takes about eight times the work, not its square.
     *
     * @param size of the larger input; the work for an eighth of it must take no less than some microseconds
     * @param inputs makes an input of a size
     */
    public static <T, E extends Exception> void assertLinear(int size, IntFunction<T> inputs, Work<T, E> work)
            throws E {
        T small = inputs.apply(size / FACTOR);
        T large = inputs.apply(size);
        // Once for the classes to be loaded and compiled.
        work.on(small);
        work.on(large);
        long least = Long.MAX_VALUE;
        long leastOfLarge = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS || (leastOfLarge > MOST * least && round < PATIENCE); round++) {
            least = Math.min(least, Math.min(processorTime(small, work), processorTime(small, work)));
            leastOfLarge = Math.min(leastOfLarge, processorTime(large, work));
        }
        assertThat((double) leastOfLarge / least)
                .as("how many times the work an input takes that is %d times as large", FACTOR)
                .isLessThan(MOST);
    }

    /** The nanoseconds that this thread used a processor, without those in which it waited for one; at least one. */
    private static <T, E extends Exception> long processorTime(T input, Work<T, E> work) throws E {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.on(input);
        return Math.max(1, threads.getCurrentThreadCpuTime() - start);
    }
}

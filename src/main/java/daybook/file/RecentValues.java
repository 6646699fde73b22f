package daybook.file;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Values that were asked for lately, of which each follows from its key. All of a large site would take more memory
 * than anything else that a build holds, and files that need the same value are written soon after each other. Safe for
 * use by many threads.
 *
 * @param <K> what a value is made of
 * @param <V> the value, of which any two that are made of equal keys are equal
 */
public final class RecentValues<K, V> implements Function<K, V> {
    private final int least;
    private final Function<? super K, ? extends V> maker;
    private Generations<K, V> generations = new Generations<>(new ConcurrentHashMap<>(), Map.of());

    /**
     * What is held.
     *
     * @param recent those that were asked for since the last change of generations
     * @param earlier those that were asked for between this change and the one before
     */
    private record Generations<K, V>(Map<K, V> recent, Map<K, V> earlier) {}

    /**
     * Makes an empty one.
     *
     * @param least so many values that were asked for last are held, and at most twice as many
     * @param maker makes a value; twice if two threads ask for it at once
     */
    public RecentValues(int least, Function<? super K, ? extends V> maker) {
        this.least = least;
        this.maker = maker;
    }

    @Override
    public V apply(K key) {
        Generations<K, V> held = current();
        V known = held.recent.get(key);
        if (known == null) {
            // Not computeIfAbsent, which would lock while the value is made.
            V earlier = held.earlier.get(key);
            known = earlier == null ? maker.apply(key) : earlier;
            held.recent.put(key, known);
        }
        return known;
    }

    private synchronized Generations<K, V> current() {
        if (generations.recent.size() >= least) {
            generations = new Generations<>(new ConcurrentHashMap<>(), generations.recent);
        }
        return generations;
    }
}

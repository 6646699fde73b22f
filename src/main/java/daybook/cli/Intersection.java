package daybook.cli;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is in two collections. */
final class Intersection {
    private Intersection() {}

    /**
     * The elements of one collection, in its order, whose keys others have too. The time grows with the sum of both
     * sizes.
     *
     * @param key identifies an element; it hashes well
     */
    static <T, K> List<T> byKey(Collection<T> elements, Collection<T> others, Function<T, K> key) {
        Set<K> keys = others.stream().map(key).collect(Collectors.toSet());
        return elements.stream().filter(it -> keys.contains(key.apply(it))).toList();
    }
}

package daybook;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Compares long lists, and reports nothing but what differs. */
public final class Differences {
    private Differences() {}

    /**
     * Fails unless both hold the same elements, each as often, in any order.
     *
     * @param place where the actual elements are, for the message, such as a table of a document
     */
    public static <T> void assertSame(String place, Collection<T> actual, Collection<T> expected) {
        String differences =
                report("missing", without(expected, actual)) + report("unexpected", without(actual, expected));
        if (!differences.isEmpty()) {
            fail(place + ":" + differences);
        }
    }

    private static <T> List<T> without(Collection<T> elements, Collection<T> others) {
        List<T> rest = new ArrayList<>(elements);
        others.forEach(rest::remove);
        return rest;
    }

    private static <T> String report(String title, List<T> elements) {
        return elements.stream().map(it -> "\n  " + title + ": " + it).collect(Collectors.joining());
    }
}

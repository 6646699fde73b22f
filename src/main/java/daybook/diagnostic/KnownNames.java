package daybook.diagnostic;

import daybook.unicode.Unicode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The names that exist where somebody wrote one that does not, to suggest what was probably meant. They are sorted at
 * the first question, and each question looks at few of them: a site can have a hundred thousand pages, and a note
 * hundreds of broken links.
 */
public final class KnownNames {
    /** As many as a reader looks through. */
    private static final int FEW = 12;

    private final Supplier<? extends Collection<String>> names;
    private @Nullable Listed listed;

    /**
     * A name and how it is compared.
     *
     * @param folded in lower case
     */
    record KnownName(String name, String folded) {
        KnownName(String name) {
            this(name, Unicode.lowerCase(name));
        }
    }

    /**
     * The names as questions need them.
     *
     * @param few all of them, in the order in which they were given; empty when there are many
     * @param sorted all of them, by their folded form
     */
    private record Listed(List<String> few, List<KnownName> sorted) {
        static Listed of(Collection<String> names) {
            return new Listed(
                    names.size() <= FEW ? List.copyOf(names) : List.of(),
                    names.stream()
                            .map(KnownName::new)
                            .sorted(Comparator.comparing(KnownName::folded).thenComparing(KnownName::name))
                            .toList());
        }
    }

    private KnownNames(Supplier<? extends Collection<String>> names) {
        this.names = names;
    }

    /** Some names, in any order. */
    public static KnownNames of(Collection<String> names) {
        return new KnownNames(() -> names);
    }

    /** Names that are costly to list; they are asked for once, at the first question. */
    public static KnownNames of(Supplier<? extends Collection<String>> names) {
        return new KnownNames(names);
    }

    /**
     * The name that a wrong one differs from by the fewest edits: by two at most, and in a short word by one. An edit
     * inserts, deletes or replaces a character, or swaps two neighbours. Capitals do not count; of several names the
     * first in the alphabet is meant.
     */
    public Optional<String> nearest(String name) {
        return search(name).nearest();
    }

    /** The question for the nearest name, with what it cost. */
    NameSearch search(String name) {
        return NameSearch.of(Unicode.lowerCase(name), listed().sorted);
    }

    /** What may be meant by a wrong name: the nearest one, or all when they are few. */
    public Optional<String> hint(String name) {
        return nearest(name)
                .map(near -> "did you mean " + near + "?")
                .or(() -> Optional.of(listed().few)
                        .filter(it -> !it.isEmpty())
                        .map(it -> "it can be " + String.join(", ", it)));
    }

    private synchronized Listed listed() {
        Listed known = listed;
        if (known == null) {
            known = Listed.of(names.get());
            listed = known;
        }
        return known;
    }
}

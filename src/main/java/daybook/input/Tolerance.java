package daybook.input;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build does about errors in the folder of a site. A strict build writes nothing. A tolerant one leaves out the
 * topics and sources of the settings and the messages that have errors and what it cannot read of listings, shows
 * references that do not resolve as plain text, and can be repeated without the files that have errors.
 *
 * @param leftOut files of content and templates, as messages name them
 * @param broken the {@linkplain daybook.siteplan.InternalLink#address() targets} of links that are shown as plain text
 */
public record Tolerance(boolean isTolerant, Set<String> leftOut, Set<String> broken) {
    /** Every error counts. */
    public static final Tolerance STRICT = new Tolerance(false, Set.of(), Set.of());

    /** Nothing is left out yet. */
    public static final Tolerance TOLERANT = new Tolerance(true, Set.of(), Set.of());

    public Tolerance {
        leftOut = Set.copyOf(leftOut);
        broken = Set.copyOf(broken);
    }

    /** The same, and more that is left out. */
    public Tolerance with(Collection<String> files, Collection<String> targets) {
        return new Tolerance(isTolerant, union(leftOut, files), union(broken, targets));
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}

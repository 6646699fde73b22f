package daybook.render;

import daybook.diagnostic.SourceFile;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The variables that an expression may name: those of the page, and those that templates define.
 *
 * @param names more than there are in any one place, because a fragment knows those of whoever calls it
 */
record ExpressionVariables(Set<String> names) {
    /** An attribute that defines variables, with all that it says. */
    private static final Pattern DEFINITION =
            Pattern.compile("th[:-](?:each|with|fragment)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    /** A text in an expression, and a name whose value is asked for something. */
    private static final Pattern ASKED = Pattern.compile("'[^']*'|\"[^\"]*\"|(?<![\\w.#@])([A-Za-z_]\\w*+)(?=\\s*\\.)");

    ExpressionVariables {
        names = Set.copyOf(names);
    }

    static ExpressionVariables of(Set<String> page, Collection<SourceFile> templates) {
        Set<String> names = new TreeSet<>(page);
        templates.stream()
                .flatMap(it -> DEFINITION.matcher(it.text()).results())
                .flatMap(it -> WORD.matcher(it.group()).results())
                .map(MatchResult::group)
                .forEach(names::add);
        return new ExpressionVariables(names);
    }

    /** The first name in an expression that no variable has. */
    Optional<String> unknown(String expression) {
        return ASKED.matcher(expression)
                .results()
                .flatMap(it -> Optional.ofNullable(it.group(1)).stream())
                .filter(Predicate.not(names::contains))
                .findFirst();
    }
}

package daybook.render;

import daybook.diagnostic.SourceFile;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** An expression about variables; one with braces in it may name properties in the same way. */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]*)}");

    /** A text in an expression, and a name that is no property and no method. */
    private static final Pattern NAMED = Pattern.compile("'[^']*'|\"[^\"]*\"|(?<![\\w.#@])([A-Za-z_]\\w*+)(?!\\s*\\()");

    /** What has a meaning in OGNL (https://commons.apache.org/proper/commons-ognl/language-guide.html). */
    private static final Set<String> WORDS_OF_OGNL = Set.of(
            "and",
            "or",
            "not",
            "xor",
            "in",
            "instanceof",
            "new",
            "true",
            "false",
            "null",
            "eq",
            "neq",
            "ne",
            "lt",
            "lte",
            "le",
            "gt",
            "gte",
            "ge",
            "div",
            "mod",
            "shl",
            "shr",
            "ushr",
            "band",
            "bor");

    /** What Thymeleaf adds to the name of a loop's variable for the state of the loop. */
    private static final String OF_LOOP = "Stat";

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

    /** The names in the expressions of an attribute that no variable has, whatever they are asked for. */
    Stream<String> unknownIn(String attribute) {
        return EXPRESSION
                .matcher(attribute)
                .results()
                .flatMap(it -> NAMED.matcher(it.group(1)).results())
                .flatMap(it -> Optional.ofNullable(it.group(1)).stream())
                .filter(it -> !WORDS_OF_OGNL.contains(it) && !names.contains(it))
                .filter(it ->
                        !it.endsWith(OF_LOOP) || !names.contains(it.substring(0, it.length() - OF_LOOP.length())));
    }
}

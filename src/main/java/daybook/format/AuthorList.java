package daybook.format;

import daybook.listing.Authors;
import daybook.listing.NameSuffix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a list of authors as arXiv writes it: names with affiliations in parentheses, long lists cut. */
public final class AuthorList {
    /** A collaboration may stand before its members, behind a colon. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;:]\\s*(?:(?:and|&)\\s)?|\\s(?:and|&)\\s)\\s*");

    /** It belongs to the name before it. */
    private static final Pattern COMMA_OF_SUFFIX =
            Pattern.compile(",(?=\\s*" + NameSuffix.EXPRESSION + "\\s*(?:[,;]|$|\\s(?:and|&)\\s))");

    private static final Pattern CUT =
            Pattern.compile("et al\\.|(?<!\\d)\\d{1,6} (?:additional|more) authors?|additional authors? not shown");

    private static final Pattern UNAVAILABLE = Pattern.compile("\\(author list is unavailable\\)");

    private AuthorList() {}

    /** The names in a text, empty when it holds none. */
    public static Optional<Authors> of(String text) {
        // In TeX a tilde is a blank at which no line ends.
        String available = UNAVAILABLE.matcher(text.replace('~', ' ')).replaceAll("");
        String rest = COMMA_OF_SUFFIX.matcher(available).replaceAll("");
        boolean cut = CUT.matcher(rest).find();
        List<String> names = Arrays.stream(SEPARATOR.split(
                        TextNormalizer.line(withoutParentheses(rest)).orElse("")))
                .filter(name -> !CUT.matcher(name).find())
                .flatMap(name -> TextNormalizer.line(name).stream())
                .toList();
        return Authors.of(names, cut);
    }

    /** What stands outside all parentheses; one that is never closed reaches to the end. */
    private static String withoutParentheses(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '(') {
                depth++;
            } else if (character == ')' && depth > 0) {
                depth--;
                outside.append(' ');
            } else if (depth == 0) {
                outside.append(character);
            }
        }
        return outside.toString();
    }
}

package daybook.math;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A piece of math in TeX, in the one form that it is looked up by.
 *
 * @param tex without the delimiters, on one line
 * @param display whether it stands on a line of its own
 */
public record Formula(String tex, boolean display) implements Comparable<Formula> {
    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%[^\\n]*\\n");

    /** No line end closes it: not a comment, which would swallow the rest, but somebody's "16.3%". */
    private static final Pattern PER_CENT = Pattern.compile("(?<!\\\\)%");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Comparator<Formula> ORDER =
            Comparator.comparing(Formula::tex).thenComparing(Formula::display);

    /** Brings the TeX into its form. */
    public Formula {
        String text = COMMENT.matcher(tex).replaceAll("\n");
        text = PER_CENT.matcher(text).replaceAll("\\\\%");
        tex = BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    @Override
    public int compareTo(Formula other) {
        return ORDER.compare(this, other);
    }
}

package daybook.listing;

import java.util.regex.Pattern;

/** What stands behind the family name of a person: {@code Jr.} and {@code Sr.}, II, III and IV. */
public final class NameSuffix {
    /** One as a part of a regular expression. One letter alone could be an initial. */
    public static final String EXPRESSION = "(?i:(?:jr|sr)\\.?|II|III|IV)";

    private static final Pattern WHOLE = Pattern.compile(EXPRESSION);

    private NameSuffix() {}

    /** Whether a word is one. */
    public static boolean is(String word) {
        return WHOLE.matcher(word).matches();
    }
}

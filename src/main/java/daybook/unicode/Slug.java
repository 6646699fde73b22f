package daybook.unicode;

import java.util.regex.Pattern;

/** Names that commands make of titles, for files and topics that they begin. */
public final class Slug {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private Slug() {}

    /**
     * The small letters of ASCII and digits of a title, others as people write them who do not have them, with hyphens
     * between its words; empty if it has none.
     */
    public static String of(String title) {
        return of(title, Integer.MAX_VALUE);
    }

    /** The same, cut after a number of characters. */
    public static String of(String title, int longest) {
        String words = BETWEEN_WORDS
                .matcher(PlainLetters.of(NormalForm.folded(Unicode.lowerCase(title))))
                .replaceAll("-");
        String trimmed = EDGES.matcher(words).replaceAll("");
        return EDGES.matcher(trimmed.substring(0, Math.min(trimmed.length(), longest)))
                .replaceAll("");
    }
}

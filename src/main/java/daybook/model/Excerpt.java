package daybook.model;

/** The beginning of a text, where there is no room for all of it. */
public final class Excerpt {
    /** In characters. */
    private static final int LONGEST = 300;

    private Excerpt() {}

    /** A plain text on one line; a long one is cut between words, and never within a character. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * The same for another room.
     *
     * @param longest in characters
     */
    public static String of(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest);
        // Not every language parts words by blanks, and one that does not may begin with a word of one that does.
        int end = space > longest / 2 ? space : line.offsetByCodePoints(0, longest / 2);
        return line.substring(0, end) + "…";
    }
}

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
        StringBuilder line = beginning(text.strip(), longest);
        if (line.length() <= longest) {
            return line.toString();
        }
        int space = line.lastIndexOf(" ", longest);
        // Not every language parts words by blanks, and one that does not may begin with a word of one that does.
        int end = space > longest / 2 ? space : line.offsetByCodePoints(0, longest / 2);
        return line.substring(0, end) + "…";
    }

    /** As much of the text on one line as shows whether it is longer: no more of a long one is looked at. */
    private static StringBuilder beginning(String text, int longest) {
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        for (int offset = 0; offset < text.length() && line.length() <= longest; offset++) {
            char character = text.charAt(offset);
            // Thin spaces and the like stay, as in formulas.
            if (character <= ' ') {
                gap = true;
            } else {
                line.append(gap ? " " : "").append(character);
                gap = false;
            }
        }
        return line;
    }
}

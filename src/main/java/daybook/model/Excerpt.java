package daybook.model;

/** The beginning of a text, where there is no room for all of it. */
public final class Excerpt {
    /** In characters. */
    private static final int LONGEST = 300;

    private Excerpt() {}

    /** A plain text on one line; a long one is cut between words, and never within a character. */
    public static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        int end = space > 0 ? space : line.offsetByCodePoints(0, LONGEST / 2);
        return line.substring(0, end) + "…";
    }
}

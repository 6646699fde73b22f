package daybook.format.feed;

/** What a feed says of an item, as much of it as the announcement of a paper has. */
final class FeedText {
    /** A feed that has no summaries gives whole articles, of which as much is taken as an abstract would have. */
    private static final int SUMMARY_LENGTH = 2_000;

    /** Of an item without a title the first words stand in for it. */
    private static final int TITLE_LENGTH = 80;

    private FeedText() {}

    /** The title of an item that has none, from a text on one line. */
    static String title(String line) {
        return cut(line, TITLE_LENGTH);
    }

    /** The abstract, from paragraphs separated by one blank line. */
    static String summary(String paragraphs) {
        return cut(paragraphs, SUMMARY_LENGTH);
    }

    /** Whole paragraphs as long as they fit, else whole words. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int paragraph = text.lastIndexOf("\n\n", length);
        if (paragraph > length / 2) {
            return text.substring(0, paragraph) + "\n\n…";
        }
        int word = text.lastIndexOf(' ', length);
        return text.substring(0, word > 0 ? word : text.offsetByCodePoints(0, length / 2)) + " …";
    }
}

package daybook.model;

/** What a text says first, where there is room for one sentence. */
final class FirstSentence {
    /** In characters. */
    private static final int LONGEST = 160;

    /** In characters: words such as "vs." and "etc." end no sentence. */
    private static final int LONGEST_ABBREVIATION = 3;

    private FirstSentence() {}

    /**
     * The first sentence of a plain text on one line; a long one is cut between words, and never within a character.
     */
    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int start = 0;
        for (int space = line.indexOf(' '); space >= 0; space = line.indexOf(' ', start)) {
            if (endsSentence(line.substring(start, space))) {
                return Excerpt.of(line.substring(0, space), LONGEST);
            }
            start = space + 1;
        }
        return Excerpt.of(line, LONGEST);
    }

    private static boolean endsSentence(String word) {
        int end = word.length() - 1;
        boolean isPeriod = word.endsWith(".");
        boolean isAbbreviation = isPeriod && (end <= LONGEST_ABBREVIATION || word.lastIndexOf('.', end - 1) >= 0);
        return isPeriod ? !isAbbreviation : word.endsWith("!") || word.endsWith("?");
    }
}

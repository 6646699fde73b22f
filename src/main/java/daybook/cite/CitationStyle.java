package daybook.cite;

/** A style in which people write citations. */
public enum CitationStyle {
    APA("APA"),
    IEEE("IEEE");

    private final String title;

    CitationStyle(String title) {
        this.title = title;
    }

    /** What people call it, in any language. */
    public String title() {
        return title;
    }

    /** Whether a text ends as a sentence does, so that no full stop follows it. */
    static boolean isSentence(String text) {
        return !text.isEmpty() && ".?!".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The citation as plain text on one line. */
    public String write(Citation citation) {
        return switch (this) {
            case APA -> ApaStyle.write(citation);
            case IEEE -> IeeeStyle.write(citation);
        };
    }
}

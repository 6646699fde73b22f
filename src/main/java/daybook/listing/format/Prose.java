package daybook.listing.format;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings text from listings into the forms that {@link daybook.listing.Announcement} promises. */
final class Prose {
    /** Blank lines separate paragraphs, and so does arXiv's own habit of indenting a paragraph's first line. */
    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n\\s*\\n|\\n {2,}(?=\\S)");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0]+");

    /** What XML 1.0 forbids and no page can show, and the characters that Unicode keeps for programs. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\p{Cntrl}\\ufdd0-\\ufdef\\ufffe\\uffff&&[^\\n\\t\\r]]|[\\ud800-\\udbff](?![\\udc00-\\udfff])"
                    + "|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private Prose() {}

    /** The text on one line without control characters, empty when nothing is left. */
    static Optional<String> line(String text) {
        String line = WHITE_SPACE
                .matcher(FORBIDDEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** Paragraphs of one line each, separated by one blank line; empty when nothing is left. */
    static Optional<String> paragraphs(String text) {
        String joined = Arrays.stream(PARAGRAPH_BREAK.split(text.strip()))
                .flatMap(paragraph -> line(paragraph).stream())
                .collect(Collectors.joining("\n\n"));
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }
}

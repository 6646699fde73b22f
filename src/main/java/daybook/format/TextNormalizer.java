package daybook.format;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings text from listings into the forms that {@link daybook.listing.Announcement} promises. */
public final class TextNormalizer {
    /** Blank lines separate paragraphs, and so does arXiv's own habit of indenting a paragraph's first line. */
    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n\\s*\\n|\\n {2,}(?=\\S)");

    private TextNormalizer() {}

    /** The text on one line without characters that no page can show, empty when nothing is left. */
    public static Optional<String> line(String text) {
        if (isWrappedLine(text)) {
            return Optional.of(text.replace('\n', ' '));
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int offset = 0; offset < text.length(); ) {
            int character = text.codePointAt(offset);
            offset += Character.charCount(character);
            boolean isPlain = character > ' ' && character <= '~';
            if (!isPlain && (Character.isWhitespace(character) || Character.isSpaceChar(character))) {
                gap = true;
            } else if (isPlain || isShown(character)) {
                if (gap && line.length() > 0) {
                    line.append(' ');
                }
                gap = false;
                line.appendCodePoint(character);
            }
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    }

    /** Most texts are one line but for ends of lines: plain characters with single blanks between words. */
    private static boolean isWrappedLine(String text) {
        char before = ' ';
        for (int offset = 0; offset < text.length(); offset++) {
            char written = text.charAt(offset);
            char character = written == '\n' ? ' ' : written;
            if (character < ' ' || character > '~' || (character == ' ' && before == ' ')) {
                return false;
            }
            before = character;
        }
        return before != ' ';
    }

    /**
     * Not so are control characters, halves of a pair, and those that Unicode keeps for programs, most of which XML 1.0
     * forbids; nor embeddings, overrides and isolates of text direction, which would reorder what stands beside the
     * text.
     */
    private static boolean isShown(int character) {
        return !Character.isISOControl(character)
                && !(character >= 0x202a && character <= 0x202e)
                && !(character >= 0x2066 && character <= 0x2069)
                && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                && !(character >= 0xfdd0 && character <= 0xfdef)
                && (character & 0xfffe) != 0xfffe;
    }

    /** Paragraphs of one line each, separated by one blank line; empty when nothing is left. */
    public static Optional<String> paragraphs(String text) {
        if (!mayHaveBreak(text)) {
            return line(text);
        }
        String joined = Arrays.stream(PARAGRAPH_BREAK.split(text.strip()))
                .flatMap(paragraph -> line(paragraph).stream())
                .collect(Collectors.joining("\n\n"));
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }

    /** Whether white space follows an end of a line: most abstracts are wrapped, and one paragraph all the same. */
    private static boolean mayHaveBreak(String text) {
        int end = text.indexOf('\n');
        while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) > ' ') {
            end = text.indexOf('\n', end + 1);
        }
        return end >= 0;
    }
}

package daybook.tex;

import daybook.tex.TexText.Plain;
import daybook.tex.TexText.TextPart;
import daybook.text.TextScanner;
import java.util.ArrayList;
import java.util.List;

/** Collects the parts of a text while it is parsed; characters in a row become one part. */
final class TextParts {
    private final List<TextPart> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    /** Adds characters that are shown as they are. */
    void append(String characters) {
        plain.append(characters);
    }

    void add(TextPart part) {
        addAll(List.of(part));
    }

    void addAll(List<TextPart> added) {
        flush();
        parts.addAll(added);
    }

    private void flush() {
        if (!plain.isEmpty()) {
            parts.add(new Plain(plain.toString()));
            plain.setLength(0);
        }
    }

    /**
     * The character that was added last; {@link TextScanner#END} if there is none, or if it belongs to another part.
     */
    int last() {
        return plain.isEmpty() ? TextScanner.END : plain.codePointBefore(plain.length());
    }

    /** Whether nothing is shown for a character of a text, or the text ends there. */
    static boolean isBlank(int character) {
        return character == TextScanner.END || Character.isWhitespace(character);
    }

    /** All parts so far, in their order. */
    List<TextPart> toList() {
        flush();
        return List.copyOf(parts);
    }
}

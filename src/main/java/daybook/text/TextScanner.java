package daybook.text;

import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * A cursor over a text, or over a part of it, for parsers that read from left to right.
 *
 * <p>Characters are Unicode code points; a surrogate without its pair is a character of its own. Positions are offsets
 * in the whole text as {@link String#charAt} counts them, from 0. Each method's work grows with the characters that it
 * takes or is given, not with the rest of the text.
 */
public final class TextScanner {
    /**
     * In place of a character where there is none: a code point that Unicode assigns to none, so it is neither a
     * letter, a digit nor a blank. {@link #hasNext} distinguishes it from the same one in a malformed text.
     */
    public static final int END = '\uffff';

    private final String text;
    private final int start;
    private final int end;
    private int position;

    /** Begins before the first character of a text. */
    public TextScanner(String text) {
        this(text, 0, text.length());
    }

    /**
     * Sees only a part of a text, and begins before its first character.
     *
     * @param start the position of the part's first character
     * @param end the position behind its last one
     * @throws IndexOutOfBoundsException if the text has no such part
     */
    public TextScanner(String text, int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        this.text = text;
        this.start = start;
        this.end = end;
        this.position = start;
    }

    /** Whether there is a character left. */
    public boolean hasNext() {
        return position < end;
    }

    /** The next character, which is not taken; {@link #END} at the end. */
    public int peek() {
        if (!hasNext()) {
            return END;
        }
        char first = text.charAt(position);
        return Character.isHighSurrogate(first) && position + 1 < end ? text.codePointAt(position) : first;
    }

    /** The character before the position; {@link #END} at the start. */
    public int previous() {
        if (position <= start) {
            return END;
        }
        char last = text.charAt(position - 1);
        return Character.isLowSurrogate(last) && position - 1 > start ? text.codePointBefore(position) : last;
    }

    /** Whether the rest begins with some characters, which are not taken. */
    public boolean startsWith(String characters) {
        return end - position >= characters.length() && text.startsWith(characters, position);
    }

    /** Takes a character; {@link #END} at the end, where nothing is taken. */
    public int next() {
        int next = peek();
        if (hasNext()) {
            position += Character.charCount(next);
        }
        return next;
    }

    /** Takes a character if it is the next one, and returns whether it was. */
    public boolean next(char character) {
        boolean isNext = hasNext() && text.charAt(position) == character;
        if (isNext) {
            position++;
        }
        return isNext;
    }

    /** Takes some characters if they are the next ones, and returns whether they were. */
    public boolean next(String characters) {
        boolean isNext = startsWith(characters);
        if (isNext) {
            position += characters.length();
        }
        return isNext;
    }

    /** Takes all blanks and line ends up to the next other character ({@link Character#isWhitespace(int)}). */
    public void whitespace() {
        skipWhile(Character::isWhitespace);
    }

    /** Takes all characters up to the first one that does not meet a condition, and returns them; may be empty. */
    public String takeWhile(IntPredicate condition) {
        int from = position;
        skipWhile(condition);
        return text.substring(from, position);
    }

    private void skipWhile(IntPredicate condition) {
        while (hasNext() && condition.test(peek())) {
            next();
        }
    }

    /** The position before the next character. */
    public int position() {
        return position;
    }

    /**
     * Moves to a position, such as an earlier {@link #position()}.
     *
     * @throws IndexOutOfBoundsException if it is outside of the part that the scanner sees
     */
    public void reset(int position) {
        if (position < start || position > end) {
            throw new IndexOutOfBoundsException(position);
        }
        this.position = position;
    }

    /**
     * The characters between two positions; takes none.
     *
     * @throws IndexOutOfBoundsException if one is outside of the text, or they are in the wrong order
     */
    public String text(int from, int to) {
        return text.substring(from, to);
    }
}

package daybook.tex;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Which braces of a text belong together. */
final class BraceMatcher {
    /** For each opening brace the offset of its closing one, -1 when it has none and for all other characters. */
    private final int[] closing;

    BraceMatcher(String text) {
        closing = text.indexOf('{') < 0 ? new int[0] : match(text);
    }

    private static int[] match(String text) {
        int[] closing = new int[text.length()];
        Arrays.fill(closing, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int offset = 0; offset < text.length(); offset++) {
            switch (text.charAt(offset)) {
                case '\\' -> offset++;
                case '{' -> open.push(offset);
                case '}' -> {
                    if (!open.isEmpty()) {
                        closing[open.pop()] = offset;
                    }
                }
                default -> {
                    continue;
                }
            }
        }
        return closing;
    }

    /** The offset of the brace that closes the one at an offset, -1 when none is opened there or none closes it. */
    int closing(int offset) {
        return offset < closing.length ? closing[offset] : -1;
    }
}

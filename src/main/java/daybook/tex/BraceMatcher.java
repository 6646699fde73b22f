package daybook.tex;

import daybook.text.TextScanner;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

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

    /** Takes a group, and returns what is between its braces; takes nothing where no group begins. */
    Optional<String> group(TextScanner scanner) {
        int start = scanner.position();
        int end = start < closing.length ? closing[start] : -1;
        if (end < 0) {
            return Optional.empty();
        }
        scanner.reset(end + 1);
        return Optional.of(scanner.text(start + 1, end));
    }
}

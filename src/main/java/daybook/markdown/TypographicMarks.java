package daybook.markdown;

import daybook.theme.Messages;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a language for straight quotation marks, apostrophes and hyphens in a row. The rules are those of
 * SmartyPants (https://daringfireball.net/projects/smartypants/).
 *
 * @param open the quotation marks around a quotation
 * @param innerOpen those around one within another, and around a single word
 */
record TypographicMarks(String open, String close, String innerOpen, String innerClose) {
    private static final String BEFORE_OPENING = "([{/\u2013\u2014-";

    /** The marks of the messages' language. */
    static TypographicMarks of(Messages messages) {
        return new TypographicMarks(
                messages.text("quote.open"),
                messages.text("quote.close"),
                messages.text("quote.inner.open"),
                messages.text("quote.inner.close"));
    }

    /** What each character of a line becomes. */
    List<String> set(String line) {
        List<String> set = new ArrayList<>(line.length());
        int lastClosing = lastClosing(line);
        int open = 0;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (character == '"') {
                set.add(opens(line, at) ? this.open : close);
            } else if (character == '\'') {
                boolean opens = opens(line, at) && at < lastClosing && !isDigit(charAt(line, at + 1));
                boolean closes = !opens && open > 0 && closes(line, at);
                open += opens ? 1 : closes ? -1 : 0;
                set.add(opens ? innerOpen : closes ? innerClose : "\u2019");
            } else if (character == '-' && charAt(line, at - 1) != '-') {
                int end = at;
                while (charAt(line, end) == '-') {
                    end++;
                }
                set.addAll(dash(line, at, end));
                at = end - 1;
            } else {
                set.add(String.valueOf(character));
            }
        }
        return set;
    }

    /** What hyphens in a row become: nothing else if they begin a word, as an option of a program does. */
    private static List<String> dash(String line, int start, int end) {
        boolean beginsWord = isSpace(charAt(line, start - 1)) && !isSpace(charAt(line, end));
        List<String> set = new ArrayList<>();
        for (int at = start; at < end; at++) {
            set.add("-");
        }
        if (!beginsWord && (set.size() == 2 || set.size() == 3)) {
            set.replaceAll(it -> "");
            set.set(0, end - start == 2 ? "\u2013" : "\u2014");
        }
        return set;
    }

    private static boolean opens(String line, int at) {
        char before = charAt(line, at - 1);
        // The first word of a quotation may be one within it.
        char first = isQuote(before) && before != line.charAt(at) ? charAt(line, at - 2) : before;
        return (isSpace(first) || BEFORE_OPENING.indexOf(first) >= 0) && !isSpace(charAt(line, at + 1));
    }

    private static boolean closes(String line, int at) {
        return !isSpace(charAt(line, at - 1)) && !Unicode.isLetterOrDigit(charAt(line, at + 1));
    }

    private static int lastClosing(String line) {
        int at = line.lastIndexOf('\'');
        while (at >= 0 && !closes(line, at)) {
            at = line.lastIndexOf('\'', at - 1);
        }
        return at;
    }

    private static char charAt(String line, int at) {
        return at < 0 || at >= line.length() ? '\n' : line.charAt(at);
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\u00a0';
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}

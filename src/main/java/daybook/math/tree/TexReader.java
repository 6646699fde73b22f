package daybook.math.tree;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads TeX as MathJax reads it. What a macro stands for is put in front of the rest, and costs no copy of the rest.
 */
final class TexReader {
    private static final String SPACES =
            " \t\n\u000b\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
                    + "\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    private final StringBuilder tex;
    private int position;

    TexReader(String tex) {
        this.tex = new StringBuilder(tex);
    }

    boolean isAtEnd() {
        return position >= tex.length();
    }

    int position() {
        return position;
    }

    void goBack(int earlier) {
        position = earlier;
    }

    /** The next character, as it is; empty at the end. */
    String peek() {
        return isAtEnd() ? "" : Character.toString(Character.codePointAt(tex, position));
    }

    /** Reads one character. */
    String next() {
        String character = peek();
        position += character.length();
        return character;
    }

    /** The next character that is no space; empty at the end. */
    String peekBehindSpaces() {
        while (!isAtEnd() && isSpace(tex.charAt(position))) {
            position++;
        }
        return peek();
    }

    /** What JavaScript takes for a space. */
    static boolean isSpace(int character) {
        return SPACES.indexOf(character) >= 0;
    }

    static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Reads a pattern if the text continues so. */
    Optional<String> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(tex).region(position, tex.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher.group());
    }

    /** Reads the name of a command, behind its backslash, with one space behind a name in letters. */
    String commandName() {
        if (isAtEnd()) {
            return " ";
        }
        int start = position;
        while (!isAtEnd() && isLetter(tex.charAt(position))) {
            position++;
        }
        if (position == start) {
            return next();
        }
        String name = tex.substring(start, position);
        if (!isAtEnd() && tex.charAt(position) == ' ') {
            position++;
        }
        return name;
    }

    /** Reads an argument: a group without its braces, a command without arguments, or one character. */
    String argument() {
        switch (peekBehindSpaces()) {
            case "" -> throw ParsingEnd.malformed("no argument");
            case "}" -> throw ParsingEnd.malformed("no argument before }");
            case "\\" -> {
                position++;
                return "\\" + commandName();
            }
            case "{" -> {
                position++;
                return upToEndOfGroup();
            }
            default -> {
                return next();
            }
        }
    }

    private String upToEndOfGroup() {
        int start = position;
        int depth = 1;
        while (!isAtEnd()) {
            switch (tex.charAt(position++)) {
                case '\\' -> position++;
                case '{' -> depth++;
                case '}' -> {
                    if (--depth == 0) {
                        return tex.substring(start, position - 1);
                    }
                }
                default -> {}
            }
        }
        throw ParsingEnd.malformed("no }");
    }

    /** Reads an argument in brackets; empty when there is none. */
    Optional<String> optionalArgument() {
        if (!peekBehindSpaces().equals("[")) {
            return Optional.empty();
        }
        int start = ++position;
        int depth = 0;
        while (!isAtEnd()) {
            switch (tex.charAt(position++)) {
                case '\\' -> position++;
                case '{' -> depth++;
                case '}' -> {
                    if (depth-- == 0) {
                        throw ParsingEnd.malformed("} before ]");
                    }
                }
                case ']' -> {
                    if (depth == 0) {
                        return Optional.of(tex.substring(start, position - 1));
                    }
                }
                default -> {}
            }
        }
        throw ParsingEnd.malformed("no ]");
    }

    /** Reads math in text up to its end, which is read too. */
    String upTo(String delimiter) {
        String end = delimiter.equals("\\(") ? "\\)" : delimiter;
        int start = position;
        int depth = 0;
        while (!isAtEnd()) {
            int before = position;
            String token = next();
            token += token.equals("\\") ? commandName() : "";
            depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
            if (depth < 0) {
                throw ParsingEnd.malformed("} in math in text");
            }
            if (depth == 0 && token.equals(end)) {
                return tex.substring(start, before);
            }
        }
        throw ParsingEnd.malformed("math in text without end");
    }

    /** Reads a delimiter. */
    String delimiter(boolean mayBeGroup) {
        String delimiter = peekBehindSpaces();
        if (mayBeGroup && delimiter.equals("{")) {
            delimiter = trim(argument());
        } else {
            next();
            delimiter += delimiter.equals("\\") ? commandName() : "";
        }
        return MathJaxTable.delimiter(delimiter).orElseThrow(() -> ParsingEnd.malformed("no delimiter"));
    }

    /** Without spaces at both ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Puts a text in front of the rest. A name of a command at its end stays apart from letters. */
    void insert(String text) {
        boolean isApart = !isAtEnd() && isLetter(tex.charAt(position)) && endsInCommand(text);
        String inserted = isApart ? text + " " : text;
        if (inserted.length() > position) {
            // The room doubles, so that many insertions take time in proportion to their length.
            int room = Math.max(inserted.length(), tex.length());
            tex.insert(0, " ".repeat(room));
            position += room;
        }
        position -= inserted.length();
        tex.replace(position, position + inserted.length(), inserted);
    }

    /** Whether a text ends in the name of a command, in letters. */
    static boolean endsInCommand(CharSequence text) {
        int start = text.length();
        while (start > 0 && isLetter(text.charAt(start - 1))) {
            start--;
        }
        int backslashes = 0;
        while (start > backslashes && text.charAt(start - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return start < text.length() && backslashes % 2 == 1;
    }
}

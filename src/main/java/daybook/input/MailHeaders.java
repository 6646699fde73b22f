package daybook.input;

import daybook.unicode.Unicode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers of a mail or of a part of one (RFC 5322), unfolded and with their encoded words decoded (RFC 2047).
 *
 * @param lines in their order
 * @param startsMailbox whether the line of a mailbox stands before them
 * @param end where the body begins
 */
record MailHeaders(List<HeaderLine> lines, boolean startsMailbox, int end) {
    private static final Pattern NAME = Pattern.compile("[!-9;-~]{1,100}:");

    private static final Pattern SEPARATOR = Pattern.compile(">?From .*");

    private static final Pattern ENCODED_WORD = Pattern.compile(
            "=\\?(?<charset>[\\w.:-]{1,40})(?:\\*\\w{1,20})?\\?(?<encoding>[bBqQ])\\?(?<text>[^?\\s]*+)\\?=");

    /** Blanks between encoded words are none of the text. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\?=)\\s++(?==\\?)");

    /** In characters; a longer one is no header. */
    private static final int LONGEST = 10_000;

    /**
     * A header.
     *
     * @param name in lower case
     * @param written the name as it was written
     */
    record HeaderLine(String name, String written, String value) {
        @Override
        public String toString() {
            return written + ": " + value;
        }
    }

    /** Reads the headers between two offsets of a text that has a character for each byte. */
    static MailHeaders read(String text, int start, int end) {
        List<HeaderLine> lines = new ArrayList<>();
        boolean startsMailbox = false;
        int position = start;
        while (position < end) {
            int lineEnd = lineEnd(text, position, end);
            String line = text.substring(position, lineEnd);
            Matcher name = NAME.matcher(line);
            if (position == start && SEPARATOR.matcher(line).matches()) {
                startsMailbox = true;
            } else if (name.lookingAt()) {
                StringBuilder value = new StringBuilder(line.substring(name.end()));
                while (lineEnd + 1 < end && isBlank(text.charAt(lineEnd + 1)) && value.length() < LONGEST) {
                    int nextEnd = lineEnd(text, lineEnd + 1, end);
                    value.append(text, lineEnd + 1, nextEnd);
                    lineEnd = nextEnd;
                }
                String written = line.substring(0, name.end() - 1);
                lines.add(new HeaderLine(Unicode.lowerCase(written), written, decoded(value.toString())));
            } else {
                return new MailHeaders(lines, startsMailbox, line.isBlank() ? Math.min(lineEnd + 1, end) : position);
            }
            position = Math.min(lineEnd + 1, end);
        }
        return new MailHeaders(lines, startsMailbox, end);
    }

    private static int lineEnd(String text, int start, int end) {
        int lineFeed = text.indexOf('\n', start);
        return lineFeed < 0 ? end : Math.min(lineFeed, end);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static String decoded(String value) {
        String joined = BETWEEN.matcher(value.strip()).replaceAll("");
        // What stands in a header as it is has a character for each byte too.
        String text = TextEncoding.decode(joined.getBytes(StandardCharsets.ISO_8859_1));
        return ENCODED_WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(decoded(word)));
    }

    private static String decoded(MatchResult word) {
        boolean quoted = Unicode.lowerCase(word.group(2)).equals("q");
        String text = quoted ? word.group(3).replace('_', ' ') : word.group(3);
        byte[] bytes = TransferEncoding.decode(text, Optional.of(quoted ? "quoted-printable" : "base64"));
        return TextEncoding.decode(bytes, Optional.of(word.group(1))).replaceAll("\\s", " ");
    }

    /** The first header of a name; empty when there is none. */
    Optional<String> value(String name) {
        return lines.stream()
                .filter(it -> it.name.equals(name))
                .map(HeaderLine::value)
                .findFirst();
    }

    /** The media type in lower case; that of plain text when none is stated. */
    String contentType() {
        return value("content-type")
                .map(it -> Unicode.lowerCase(it.split(";", 2)[0].strip()))
                .filter(it -> !it.isEmpty())
                .orElse("text/plain");
    }

    /** A parameter of the media type, such as {@code charset}. */
    Optional<String> parameter(String name) {
        Pattern parameter =
                Pattern.compile("(?i);\\s*+" + name + "\\s*+=\\s*+(?:\"(?<quoted>[^\"]*+)\"|(?<plain>[^;\\s]++))");
        return value("content-type")
                .map(parameter::matcher)
                .filter(Matcher::find)
                .map(it -> it.group("quoted") == null ? it.group("plain") : it.group("quoted"))
                .filter(it -> !it.isEmpty());
    }
}

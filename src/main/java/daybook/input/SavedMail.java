package daybook.input;

import daybook.unicode.Unicode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mails as programs save them: one, or a mailbox of several, in the encodings of MIME (RFC 2045 and 2046), as the text
 * that their readers see below the headers. A mail without headers of MIME stays as it is.
 *
 * <p>Whatever a mail holds, it has a text. The work grows with its length.
 */
final class SavedMail {
    /** Parts within each other; forwarding a mail as an attachment adds two. */
    private static final int DEEPEST = 8;

    /** The line before each mail of a mailbox (RFC 4155). */
    private static final String SEPARATOR = "From ";

    private static final Pattern OF_MIME = Pattern.compile("mime-version|content-type|content-transfer-encoding");

    /** What may stand behind a boundary on its line. */
    private static final Pattern AFTER_BOUNDARY = Pattern.compile("(?:--)?[ \\t]*+\n");

    /** A line of two backslashes behind marks of quotation, and below it the identifier of a paper. */
    private static final Pattern QUOTED_PAPER =
            Pattern.compile("(?m)^(?<mark>(?:> ?){1,8})\\\\\\\\[ \t]*+\n(?:> ?){1,8}(?:arXiv:|Paper)");

    private SavedMail() {}

    /**
     * What a reader sees of a part of a mail.
     *
     * @param plain whether it is plain text, and not HTML
     */
    private record MailPart(String text, boolean plain) {}

    /** The text of a file that holds mails, or any other. */
    static String text(byte[] bytes) {
        return unquoted(decoded(bytes));
    }

    private static String decoded(byte[] bytes) {
        if (!beginsWithLetter(bytes)) {
            return TextEncoding.decode(bytes);
        }
        // A character for each byte, because each part has an encoding of its own.
        String file = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        if (!isMail(MailHeaders.read(file, 0, file.length()))) {
            return TextEncoding.decode(bytes);
        }
        StringBuilder text = new StringBuilder();
        for (int start = 0; start < file.length(); ) {
            int next = nextMail(file, start);
            text.append(message(file.substring(start, next), 0)).append(next < file.length() ? "\n" : "");
            start = next;
        }
        return text.toString();
    }

    /** Whether a file may begin with a header, as JSON, HTML and most bibliographies do not. */
    private static boolean beginsWithLetter(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && bytes[start] <= ' ' && bytes[start] >= 0) {
            start++;
        }
        return start < bytes.length && Unicode.isAsciiLetter(bytes[start]);
    }

    private static boolean isMail(MailHeaders headers) {
        return headers.lines().stream()
                        .anyMatch(it -> it.name().equals("date") || it.name().equals("subject"))
                && (headers.lines().size() > 1 || headers.startsMailbox());
    }

    /** Where the next mail of a mailbox begins, or the end of the file. */
    private static int nextMail(String file, int start) {
        int blank = file.indexOf("\n\n" + SEPARATOR, start);
        while (blank >= 0) {
            MailHeaders headers = MailHeaders.read(file, blank + 2, file.length());
            if (isMail(headers)) {
                return blank + 2;
            }
            blank = file.indexOf("\n\n" + SEPARATOR, blank + 1);
        }
        return file.length();
    }

    /** A mail: its headers, a blank line, and its text. */
    private static String message(String mail, int depth) {
        MailHeaders headers = MailHeaders.read(mail, 0, mail.length());
        if (headers.lines().stream().noneMatch(it -> OF_MIME.matcher(it.name()).matches())) {
            return TextEncoding.decode(mail.getBytes(StandardCharsets.ISO_8859_1));
        }
        String shown =
                headers.lines().stream().map(MailHeaders.HeaderLine::toString).collect(Collectors.joining("\n"));
        return shown + "\n\n"
                + part(headers, mail.substring(headers.end()), depth)
                        .map(MailPart::text)
                        .orElse("");
    }

    /** What a reader sees of a part; empty of pictures and other attachments. */
    private static Optional<MailPart> part(MailHeaders headers, String body, int depth) {
        String type = headers.contentType();
        Optional<String> boundary = headers.parameter("boundary");
        if (type.startsWith("multipart/") && boundary.isPresent() && depth < DEEPEST) {
            return joined(parts(body, "--" + boundary.get(), depth), type.equals("multipart/alternative"));
        }
        if (type.equals("message/rfc822") && depth < DEEPEST) {
            return Optional.of(new MailPart(message(body, depth + 1), true));
        }
        if (!type.startsWith("text/") && depth > 0) {
            return Optional.empty();
        }
        byte[] bytes = TransferEncoding.decode(body, headers.value("content-transfer-encoding"));
        String text = TextEncoding.decode(bytes, headers.parameter("charset")).replace("\r\n", "\n");
        boolean flowed = headers.parameter("format")
                .map(Unicode::lowerCase)
                .filter("flowed"::equals)
                .isPresent();
        return Optional.of(new MailPart(flowed ? TransferEncoding.unfolded(text) : text, !type.equals("text/html")));
    }

    /** The parts between lines with the boundary, whose last one ends in two hyphens. */
    private static List<MailPart> parts(String body, String boundary, int depth) {
        List<MailPart> parts = new ArrayList<>();
        String text = "\n" + body + "\n";
        int line = boundary(text, boundary, 0);
        while (line >= 0 && !text.startsWith("--", line + boundary.length())) {
            int start = text.indexOf('\n', line) + 1;
            int next = boundary(text, boundary, start - 1);
            String part = text.substring(start, next < 0 ? text.length() : Math.max(start, next - 1));
            MailHeaders headers = MailHeaders.read(part, 0, part.length());
            part(headers, part.substring(headers.end()), depth + 1).ifPresent(parts::add);
            line = next;
        }
        return parts;
    }

    /** Where the next line that is a boundary begins, -1 when there is none. */
    private static int boundary(String text, String boundary, int from) {
        int lineFeed = text.indexOf("\n" + boundary, from);
        while (lineFeed >= 0
                && !AFTER_BOUNDARY
                        .matcher(text)
                        .region(lineFeed + 1 + boundary.length(), text.length())
                        .lookingAt()) {
            lineFeed = text.indexOf("\n" + boundary, lineFeed + 1);
        }
        return lineFeed < 0 ? -1 : lineFeed + 1;
    }

    /** Plain text, or HTML when there is no other; of alternatives, which say the same, the first. */
    private static Optional<MailPart> joined(List<MailPart> parts, boolean alternatives) {
        boolean plain = parts.stream().anyMatch(MailPart::plain);
        List<String> texts = parts.stream()
                .filter(it -> it.plain == plain)
                .limit(alternatives ? 1 : parts.size())
                .map(MailPart::text)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new MailPart(String.join("\n", texts), plain));
    }

    /** Removes the marks of quotation from a mail of arXiv that somebody forwarded. */
    private static String unquoted(String text) {
        Matcher quoted = QUOTED_PAPER.matcher(text);
        if (!text.contains("\n>") || !quoted.find()) {
            return text;
        }
        String mark = quoted.group("mark");
        // Mail programs remove blanks at the end of lines, such as those of the mark on an empty line.
        String bare = mark.strip();
        return text.lines()
                .map(it -> it.startsWith(mark)
                        ? it.substring(mark.length())
                        : it.startsWith(bare) ? it.substring(bare.length()) : it)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}

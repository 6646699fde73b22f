package daybook.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail with a plain text and the same as HTML, of which a mail program shows one (RFC 5322, RFC 2045, RFC 2046).
 *
 * @param id unique for ever, such as {@code digest-2025-W29@example.org}
 * @param sender the name of whoever sends it
 * @param address the sender's address, of ASCII
 * @param language of both texts, such as {@code en}
 */
public record MailMessage(
        String id,
        String sender,
        String address,
        ZonedDateTime date,
        String subject,
        String language,
        String text,
        String html) {
    private static final String CRLF = "\r\n";

    /** Never in a text in quoted-printable, where an equals sign is followed by a digit or a letter. */
    private static final String BOUNDARY = "=_alternative";

    /** In bytes: an encoded word has at most 75 characters (https://www.rfc-editor.org/rfc/rfc2047#section-2). */
    private static final int ENCODED_WORD = 39;

    /** A text that stands in a header as it is, that of a name too. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 '-]{0,60}");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** The mail as a file, the same bytes for the same mail. */
    public byte[] bytes() {
        String head = String.join(
                CRLF,
                "Date: " + DATE.format(date),
                "From: " + header(sender) + CRLF + " <" + address + ">",
                "To: undisclosed-recipients:;",
                "Subject: " + header(subject),
                "Message-ID: <" + id + ">",
                "MIME-Version: 1.0",
                "Content-Language: " + language,
                "Content-Type: multipart/alternative; boundary=\"" + BOUNDARY + "\"",
                "");
        return (head + CRLF + part("plain", text) + part("html", html) + "--" + BOUNDARY + "--" + CRLF)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String part(String type, String content) {
        return String.join(
                CRLF,
                "--" + BOUNDARY,
                "Content-Type: text/" + type + "; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                QuotedPrintable.encode(content));
    }

    /** A text as encoded words, a line each, unless no rule of headers applies to what is in it. */
    private static String header(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        List<String> words = new ArrayList<>();
        int begin = 0;
        int bytes = 0;
        for (int index = 0; index < text.length(); ) {
            int next = text.offsetByCodePoints(index, 1);
            int size = text.substring(index, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > ENCODED_WORD) {
                words.add(encodedWord(text.substring(begin, index)));
                begin = index;
                bytes = 0;
            }
            bytes += size;
            index = next;
        }
        words.add(encodedWord(text.substring(begin)));
        return String.join(CRLF + " ", words);
    }

    private static String encodedWord(String text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}

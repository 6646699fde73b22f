package daybook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MailMessageTest {
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?utf-8\\?B\\?([A-Za-z0-9+/=]+)\\?=");

    @Test
    void hasThePlainTextFirstAndThenTheSameAsHtml() {
        List<String> lines = lines(mail("Week 29", "Plain.", "<p>Rich.</p>"));

        assertThat(lines)
                .startsWith(
                        "Date: Mon, 21 Jul 2025 00:00:00 +0000",
                        "From: Reading list",
                        " <jo@example.org>",
                        "To: undisclosed-recipients:;",
                        "Subject: Week 29",
                        "Message-ID: <digest-2025-W29@example.org>",
                        "MIME-Version: 1.0")
                .containsSubsequence(
                        "--=_alternative",
                        "Content-Type: text/plain; charset=utf-8",
                        "Plain.",
                        "--=_alternative",
                        "Content-Type: text/html; charset=utf-8",
                        "<p>Rich.</p>",
                        "--=_alternative--");
    }

    @Test
    void isOfShortLinesOfAsciiWhateverItSays() {
        String text = "Größe = 1 😀 ".repeat(50) + "\n--=_alternative\n.\nFrom here \n";
        MailMessage mail = mail("Zu „Größen“: 😀, \r\nBcc: x@example.org ".repeat(9), text, "<p>" + text + "</p>");

        assertThat(lines(mail))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(76).matches("[ -~]*"));
        assertThat(lines(mail).stream().filter(it -> it.equals("--=_alternative")))
                .hasSize(2);
        assertThat(lines(mail)).noneMatch(it -> it.startsWith("Bcc:"));
    }

    @Test
    void readsAsItWasWritten() {
        String text = "Größe = 1 😀 ".repeat(20) + "\n\nlast line ends with a blank \n";
        String subject = "Zu „Größen“ und 😀 ".repeat(5);
        MailMessage mail = mail(subject, text, "<p></p>");
        String file = new String(mail.bytes(), StandardCharsets.US_ASCII);
        String part = file.substring(file.indexOf("\r\n\r\n", file.indexOf("text/plain")) + 4);

        assertThat(decoded(part.substring(0, part.indexOf("\r\n--=_")))).isEqualTo(text);
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        Matcher word = ENCODED_WORD.matcher(file.substring(file.indexOf("Subject: "), file.indexOf("Message-ID")));
        while (word.find()) {
            words.writeBytes(Base64.getDecoder().decode(word.group(1)));
        }
        assertThat(words.toString(StandardCharsets.UTF_8)).isEqualTo(subject);
    }

    private static String decoded(String quotedPrintable) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String joined = quotedPrintable.replace("=\r\n", "").replace("\r\n", "\n");
        for (int index = 0; index < joined.length(); index++) {
            if (joined.charAt(index) == '=') {
                bytes.write(Integer.parseInt(joined.substring(index + 1, index + 3), 16));
                index += 2;
            } else {
                bytes.write(joined.charAt(index));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static MailMessage mail(String subject, String text, String html) {
        return new MailMessage(
                "digest-2025-W29@example.org",
                "Reading list",
                "jo@example.org",
                ZonedDateTime.of(2025, 7, 21, 0, 0, 0, 0, ZoneOffset.UTC),
                subject,
                "en",
                text,
                html);
    }

    private static List<String> lines(MailMessage mail) {
        return Arrays.asList(new String(mail.bytes(), StandardCharsets.UTF_8).split("\r\n"));
    }
}

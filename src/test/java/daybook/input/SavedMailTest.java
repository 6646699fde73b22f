package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.arxiv.ArxivMailFormatTest;
import daybook.listing.Listing;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saves a mail of arXiv in the ways of mail programs, and reads of each what stands in the mail itself. */
class SavedMailTest {
    /** With letters beyond ASCII, and an equals sign that looks like a byte. */
    private static final String MAIL = ArxivMailFormatTest.MAIL
            .replace("Curved hats", "Curved chapéus of size=3D")
            .replace("We count hats", "We count chapeaux à la carte");

    private static final int HEADERS_END = MAIL.indexOf("\n\n") + 1;
    private static final String HEADERS = MAIL.substring(0, HEADERS_END);
    private static final String BODY = MAIL.substring(HEADERS_END + 1);
    private static final int ROUNDS = 300;
    private static final int LINE = 76;

    static Stream<Arguments> savedMails() {
        String html = "<html><body><pre>" + BODY + "</pre></body></html>";
        String alternatives = "multipart/alternative; boundary=\"=_b 1\"\n\nA mail in parts.\n--=_b 1\n"
                + plain("quoted-printable", "utf-8") + "\n--=_b 1\nContent-Type: text/html; charset=utf-8\n\n" + html
                + "\n--=_b 1--\n";
        String attached =
                "Content-Type: message/rfc822\n\n" + HEADERS + "MIME-Version: 1.0\n" + plain("base64", "utf-8");
        return Stream.of(
                saved("quoted-printable", HEADERS + plain("quoted-printable", "utf-8")),
                saved("quoted-printable in Latin-1", HEADERS + plain("Quoted-Printable", "ISO-8859-1")),
                saved("base64", HEADERS + plain("base64", "utf-8")),
                saved("base64 in Latin-1", HEADERS + plain("BASE64", "iso-8859-1")),
                saved("line ends of Windows", (HEADERS + plain("quoted-printable", "utf-8")).replace("\n", "\r\n")),
                saved("alternatives", HEADERS + "MIME-Version: 1.0\nContent-Type: " + alternatives),
                saved(
                        "alternatives beside a picture",
                        HEADERS + "Content-Type: multipart/mixed;\n boundary==_b\n\n--=_b\nContent-Type: "
                                + alternatives
                                + "\n--=_b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo="
                                + "\n--=_b--\n"),
                saved(
                        "forwarded as an attachment",
                        "Subject: Fwd: hats\nDate: Mon, 6 Mar 2023 08:00:00 +0100\nContent-Type: multipart/mixed;"
                                + " boundary=x\n\n--x\n\nHave a look at these.\n--x\n" + attached + "\n--x--\n"),
                saved(
                        "flowing text",
                        HEADERS + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
                                + bytes(
                                        BODY.lines()
                                                .map(it -> it.startsWith(" ") ? " " + it : it)
                                                .collect(Collectors.joining("\n"))
                                                .replace("hats and heads,", "hats \nand heads,"),
                                        StandardCharsets.UTF_8)),
                saved(
                        "an encoded subject",
                        "Date: Fri,  3 Mar 23 01:29:12 GMT\nSubject: =?utf-8?B?bWF0aCBkYWlseSAx?=\n"
                                + " =?ISO-8859-1?Q?_new_+_1_crosses_received?=\n" + plain("base64", "utf-8")),
                saved(
                        "a mailbox",
                        "From rabble@arxiv.org Fri Mar  3 01:29:12 2023\n" + HEADERS + plain("base64", "utf-8")));
    }

    private static Arguments saved(String name, String file) {
        return Arguments.argumentSet(name, file.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("savedMails")
    void readsOfEachWhatStandsInTheMail(byte[] file) {
        Diagnostics diagnostics = new Diagnostics();

        List<Listing> listings = read(file, diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listings).isEqualTo(read(MAIL.getBytes(StandardCharsets.UTF_8), new Diagnostics()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", ">", "> > "})
    void readsAMailThatIsForwardedAsAQuotation(String mark) {
        String quoted = "Have a look at these.\n\n---------- Forwarded message ----------\n"
                + MAIL.lines().map(it -> (mark + it).stripTrailing()).collect(Collectors.joining("\n")) + "\n";
        Diagnostics diagnostics = new Diagnostics();

        List<Listing> listings = read(quoted.getBytes(StandardCharsets.UTF_8), diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listings).isEqualTo(read(MAIL.getBytes(StandardCharsets.UTF_8), new Diagnostics()));
    }

    @Test
    void readsEveryMailOfAMailboxInItsOwnEncoding() {
        String second = MAIL.replace("Fri,  3 Mar 23", "Mon,  6 Mar 23").replace("2303.00001", "2303.00009");
        int end = second.indexOf("\n\n") + 1;
        String mailbox = "From a Fri Mar  3 01:29:12 2023\n" + HEADERS + plain("base64", "utf-8") + "\n\n"
                + "From a Mon Mar  6 01:29:12 2023\n" + second.substring(0, end)
                + "Content-Type: text/plain; charset=iso-8859-1\n\n" + second.substring(end + 1);
        Diagnostics diagnostics = new Diagnostics();

        List<Listing> listings = read(mailbox.getBytes(StandardCharsets.ISO_8859_1), diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listings)
                .extracting(it -> it.date().orElseThrow().toString())
                .containsExactly("2023-03-03", "2023-03-06");
        assertThat(listings.get(1).announcements())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(listings.get(0).announcements());
    }

    @Test
    void keepsTheTextOfAMailWithoutHeadersOfMime() {
        assertThat(SavedMail.text(MAIL.getBytes(StandardCharsets.UTF_8))).isEqualTo(MAIL);
        assertThat(SavedMail.text(MAIL.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(MAIL);
    }

    @ParameterizedTest
    @MethodSource("savedMails")
    void readsAnyDamagedMailOrReportsIt(byte[] file) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] damaged = file.clone();
            for (int change = random.nextInt(20); change >= 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) "=-\n\0:;\"?\u00ff>".charAt(random.nextInt(10));
            }
            assertThatCode(() -> read(damaged, new Diagnostics()))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "=_b",
                "\n--=_b",
                "\n--=_b\n",
                "\n\nFrom a\nDate: b\nSubject: c\n\n",
                "\n x",
                "=?a?q?",
                "> ",
                "?="
            })
    @CountsSteps
    void workGrowsWithTheLength(String repeated) {
        String start = HEADERS + "Content-Type: multipart/mixed; boundary=\"=_b\"\nSubject: =?utf-8?q?a?=\n";
        WorkGrowth.assertLinear(
                16_000,
                size -> (start + repeated.repeat(size) + "\n\n" + repeated.repeat(size))
                        .getBytes(StandardCharsets.ISO_8859_1),
                SavedMail::text);
    }

    private static List<Listing> read(byte[] file, Diagnostics diagnostics) {
        return ListingFormats.read(new SourceFile("mail.eml", SavedMail.text(file)), diagnostics);
    }

    /** The headers of MIME and the body in an encoding; each character stands for a byte. */
    private static String plain(String encoding, String charset) {
        byte[] bytes = BODY.getBytes(Charset.forName(charset));
        String body = encoding.equalsIgnoreCase("base64")
                ? Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes)
                : quotedPrintable(bytes);
        return "Content-Type: text/plain;\n\tcharset=\"" + charset + "\"\nContent-Transfer-Encoding: " + encoding
                + "\n\n" + body;
    }

    private static String quotedPrintable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (byte value : bytes) {
            String piece = value == '=' || value < 0
                    ? String.format(Locale.ROOT, "=%02X", value & 0xff)
                    : String.valueOf((char) value);
            if (column + piece.length() >= LINE && value != '\n') {
                text.append("=\n");
                column = 0;
            }
            text.append(piece);
            column = value == '\n' ? 0 : column + piece.length();
        }
        return text.toString();
    }

    private static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}

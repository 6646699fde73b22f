package daybook.input;

import daybook.unicode.Unicode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the bytes of a mail are written in lines of ASCII (RFC 2045, section 6). Damage costs only what is damaged. */
final class TransferEncoding {
    private static final Pattern NO_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]++");

    /** Base64 has four characters for three bytes. */
    private static final int GROUP = 4;

    private static final int HEXADECIMAL = 16;

    private TransferEncoding() {}

    /**
     * The bytes of a body.
     *
     * @param body a character for each byte
     * @param encoding as its header states it; what is unknown is the bytes as they are
     */
    static byte[] decode(String body, Optional<String> encoding) {
        return switch (Unicode.lowerCase(encoding.orElse("").strip())) {
            case "quoted-printable" -> quotedPrintable(body);
            case "base64" -> base64(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] quotedPrintable(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
        int position = 0;
        while (position < body.length()) {
            int equals = body.indexOf('=', position);
            int end = equals < 0 ? body.length() : equals;
            bytes.writeBytes(body.substring(position, end).getBytes(StandardCharsets.ISO_8859_1));
            position = end;
            if (equals >= 0) {
                position = escaped(body, equals, bytes);
            }
        }
        return bytes.toByteArray();
    }

    /** Decodes what begins with an equals sign: a byte, a line end that is none, or the sign. Returns its end. */
    private static int escaped(String body, int equals, ByteArrayOutputStream bytes) {
        int end = equals + 1;
        if (end + 1 < body.length() && isHexadecimal(body.charAt(end)) && isHexadecimal(body.charAt(end + 1))) {
            bytes.write(Integer.parseInt(body.substring(end, end + 2), HEXADECIMAL));
            return end + 2;
        }
        while (end < body.length() && (body.charAt(end) == ' ' || body.charAt(end) == '\t')) {
            end++;
        }
        if (end >= body.length() || body.charAt(end) == '\n') {
            return Math.min(end + 1, body.length());
        }
        bytes.write('=');
        return equals + 1;
    }

    private static boolean isHexadecimal(char character) {
        return "0123456789abcdefABCDEF".indexOf(character) >= 0;
    }

    private static byte[] base64(String body) {
        String characters = NO_BASE64.matcher(body).replaceAll("");
        int padding = characters.indexOf('=');
        String data = padding < 0 ? characters : characters.substring(0, padding);
        // A single character of a group stands for no byte.
        int length = data.length() % GROUP == 1 ? data.length() - 1 : data.length();
        return Base64.getDecoder().decode(data.substring(0, length));
    }

    /** The paragraphs of flowing text, whose lines end in a blank where they go on (RFC 3676). */
    static String unfolded(String text) {
        StringBuilder unfolded = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            String content = line.startsWith(" ") ? line.substring(1) : line;
            unfolded.append(content);
            if (!content.endsWith(" ") || content.equals("-- ")) {
                unfolded.append('\n');
            }
        }
        return unfolded.toString();
    }
}

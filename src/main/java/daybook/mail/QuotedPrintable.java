package daybook.mail;

import java.nio.charset.StandardCharsets;

/** The encoding of texts in mails, of lines of ASCII (https://www.rfc-editor.org/rfc/rfc2045#section-6.7). */
final class QuotedPrintable {
    /** In characters, with the sign at the end of a line that is continued. */
    private static final int LONGEST_LINE = 76;

    private static final String HEXADECIMAL = "0123456789ABCDEF";

    private QuotedPrintable() {}

    /** Encodes a text in UTF-8; its lines end with CRLF. */
    static String encode(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\r?\n", -1)) {
            encodeLine(line.getBytes(StandardCharsets.UTF_8), out);
            out.append("\r\n");
        }
        return out.toString();
    }

    private static void encodeLine(byte[] line, StringBuilder out) {
        int length = 0;
        for (int index = 0; index < line.length; index++) {
            boolean isLast = index == line.length - 1;
            String encoded = encoded(line[index], isLast);
            if (length + encoded.length() > LONGEST_LINE - (isLast ? 0 : 1)) {
                out.append("=\r\n");
                length = 0;
            }
            out.append(encoded);
            length += encoded.length();
        }
    }

    /** A blank at the end of a line would be lost. */
    private static String encoded(byte octet, boolean isLast) {
        boolean isPlain = octet > ' ' && octet <= '~' && octet != '=';
        return isPlain || (octet == ' ' && !isLast)
                ? String.valueOf((char) octet)
                : "=" + HEXADECIMAL.charAt(octet >> 4 & 0xF) + HEXADECIMAL.charAt(octet & 0xF);
    }
}

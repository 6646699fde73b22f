package daybook.text;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Text as a part of an address, where {@code %20} and the like stand for bytes of UTF-8 (RFC 3986, section 2.1). */
public final class PercentEncoding {
    private static final HexFormat ESCAPES = HexFormat.of().withUpperCase().withPrefix("%");

    private PercentEncoding() {}

    /** A text in which only letters and digits of ASCII and {@code *-._} stand as they are. */
    public static String component(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The text that stands in a part of an address; one with a stray percent sign is a text as it is. */
    public static String decoded(String part) {
        try {
            // Only in forms a plus is a blank.
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercentSign) {
            return part;
        }
    }

    /** A text in which no character stands as it is. */
    public static String whole(String text) {
        return ESCAPES.formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}

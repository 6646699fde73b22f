package daybook.text;

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

    /** A text in which no character stands as it is. */
    public static String whole(String text) {
        return ESCAPES.formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}

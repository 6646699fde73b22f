package daybook.web;

import daybook.file.Bytes;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fetched page.
 *
 * @param address the requested one, before redirects
 * @param body the bytes, decompressed
 * @param type the header {@code Content-Type}, with its parameters; as the next two it is left out if it is no
 *     {@link #isHeader header}
 * @param tag the header {@code ETag}
 * @param modified the header {@code Last-Modified}, as it is written
 * @param fetched when the server sent the page, or last confirmed that it has not changed
 */
public record WebPage(
        URI address,
        Bytes body,
        Optional<String> type,
        Optional<String> tag,
        Optional<String> modified,
        Instant fetched) {
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7e]{1,1000}");

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?(?<name>[A-Za-z0-9][\\w.:-]*)", Pattern.CASE_INSENSITIVE);

    /** The name of the character encoding that the server states. */
    public Optional<String> charset() {
        Matcher charset = CHARSET.matcher(type.orElse(""));
        return charset.find() ? Optional.of(charset.group("name")) : Optional.empty();
    }

    /**
     * Whether a text can be sent back to its server as a header: visible characters and blanks of ASCII (RFC 9110,
     * section 5.5), and fewer of them than servers accept.
     */
    static boolean isHeader(String value) {
        return HEADER.matcher(value).matches();
    }

    /** Whether the server can be asked if the page has changed. */
    boolean isCacheable() {
        return tag.isPresent() || modified.isPresent();
    }
}

package daybook.web;

import daybook.file.Bytes;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at an address.
 *
 * @param address that which was asked for, wherever it led
 * @param body as the server sent it, unpacked
 * @param type the media type that the server states, with its parameters
 * @param tag the entity tag by which the server knows this version
 * @param modified when the server says that it changed, as it writes it
 * @param fetched when the server last said that this is what stands there
 */
public record WebPage(
        URI address,
        Bytes body,
        Optional<String> type,
        Optional<String> tag,
        Optional<String> modified,
        Instant fetched) {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?(?<name>[A-Za-z0-9][\\w.:-]*)", Pattern.CASE_INSENSITIVE);

    /** The name of the encoding that the server states. */
    public Optional<String> charset() {
        Matcher charset = CHARSET.matcher(type.orElse(""));
        return charset.find() ? Optional.of(charset.group("name")) : Optional.empty();
    }

    /** Whether a server can tell that it has no other version. */
    boolean isRecognisable() {
        return tag.isPresent() || modified.isPresent();
    }
}

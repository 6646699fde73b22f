package daybook.web;

import daybook.listing.Sources;
import daybook.unicode.Unicode;
import java.net.URI;
import java.time.Duration;

/**
 * How often a host may be asked.
 *
 * @param host whoever answers there; all hosts of a source are one, because it counts all requests of a program
 * @param interval the least time since the request before, whatever that was for
 */
public record RateLimit(String host, Duration interval) {
    /**
     * The rate limit for an absolute address.
     *
     * @param interval for hosts that ask for no other
     */
    public static RateLimit of(URI address, Duration interval) {
        return Sources.ofAddress(address)
                .map(it -> new RateLimit(it.host(), it.interval(address.getPath())))
                .orElseGet(() -> new RateLimit(Unicode.lowerCase(address.getAuthority()), interval));
    }
}

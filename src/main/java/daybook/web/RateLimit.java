package daybook.web;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How fast a host may be asked.
 *
 * @param host whoever answers there; all of arXiv's hosts are one, because its rules count all requests of an operator
 * @param interval the least time since the request before, whatever that was for
 */
public record RateLimit(String host, Duration interval) {
    private static final String ARXIV = "arxiv.org";

    /** What https://arxiv.org/robots.txt asks for. */
    private static final Duration LISTING_PAGES = Duration.ofSeconds(15);

    /** What https://info.arxiv.org/help/api/tou.html asks for feeds, API and OAI-PMH. */
    private static final Duration INTERFACES = Duration.ofSeconds(3);

    private static final Pattern LISTING_PATH = Pattern.compile("/(?:list|catchup)(?:/.*)?");

    /**
     * The pace for an absolute address.
     *
     * @param interval for hosts that ask for no other
     */
    public static RateLimit of(URI address, Duration interval) {
        if (isArxiv(address)) {
            boolean page = LISTING_PATH.matcher(address.getPath()).matches();
            return new RateLimit(ARXIV, page ? LISTING_PAGES : INTERFACES);
        }
        return new RateLimit(address.getAuthority().toLowerCase(Locale.ROOT), interval);
    }

    /** Whether arXiv answers at an address. */
    public static boolean isArxiv(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return host.equals(ARXIV) || host.endsWith("." + ARXIV);
    }
}

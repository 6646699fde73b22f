package daybook.listing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses may stand in links: others, such as {@code javascript:}, would run when a reader follows them. */
public final class HttpAddress {
    /** One without a user's name; the fragment is no part of a request (RFC 3986, 3.5). */
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>https?://)(?<host>\\[[^]/?#@]*+]|[^]\\[/?#:@]++)(?<port>:\\d*+)?(?<rest>[/?][^#]*+)?(?:#.*+)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private HttpAddress() {}

    /** Whether an address is absolute and of a web server; capitals in its scheme mean nothing (RFC 3986, 3.1). */
    public static boolean is(String address) {
        return startsWith(address, "https://") || startsWith(address, "http://");
    }

    /**
     * Where a request is sent for an address as people write it: with escapes in the place of characters that RFC 3986
     * does not allow, a host in any script as the domain name system has it (RFC 3490), and without a fragment. Empty
     * for one with a user's name, and for what is no address of the web even so.
     */
    public static Optional<URI> toRequest(String address) {
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String written = parts.group("host");
        return (written.startsWith("[") ? Optional.of(written) : HostName.inAscii(written))
                .flatMap(host -> request(parts, host));
    }

    private static Optional<URI> request(Matcher parts, String host) {
        try {
            URI address = new URI(parts.group("scheme")
                    + host
                    + Optional.ofNullable(parts.group("port")).orElse("")
                    + IdentifierParser.escaped(
                            Optional.ofNullable(parts.group("rest")).orElse("")));
            return Optional.of(address).filter(it -> it.getHost() != null);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(String address, String scheme) {
        return address.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}

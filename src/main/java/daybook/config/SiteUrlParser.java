package daybook.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads the address at which a site lives. */
public final class SiteUrlParser {
    private SiteUrlParser() {}

    /** The address, ending in a slash; empty when the text is none of the web, or has a query or a fragment. */
    public static Optional<URI> of(String text) {
        try {
            // Written so, an address is the same in HTML, XML and JSON.
            String plain = text.replace("&", "%26").replace("'", "%27");
            URI address = new URI(plain.endsWith("/") ? plain : plain + "/");
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            boolean whole = web && address.getHost() != null;
            return whole && address.getRawQuery() == null && address.getRawFragment() == null
                    ? Optional.of(address.normalize())
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}

package daybook.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the address at which a site lives. */
public final class SiteUrlParser {
    /** What browsers show in another form than they send it. */
    private static final Pattern SHOWN_ONLY = Pattern.compile("[A-Z]|[^!-~]");

    private static final Pattern USER = Pattern.compile("//[^/]*@");

    private SiteUrlParser() {}

    /**
     * The address, ending in a slash, in characters of ASCII; empty when the text is none of the web, has a query or a
     * fragment, or names a user, which everybody would read.
     */
    public static Optional<URI> of(String text) {
        try {
            // Written so, an address is the same in HTML, XML and JSON.
            String plain = text.replace("&", "%26").replace("'", "%27");
            URI address = new URI(new URI(plain.endsWith("/") ? plain : plain + "/").toASCIIString());
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            boolean whole = web && address.getHost() != null && address.getRawUserInfo() == null;
            return whole && address.getRawQuery() == null && address.getRawFragment() == null
                    ? Optional.of(address.normalize())
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /**
     * What to do about a text that is no address of a site.
     *
     * @param example the address of a site
     */
    static String hint(String text, String example) {
        if (USER.matcher(text).find()) {
            return "leave out the user, whom everybody would read: the address is public";
        }
        return SHOWN_ONLY.matcher(text).find() && text.contains("://")
                ? "write it as a browser copies it, such as https://xn--bcher-kva.example/a%20list/"
                : "write the full address, such as " + example;
    }
}

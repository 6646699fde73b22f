package daybook.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A page that a server sends with the status 200 in place of another one: what it is, as far as that can be told, so
 * that its operator knows what to look for.
 */
public final class SubstitutePage {
    /** No site has it. */
    private static final String MISSING = "daybook-asks-for-a-missing-page.txt";

    private static final Pattern LOGIN = Pattern.compile(
            "<input(?!\\w)[^<>]*(?<!\\w)type\\s*=\\s*[\"']?password|<title>[^<]*(?<!\\w)(?:log|sign) ?in(?!\\w)",
            Pattern.CASE_INSENSITIVE);

    private SubstitutePage() {}

    /**
     * Describes a page, such as {@code a login page}.
     *
     * @param site the address of the site, ending in a slash
     * @param fetcher asks whether the server also has what no site has
     */
    public static String describe(WebPage page, URI site, PageFetcher fetcher) throws IOException {
        if (LOGIN.matcher(new String(page.body().toArray(), StandardCharsets.UTF_8))
                .find()) {
            return "a login page";
        }
        return hasMissingPages(site, fetcher)
                ? "a page at each address, as parked domains and single-page apps have,"
                : page.type().orElse("a page");
    }

    /**
     * Whether a server has pages that do not exist.
     *
     * @param site the address of the site, ending in a slash
     * @return false also if it gives no clear answer
     */
    public static boolean hasMissingPages(URI site, PageFetcher fetcher) throws IOException {
        try {
            return fetcher.find(site.resolve(MISSING)).isPresent();
        } catch (UnreachableException unclear) {
            return false;
        }
    }
}

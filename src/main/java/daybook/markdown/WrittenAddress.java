package daybook.markdown;

import daybook.diagnostic.SourceFile;
import daybook.layout.SiteLayout;
import daybook.text.PercentEncoding;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a link or an image, as a text has it. */
record WrittenAddress(String address) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /** In which brackets stand around an address of version 6. */
    private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");

    /** What RFC 3986 has no place for, a per cent sign that escapes nothing included. */
    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[\\s\"<>\\\\^`{|}\\p{Cntrl}]|%(?![0-9A-Fa-f]{2})");

    /** The same, and brackets, which have no place in a path. */
    private static final Pattern NOT_IN_PATHS = Pattern.compile(NOT_IN_ADDRESSES + "|[\\[\\]]");

    /** The end of the name of a page's file, which the page itself has not. */
    private static final Pattern MARKDOWN = Pattern.compile("\\.md(?=$|[?#])");

    private static final String ASSETS = SiteLayout.ASSETS + "/";

    /**
     * The address on the site of a file in {@code content/assets} that a text names relatively to its own file, as
     * editors show it; any other address as it is.
     */
    static String onSite(String address, SourceFile text) {
        if (!address.startsWith("../")) {
            return address;
        }
        try {
            String file = URI.create(escapedPath(text.name()))
                    .resolve(escapedPath(address))
                    .normalize()
                    .toString();
            return file.startsWith(ASSETS) ? "/assets/" + file.substring(ASSETS.length()) : address;
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }

    /**
     * The address on the site that a relative one in a written page is most likely meant to be; empty for one that
     * leads out of the pages.
     *
     * @param page the file of the page, within the folder of pages
     */
    static Optional<String> fromPage(String address, String page) {
        try {
            String path = URI.create("/" + escapedPath(page))
                    .resolve(escapedPath(address))
                    .normalize()
                    .toString();
            return path.startsWith("/../")
                    ? Optional.empty()
                    : Optional.of(MARKDOWN.matcher(path).replaceFirst(".html"));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** As browsers escape a path: editors write the names of files as they are. */
    private static String escapedPath(String path) {
        return NOT_IN_PATHS.matcher(path).replaceAll(it -> PercentEncoding.component(it.group()));
    }

    /** Whether it begins with the root of the site. */
    boolean isOfThisSite() {
        return address.startsWith("/") && !address.startsWith("//");
    }

    /** Whether it is whole and well written, from the scheme on, as browsers see it. */
    boolean isWhole() {
        try {
            return new URI(escaped()).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** With what RFC 3986 wants escaped, and browsers do not: brackets in a path, and a hash sign in a fragment. */
    private String escaped() {
        Matcher authority = AUTHORITY.matcher(address);
        int start = authority.lookingAt() ? authority.end() : 0;
        String rest = address.substring(start).replace("[", "%5B").replace("]", "%5D");
        int fragment = rest.indexOf('#') + 1;
        return address.substring(0, start)
                + rest.substring(0, fragment)
                + rest.substring(fragment).replace("#", "%23");
    }

    /** Whether it begins with a scheme, well written or not. */
    boolean hasScheme() {
        return SCHEME.matcher(address).lookingAt();
    }

    /** The first character that cannot stand in an address as it is. */
    Optional<String> wrongCharacter() {
        return NOT_IN_ADDRESSES.matcher(address).results().findFirst().map(MatchResult::group);
    }
}

package daybook.siteplan;

import daybook.siteplan.LinkTarget.EscapingLink;
import daybook.siteplan.LinkTarget.ExternalLink;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.unicode.Unicode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that a site states as its own.
 *
 * @param origin scheme and host, such as {@code https://someone.github.io}; empty when the site states none
 * @param path the base path, which begins and ends with a slash, such as {@code /reading-list/}
 */
public record SiteAddress(String origin, String path) {
    /** The address of a site that states none, and may be anywhere. */
    public static final SiteAddress UNKNOWN = new SiteAddress("", "/");

    /** The line of robots.txt that says where the sitemap is (https://www.sitemaps.org/protocol.html#submit_robots). */
    private static final Pattern SITEMAP =
            Pattern.compile("(?im)^sitemap:\\s*(?<origin>https?://[^/\\s]+)(?<path>/(?:\\S*/)?)sitemap\\.xml\\s*$");

    /** The address that a robots.txt states, {@link #UNKNOWN} when it states none. */
    public static SiteAddress of(String robots) {
        Matcher sitemap = SITEMAP.matcher(robots);
        return sitemap.find() ? new SiteAddress(sitemap.group("origin"), sitemap.group("path")) : UNKNOWN;
    }

    /** The addresses of further sites that a robots.txt states, such as that of the archive of older years. */
    public static List<SiteAddress> further(String robots) {
        return SITEMAP.matcher(robots)
                .results()
                .skip(1)
                .map(it -> new SiteAddress(it.group(1), it.group(2)))
                .toList();
    }

    /** Whether a page that seems to be of this site is of another one, which lives below its address. */
    public boolean hasBelow(SiteAddress other, SitePath page) {
        return other.origin.equals(origin)
                && other.path.startsWith(path)
                && ("/" + page.value()).startsWith(other.path.substring(path.length() - 1));
    }

    /** The address of a site, which ends in a slash. */
    public static SiteAddress of(URI site) {
        String path = site.getRawPath();
        String whole = site.toString();
        return new SiteAddress(whole.substring(0, whole.length() - path.length()), path);
    }

    /** Whether the site states its address. */
    public boolean isKnown() {
        return !origin.isEmpty();
    }

    /** Whether an address has a scheme, and so means the same wherever it is written. */
    public static boolean isAbsolute(String address) {
        return schemeLength(address) > 0;
    }

    /** The length of the scheme that an address begins with, 0 without one (RFC 3986, section 3.1). */
    private static int schemeLength(String address) {
        int end = 0;
        while (end < address.length() && isOfScheme(address.charAt(end), end == 0)) {
            end++;
        }
        return end < address.length() && address.charAt(end) == ':' ? end : 0;
    }

    private static boolean isOfScheme(char character, boolean first) {
        char small = (char) (character | ' ');
        return (small >= 'a' && small <= 'z')
                || (!first && ((character >= '0' && character <= '9') || "+.-".indexOf(character) >= 0));
    }

    /** The absolute address of a file. */
    public String of(SitePath file) {
        return origin + path + file.value();
    }

    /**
     * What an address refers to that is written in a file of the site. Empty for addresses of other schemes, such as
     * {@code mailto:}, and for one that begins with a slash while the site's address is unknown.
     */
    public Optional<LinkTarget> link(SitePath file, String written) {
        String address = written.startsWith("//") ? "https:" + written : written;
        int scheme = schemeLength(address);
        if (scheme > 0) {
            String name = Unicode.lowerCase(address.substring(0, scheme));
            return name.equals("https") || name.equals("http") ? Optional.of(absolute(address)) : Optional.empty();
        }
        if (address.startsWith("/")) {
            return Optional.<LinkTarget>of(
                            address.startsWith(path) ? SiteLink.of(below(address)) : new EscapingLink(written))
                    .filter(it -> isKnown());
        }
        return Optional.of(relative(file, address));
    }

    private LinkTarget absolute(String address) {
        return isKnown() && address.startsWith(origin + path)
                ? SiteLink.of(below(address.substring(origin.length())))
                : new ExternalLink(address.substring(0, indexOfAny("#", address)));
    }

    /** The part of an address behind the base path, with a slash before it. */
    private String below(String address) {
        return address.substring(path.length() - 1);
    }

    private static LinkTarget relative(SitePath file, String address) {
        int end = indexOfAny("?#", address);
        if (end > 0 && file.equals(Addresses.NOT_FOUND)) {
            // It is served in the place of any missing page, at any depth.
            return new EscapingLink(address);
        }
        String rest = address.substring(end);
        if (end == 0) {
            return new SiteLink(file, SiteLink.of("/" + rest).fragment());
        }
        String folder = file.value().substring(0, file.value().lastIndexOf('/') + 1);
        return resolved(folder + address.substring(0, end))
                .<LinkTarget>map(it -> SiteLink.of("/" + it + rest))
                .orElseGet(() -> new EscapingLink(address));
    }

    /** The offset of the first of some characters, the length of the address without any. */
    private static int indexOfAny(String characters, String address) {
        int offset = 0;
        while (offset < address.length() && characters.indexOf(address.charAt(offset)) < 0) {
            offset++;
        }
        return offset;
    }

    /** The path without {@code .} and {@code ..}, empty when it is outside the site. */
    private static Optional<String> resolved(String path) {
        Deque<String> names = new ArrayDeque<>();
        boolean folder = true;
        for (String name : path.split("/", -1)) {
            folder = name.isEmpty() || name.equals(".") || name.equals("..");
            if (name.equals("..") && names.pollLast() == null) {
                return Optional.empty();
            }
            if (!folder) {
                names.add(name);
            }
        }
        return Optional.of(String.join("/", names) + (folder && !names.isEmpty() ? "/" : ""));
    }
}

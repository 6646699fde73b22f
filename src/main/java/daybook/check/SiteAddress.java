package daybook.check;

import daybook.check.LinkTarget.Astray;
import daybook.check.LinkTarget.Elsewhere;
import daybook.check.LinkTarget.Within;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a site says that it is published.
 *
 * @param origin scheme and host, such as {@code https://someone.github.io}; empty when the site does not tell
 * @param path begins and ends in a slash, such as {@code /reading-list/}
 */
record SiteAddress(String origin, String path) {
    /** A site that does not tell its address may be anywhere. */
    static final SiteAddress UNKNOWN = new SiteAddress("", "/");

    /** The line of robots.txt that says where the sitemap is (https://www.sitemaps.org/protocol.html#submit_robots). */
    private static final Pattern SITEMAP =
            Pattern.compile("(?im)^sitemap:\\s*(?<origin>https?://[^/\\s]+)(?<path>/(?:\\S*/)?)sitemap\\.xml\\s*$");

    private static final Pattern SCHEME = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    /** The address that robots.txt tells. */
    static SiteAddress of(String robots) {
        Matcher sitemap = SITEMAP.matcher(robots);
        return sitemap.find() ? new SiteAddress(sitemap.group("origin"), sitemap.group("path")) : UNKNOWN;
    }

    /** Whether the site tells its address. */
    boolean isKnown() {
        return !origin.isEmpty();
    }

    /** Whether an address says by itself where it leads, wherever it is written. */
    static boolean isAbsolute(String address) {
        return SCHEME.matcher(address).matches();
    }

    /** The address of a file, as feeds and sitemap write it. */
    String of(SitePath file) {
        return origin + path + file.value();
    }

    /**
     * Where an address leads that is written in a file of the site; empty when not to anything on the web, as with
     * {@code mailto:}, or when nobody can tell.
     */
    Optional<LinkTarget> link(SitePath file, String written) {
        String address = written.startsWith("//") ? "https:" + written : written;
        Matcher scheme = SCHEME.matcher(address);
        if (scheme.matches()) {
            return scheme.group("scheme").matches("(?i)https?") ? Optional.of(absolute(address)) : Optional.empty();
        }
        if (address.startsWith("/")) {
            return Optional.<LinkTarget>of(address.startsWith(path) ? within(below(address)) : new Astray(written))
                    .filter(it -> isKnown());
        }
        return Optional.of(relative(file, address));
    }

    private LinkTarget absolute(String address) {
        return isKnown() && address.startsWith(origin + path)
                ? within(below(address.substring(origin.length())))
                : new Elsewhere(address.replaceFirst("#.*", ""));
    }

    /** What is left of an address below the site's path, with a slash before it. */
    private String below(String address) {
        return address.substring(path.length() - 1);
    }

    private static LinkTarget within(String address) {
        int hash = address.indexOf('#');
        return new Within(SitePath.ofAddress(address), hash < 0 ? "" : address.substring(hash + 1));
    }

    private static LinkTarget relative(SitePath file, String address) {
        int end = address.length() - address.replaceFirst("^[^?#]*", "").length();
        if (end > 0 && file.equals(Addresses.NOT_FOUND)) {
            // It is shown in the place of any page that is missing, at whatever depth.
            return new Astray(address);
        }
        String rest = address.substring(end);
        if (end == 0) {
            int hash = rest.indexOf('#');
            return new Within(file, hash < 0 ? "" : rest.substring(hash + 1));
        }
        String folder = file.value().substring(0, file.value().lastIndexOf('/') + 1);
        return resolved(folder + address.substring(0, end))
                .map(it -> within("/" + it + rest))
                .orElseGet(() -> new Astray(address));
    }

    /** The path without {@code .} and {@code ..}, empty when it leads out of the site. */
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

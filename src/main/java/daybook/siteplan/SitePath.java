package daybook.siteplan;

import daybook.text.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a file stands in the site.
 *
 * @param value relative to the site's root, with forward slashes and without a leading one, such as
 *     {@code days/2025-07-15.html}
 */
public record SitePath(String value) implements Comparable<SitePath> {
    /**
     * Stands in rendered text for the way to the site's root, which differs from page to page: {@code ..} on a day's
     * page, an absolute address in a feed. This control character is kept for private use (ISO 6429, PU1); no text that
     * is read keeps it.
     */
    public static final String ROOT = "\u0091";

    /**
     * What an address leads to, such as {@code /days/index.html} for {@code /days/?q#top}: a folder means its index, as
     * on any web server.
     *
     * @param address begins with a slash; characters may stand as {@code %20} or the like
     */
    public static SitePath ofAddress(String address) {
        int end = 0;
        while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String path = PercentEncoding.decoded(address.substring(1, end));
        return new SitePath(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }

    /** Whether the path does not lead out of the site, and is made of names that files can have anywhere. */
    public boolean isWithinSite() {
        int start = 0;
        for (int end = value.indexOf('/'); end >= 0; end = value.indexOf('/', start)) {
            if (!isName(start, end)) {
                return false;
            }
            start = end + 1;
        }
        return isName(start, value.length());
    }

    /** Whether a part of the path is a name. Asked of every file of a site, and of every line of its manifest. */
    private boolean isName(int start, int end) {
        boolean isOfDots = true;
        for (int index = start; index < end; index++) {
            char character = value.charAt(index);
            if (character == '\\' || Character.isISOControl(character)) {
                return false;
            }
            isOfDots &= character == '.';
        }
        return end > start && !(isOfDots && end - start <= 2);
    }

    /** The folders that the file stands in, the outermost first. */
    List<SitePath> folders() {
        List<SitePath> folders = new ArrayList<>();
        for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
            folders.add(new SitePath(value.substring(0, slash)));
        }
        return folders;
    }

    /**
     * The address within rendered text, such as {@code /days/2025-07-15.html} behind the {@link #ROOT}; the front
     * page's is that of the site.
     */
    public String address() {
        return ROOT + "/" + (value.equals("index.html") ? "" : value);
    }

    /** The way from this file's folder to the site's root: {@code .}, {@code ..}, {@code ../..} and so on. */
    public String toRoot() {
        long depth = value.chars().filter(it -> it == '/').count();
        return depth == 0 ? "." : "../".repeat((int) depth - 1) + "..";
    }

    @Override
    public int compareTo(SitePath other) {
        return value.compareTo(other.value);
    }

    // What records have by themselves is slow until much of it is compiled, and maps ask for it millions of times.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SitePath that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The path with a leading slash, as messages and notes write it. */
    @Override
    public String toString() {
        return "/" + value;
    }
}

package daybook.feed;

import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.siteplan.SitePath;
import daybook.text.PercentEncoding;
import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What an item of a feed stands for, whatever the address of the site is.
 *
 * @param value that of a paper is the source's own identifier, such as {@code arxiv:2507.10150}; that of anything else
 *     is a page without its suffix, and a part of it if it is not the whole: {@code days/2025-07-15},
 *     {@code papers/2507.10150/note-by-jo}. Made of characters that may stand in a URI
 */
record ItemKey(String value) implements Comparable<ItemKey> {
    /** What a URI may not contain (https://www.rfc-editor.org/rfc/rfc3986#section-2), or not everywhere. */
    private static final Pattern NOT_IN_URI = Pattern.compile("[^!-~]|[<>\"{}|\\\\^`\\[\\]]|%(?![0-9A-Fa-f]{2})");

    /** What the keys of the pages of posts begin with. */
    static final String POSTS = "posts/";

    private static final String PAGES = EntryId.URL + ":";

    private static final Pattern NOT_IN_HOST = Pattern.compile("[^A-Za-z0-9.-]");
    private static final String CHANGE = "/changed-";
    private static final String NOTE = "/note-by-";

    /** A paper: the same item in every feed and on every site. */
    static ItemKey ofPaper(EntryId id) {
        return new ItemKey(uri(id.scheme() + ":" + id.value()));
    }

    /** What the item of a paper stands for if it was published as a page that is about the paper. */
    ItemKey ofItsPaper() {
        return value.startsWith(PAGES)
                ? ofPaper(IdentifierParser.ofPage(new EntryId(EntryId.URL, value.substring(PAGES.length()))))
                : this;
    }

    /** A page. */
    static ItemKey ofPage(SitePath page) {
        return new ItemKey(uri(page.value().replaceFirst("\\.html$", "")));
    }

    /** What happened to a paper on a day. */
    static ItemKey ofChange(SitePath paper, LocalDate day) {
        return new ItemKey(ofPage(paper).value + CHANGE + day);
    }

    /** A curator's note about something. */
    static ItemKey ofNote(ItemKey about, String curator) {
        return new ItemKey(about.value + NOTE + uri(curator));
    }

    boolean isPaper() {
        return value.indexOf(':') >= 0;
    }

    boolean isNote() {
        return !isPaper() && value.contains(NOTE);
    }

    boolean isChange() {
        return !isPaper() && value.contains(CHANGE);
    }

    /**
     * The identity under which the item is published if it never was before: a URI. A paper has that of its source. All
     * else has a tag URI (https://www.rfc-editor.org/rfc/rfc4151), whose date is the year of Daybook's first release.
     *
     * @param site the address under which the site was first published
     */
    String identity(URI site) {
        return isPaper()
                ? value
                : "tag:" + NOT_IN_HOST.matcher(String.valueOf(site.getHost())).replaceAll("-") + ",2026:"
                        + uri(site.getPath()) + value;
    }

    /** Whether a text is a URI as far as feed readers are concerned. */
    static boolean isUri(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9+.-]*:.+")
                && !NOT_IN_URI.matcher(text).find();
    }

    /** A text in which bytes of UTF-8 stand as {@code %20} and the like for what a URI may not contain. */
    static String uri(String text) {
        return isPlain(text) ? text : escaped(text);
    }

    /** Nearly all identifiers are, of which a site has a hundred thousand. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char it = text.charAt(index);
            if (!((it >= '-' && it <= ':') || (it >= 'a' && it <= 'z') || (it >= 'A' && it <= 'Z'))) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        return NOT_IN_URI.matcher(text).replaceAll(it -> PercentEncoding.whole(it.group()));
    }

    @Override
    public int compareTo(ItemKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package daybook.siteplan;

import daybook.text.PercentEncoding;
import java.util.Set;

/** What an address in a file of the site refers to. */
public sealed interface LinkTarget {
    /**
     * A file of the site, whether it exists or not.
     *
     * @param fragment as it is written, without {@code #}; empty for the page as a whole
     */
    record SiteLink(SitePath path, String fragment) implements LinkTarget {
        /** What an address within the site refers to, which begins with a slash. */
        public static SiteLink of(String address) {
            int hash = address.indexOf('#');
            return new SiteLink(SitePath.ofAddress(address), hash < 0 ? "" : address.substring(hash + 1));
        }

        /** Whether the fragment refers to one of the anchors of its page, or to the page itself. */
        public boolean isAmong(Set<String> anchors) {
            return fragment.isEmpty()
                    || fragment.equals("top")
                    || anchors.contains(fragment)
                    || anchors.contains(PercentEncoding.decoded(fragment));
        }
    }

    /**
     * A place outside the base path, though the address looks like one of the site.
     *
     * @param address as it is written
     */
    record EscapingLink(String address) implements LinkTarget {}

    /**
     * An address of another site.
     *
     * @param address without a fragment
     */
    record ExternalLink(String address) implements LinkTarget {}
}

package daybook.check;

import daybook.siteplan.SitePath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Where an address leads. */
sealed interface LinkTarget {
    /**
     * To a file of the site, if it is there.
     *
     * @param fragment the place on the page as it is written, empty for the page as a whole
     */
    record Within(SitePath path, String fragment) implements LinkTarget {
        /** Whether the place is one of those on its page. */
        boolean isAmong(Set<String> anchors) {
            return fragment.isEmpty()
                    || fragment.equals("top")
                    || anchors.contains(fragment)
                    || anchors.contains(decoded(fragment));
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return text;
            }
        }
    }

    /**
     * Out of the site, though nobody meant it to.
     *
     * @param address as it is written
     */
    record Astray(String address) implements LinkTarget {}

    /**
     * To somewhere else on the web.
     *
     * @param address without a fragment
     */
    record Elsewhere(String address) implements LinkTarget {}
}

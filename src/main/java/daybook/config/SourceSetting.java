package daybook.config;

import java.net.URI;

/** Where {@code daybook fetch} fetches listings from. */
public sealed interface SourceSetting {
    /**
     * The announcements of arXiv for a category or a whole archive.
     *
     * @param category a code such as {@code cs.DC} or {@code astro-ph}
     */
    record Arxiv(String category) implements SourceSetting {
        @Override
        public String toString() {
            return category;
        }
    }

    /**
     * A feed of any site.
     *
     * @param address absolute, of the web, without a user's name and without a fragment
     */
    record Feed(URI address) implements SourceSetting {
        @Override
        public String toString() {
            return address.toString();
        }
    }
}

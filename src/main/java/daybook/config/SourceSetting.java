package daybook.config;

import daybook.listing.SourceCategory;
import java.net.URI;

/** Where {@code daybook fetch} fetches listings from. */
public sealed interface SourceSetting {
    /** The announcements of a source for one of its categories. */
    record Category(SourceCategory category) implements SourceSetting {
        @Override
        public String toString() {
            return category.toString();
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

package daybook.config;

import daybook.listing.AskedSource;
import daybook.listing.DailySource;
import daybook.listing.SourceCategory;
import daybook.publisher.PaperApi;
import daybook.publisher.PaperDates;
import java.net.URI;
import java.util.Optional;

/** Where {@code daybook fetch} fetches listings from. */
public sealed interface SourceSetting {
    /** The source whose days the ledger lists; empty for one that cannot be asked for a day. */
    default Optional<DailySource> daily() {
        return Optional.empty();
    }

    /** The announcements of a source for one of its categories. */
    record Category(SourceCategory category) implements SourceSetting {
        @Override
        public Optional<DailySource> daily() {
            return Optional.of(category);
        }

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
    record Feed(URI address) implements WebSource {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * A curated list in Markdown, whose new items are news.
     *
     * @param address absolute, of the web, without a user's name and without a fragment
     */
    record WebList(URI address) implements WebSource {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * The papers that an interface of a publisher or library has for a query.
     *
     * @param query what the interface {@linkplain PaperApi#accepts accepts}
     */
    record Api(PaperApi api, String query) implements SourceSetting {
        @Override
        public Optional<DailySource> daily() {
            return api.dates() == PaperDates.ASKED
                    ? Optional.of(new AskedSource(api.name(), toString()))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return api.scheme() + ":" + query;
        }
    }

    /**
     * The feeds of a list in OPML.
     *
     * @param place what the settings write: an address, or the path of a file in the site's folder
     * @param address the address of the web; empty for a file
     */
    record FeedList(String place, Optional<URI> address) implements SourceSetting {
        @Override
        public String toString() {
            return "opml:" + place;
        }
    }

    /** What is at an address of the web. */
    sealed interface WebSource extends SourceSetting {
        /** The address as the settings write it. */
        URI address();
    }
}

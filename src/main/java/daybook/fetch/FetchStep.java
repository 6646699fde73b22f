package daybook.fetch;

import daybook.config.SourceSetting;
import daybook.listing.SourceCategory;
import java.net.URI;
import java.time.LocalDate;

/** One thing that a run asks a source for. Its text is the line of a dry run. */
sealed interface FetchStep {
    /**
     * The listing of a day.
     *
     * @param isNewest whether it is the newest that the source should have
     * @param address its first page
     */
    record ListingStep(SourceCategory category, LocalDate day, boolean isNewest, URI address) implements FetchStep {
        @Override
        public String toString() {
            return day + "  " + category + "  " + address;
        }
    }

    /** Papers, by their identifiers; more of them when other steps bring some. */
    record PapersStep(OpenPapers open) implements FetchStep {
        @Override
        public String toString() {
            return "papers: " + open.missing().size() + " that notes are about, "
                    + open.incomplete().size() + " without authors or abstract";
        }
    }

    /** What is new in a list. */
    record ListStep(SourceSetting.WebList list) implements FetchStep {
        @Override
        public String toString() {
            return list.toString();
        }
    }

    /** The papers that an interface of a publisher or library has. */
    record ApiStep(SourceSetting.Api source) implements FetchStep {
        @Override
        public String toString() {
            return source.toString();
        }
    }

    /** Whatever the feeds of a list have. */
    record FeedListStep(SourceSetting.FeedList list) implements FetchStep {
        @Override
        public String toString() {
            return list.toString();
        }
    }

    /** Whatever a feed has. */
    record FeedStep(SourceSetting.Feed feed) implements FetchStep {
        @Override
        public String toString() {
            return feed.toString();
        }
    }
}

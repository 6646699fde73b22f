package daybook.feed;

import daybook.config.FeedType;
import daybook.model.FeedChannel;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A feed in one of its formats: the newest items, or those of a month.
 *
 * @param place the page below whose name the document stands
 * @param site what all feeds of the site share
 * @param month of the items; empty for the document that people subscribe to
 * @param newer the document with newer items, which comes before this one; empty when this is the first
 * @param older the document with older items; empty when this is the last
 * @param items newest first
 */
record FeedDocument(
        FeedType type,
        FeedChannel channel,
        SitePath place,
        FeedSite site,
        Optional<YearMonth> month,
        Optional<SitePath> newer,
        Optional<SitePath> older,
        List<FeedItem> items)
        implements Content.Document {

    /**
     * What all feeds of a site share.
     *
     * @param origin the address under which the site was first published, without a slash at its end
     * @param title of the site, which counts as the author of what it says itself
     * @param newestDay the newest day that the site has, or the day of the build when it has none
     * @param hub the address of a WebSub hub (https://www.w3.org/TR/websub/)
     */
    record FeedSite(String origin, String title, String language, LocalDate newestDay, Optional<String> hub) {}

    @Override
    public String text(Function<Partial<?>, String> partials) {
        return switch (type) {
            case RSS -> new RssWriter(this, partials).write();
            case ATOM -> new AtomWriter(this, partials).write();
            case JSON -> new JsonFeedWriter(this, partials).write();
        };
    }

    /** What can go wrong in a feed is the template of its items. */
    @Override
    public String dryRunKey() {
        return items.stream().findFirst().map(it -> it.content().template()).orElse("feed");
    }

    /** Where the document is. */
    SitePath path() {
        return path(place, month, type);
    }

    /** Where the newest items are, in the same format. */
    SitePath first() {
        return path(place, Optional.empty(), type);
    }

    /** Where a document is with the items that follow a page, all of them or those of a month. */
    static SitePath path(SitePath home, Optional<YearMonth> month, FeedType type) {
        return month.map(it -> Addresses.feed(home, it, type.suffix()))
                .orElseGet(() -> Addresses.feed(home, type.suffix()));
    }

    /** The identity of the feed, which does not change with the address of the site. */
    String id() {
        return path().address().replace(SitePath.ROOT, site.origin());
    }

    /**
     * When the newest item was announced, or the last one was published that came late; the newest day of the site
     * while there is none.
     */
    OffsetDateTime updated() {
        return FeedItem.moment(items.stream()
                .map(FeedItem::identity)
                .flatMap(it -> Stream.concat(Stream.of(it.day()), it.since().stream()))
                .max(Comparator.naturalOrder())
                .orElse(site.newestDay()));
    }
}

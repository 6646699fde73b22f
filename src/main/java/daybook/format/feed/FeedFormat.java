package daybook.format.feed;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.CategorySlug;
import daybook.format.DatedListings;
import daybook.format.FeedDate;
import daybook.format.XmlFormat;
import daybook.format.XmlHead;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The feed of any site as a list of links: RSS 0.91 to 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0
 * (https://web.resource.org/rss/1.0/spec) and Atom (https://www.rfc-editor.org/rfc/rfc4287). Each day of it is a
 * listing of a category that is called after the feed's title.
 */
public final class FeedFormat extends XmlFormat {
    private static final List<String> DATES = List.of("pubDate", "published", "issued");
    private static final List<String> FURTHER_DATES = List.of("updated", "modified");

    public FeedFormat() {
        super("feed (RSS, Atom)");
    }

    @Override
    protected boolean recognises(XmlHead head) {
        return head.isFeed();
    }

    @Override
    protected SourceFile prepared(SourceFile file, Diagnostics diagnostics) {
        return FeedRepairs.of(file, diagnostics);
    }

    @Override
    protected List<Listing> listings(XmlElement root, Diagnostics diagnostics) {
        FeedElement feed = FeedElement.of(root);
        DatedListings listings = new DatedListings("feed", feed.address());
        String category = CategorySlug.of(feed.title().orElse(""), "feed");
        Optional<ListingDate> ofChannel = date(feed.channel());
        for (XmlElement item : feed.items()) {
            // An item without a date came no later than the channel says.
            FeedEntry.read(item, feed, diagnostics)
                    .ifPresent(it -> listings.add(category, date(item).or(() -> ofChannel), it));
        }
        if (feed.items().isEmpty()) {
            diagnostics.warning(feed.channel().location(), "the feed has no items", "remove it, or capture it again");
        }
        return listings.listings();
    }

    /** When an item was published, else when it was last changed. */
    private static Optional<ListingDate> date(XmlElement element) {
        return Stream.of(
                        DATES.stream().flatMap(it -> element.children(it).stream()),
                        element.children(XmlNamespaces.DUBLIN_CORE, "date").stream(),
                        element.children().stream().filter(FeedFormat::isPublicationDate),
                        FURTHER_DATES.stream().flatMap(it -> element.children(it).stream()))
                .flatMap(it -> it)
                .flatMap(it -> FeedDate.of(it.text()).stream())
                .findFirst();
    }

    private static boolean isPublicationDate(XmlElement element) {
        return XmlNamespaces.isPrism(element.namespace()) && element.name().equals("publicationDate");
    }
}

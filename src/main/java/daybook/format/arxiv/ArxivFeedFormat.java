package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.format.DatedListings;
import daybook.format.FeedDate;
import daybook.format.XmlFormat;
import daybook.format.XmlHead;
import daybook.format.feed.FeedElement;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * arXiv's feeds of announcements: RSS 2.0 (https://info.arxiv.org/help/rss_specifications.html), Atom
 * (https://info.arxiv.org/help/atom_specifications.html), and the RSS 1.0 of before 2024. A feed of several categories
 * is a listing of each.
 */
public final class ArxivFeedFormat extends XmlFormat {
    /** The namespace of what arXiv adds to feeds and to answers of its API; see the addresses above. */
    static final String NAMESPACE = "http://arxiv.org/schemas/atom";

    private static final Pattern ANNOUNCEMENTS =
            Pattern.compile("(?i)updates on arXiv\\.org\\s*</|//(?:rss|export)\\.arxiv\\.org/(?:rss|atom)/");
    private static final String TITLE_END = " updates on arXiv.org";
    private static final Pattern ADDRESS = Pattern.compile("arxiv\\.org/(?:rss|atom)/(?<categories>[\\w.+-]+)");
    private static final Pattern CATEGORY = Pattern.compile("[a-z]+(?:-[a-z]+)?(?:\\.[A-Za-z-]+)?");

    public ArxivFeedFormat() {
        super("arXiv feed (RSS, Atom)");
    }

    @Override
    protected boolean recognises(XmlHead head) {
        return head.isFeed() && ANNOUNCEMENTS.matcher(head.text()).find() && !ArxivApiFormat.isAnswer(head);
    }

    @Override
    protected List<Listing> listings(XmlElement root, Diagnostics diagnostics) {
        FeedElement feed = FeedElement.of(root);
        List<String> categories = categories(feed);
        Optional<ListingDate> date = date(feed);
        if (categories.isEmpty()) {
            diagnostics.error(feed.channel().location(), "the feed names no arXiv category");
            return List.of();
        }
        if (date.isEmpty()) {
            diagnostics.error(feed.channel().location(), "the feed states no day");
            return List.of();
        }
        DatedListings listings = new DatedListings("arxiv", feed.address());
        categories.forEach(category -> listings.open(category, date));
        for (XmlElement item : feed.items()) {
            ArxivFeedEntry.read(item, diagnostics).ifPresent(it -> listings.add(category(it, categories), date, it));
        }
        return listings.listings();
    }

    private static List<String> categories(FeedElement feed) {
        String title = feed.title().orElse("");
        int named = title.indexOf(TITLE_END);
        Matcher address = ADDRESS.matcher(feed.address().orElse(""));
        String categories = named >= 0 ? title.substring(0, named) : address.find() ? address.group("categories") : "";
        return Arrays.stream(categories.split("[+,\\s]+"))
                .filter(it -> CATEGORY.matcher(it).matches())
                .distinct()
                .toList();
    }

    /** Of a feed's categories the first that the paper has; a whole archive such as {@code cs} has its categories. */
    private static String category(Announcement announcement, List<String> categories) {
        return announcement.subjects().stream()
                .flatMap(subject -> categories.stream()
                        .filter(category -> subject.equals(category) || subject.startsWith(category + ".")))
                .findFirst()
                .orElse(categories.get(0));
    }

    /**
     * The day of the announcement. RSS states it for the channel; Atom for the entries only, while its {@code updated}
     * is the time at which the feed was made: that is all there is on a quiet day.
     */
    private static Optional<ListingDate> date(FeedElement feed) {
        XmlElement channel = feed.channel();
        return Stream.of(
                        channel.children("pubDate").stream(),
                        feed.items().stream().flatMap(it -> it.children("published").stream()),
                        channel.children(XmlNamespaces.DUBLIN_CORE, "date").stream(),
                        channel.children("updated").stream(),
                        channel.children("lastBuildDate").stream())
                .flatMap(it -> it)
                .flatMap(it -> FeedDate.of(it.text()).stream())
                .findFirst();
    }
}

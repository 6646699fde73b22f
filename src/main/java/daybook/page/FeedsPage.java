package daybook.page;

import daybook.model.FeedChannel;
import daybook.model.FeedLink;
import daybook.model.FeedPreview;
import daybook.model.FeedPreview.FeedPreviewItem;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The page that shows people what they can subscribe to, and how.
 *
 * @param feeds those of the site as a whole, of these and all others those that the site offers
 * @param curated those of curated topics
 * @param subjects those of subject categories
 * @param authors the list of authors when they have pages, and so feeds
 * @param list those of the site and its topics as a file that readers import; empty when it offers none
 * @param authorList those of authors as such a file; empty when they have no feeds
 */
public record FeedsPage(
        SiteView site,
        PageHead head,
        List<FeedPreview> feeds,
        List<TopicFeed> curated,
        List<TopicFeed> subjects,
        Optional<PageLink> authors,
        Optional<SitePath> list,
        Optional<SitePath> authorList) {

    /** The feed of a topic. */
    public record TopicFeed(PageLink topic, List<FeedLink> links) {}

    /** One page. */
    static List<PlannedFile> plan(SiteModel site) {
        boolean hasAuthors = site.papers().authors().authors().stream()
                .anyMatch(it -> FeedChannel.author(it, site.facts()).offered());
        String title = site.facts().messages().text("feeds.title");
        String description = site.facts()
                .messages()
                .text("feeds.description", site.facts().config().title());
        FeedsPage page = new FeedsPage(
                site.facts().view(),
                site.facts().head(Addresses.FEEDS, title, description),
                site.feeds(),
                topics(site, true),
                topics(site, false),
                site.facts().config().authorPages().stream()
                        .mapToObj(it -> new PageLink(site.facts().messages().text("authors.title"), Addresses.AUTHORS))
                        .filter(it -> site.facts().view().feeds())
                        .findFirst(),
                Optional.of(Addresses.FEED_LIST)
                        .filter(it -> site.facts().view().feeds()),
                Optional.of(Addresses.AUTHOR_FEED_LIST).filter(it -> hasAuthors));
        Optional<LocalDate> changed = site.feeds().stream()
                .flatMap(it -> it.newest().stream())
                .map(FeedPreviewItem::day)
                .max(Comparator.naturalOrder());
        return List.of(PlannedFile.listed(Addresses.FEEDS, "the page of feeds", changed, "feeds", page));
    }

    private static List<TopicFeed> topics(SiteModel site, boolean curated) {
        return site.papers().topics().stream()
                .filter(it -> it.isCurated() == curated)
                .map(it -> new TopicFeed(
                        new PageLink(it.distinctTitle(), Addresses.topic(it.slug())),
                        FeedChannel.topic(it, site.facts()).links()))
                .filter(it -> !it.links().isEmpty())
                .toList();
    }
}

package daybook.feed;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import daybook.siteplan.FileKinds;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reports published feeds that a site has no more: their subscribers, and links to their pages, end nowhere. */
final class DroppedFeeds {
    private static final int SHOWN = 5;

    private DroppedFeeds() {}

    /** Warns about topics and authors that were published. */
    static void report(List<SitePath> feeds, Diagnostics diagnostics) {
        Location settings = Location.of(SiteLayout.SETTINGS);
        for (String slug : names(feeds, FileKinds::topicOfFeed)) {
            diagnostics.warning(
                    settings,
                    "the site has no topic '" + slug + "' any more, whose page and feed were published",
                    "if another topic takes its place, add 'aliases: [" + slug + "]' to that topic");
        }
        List<String> authors = names(feeds, FileKinds::authorOfFeed);
        if (!authors.isEmpty()) {
            diagnostics.warning(
                    settings,
                    "pages and feeds of authors were published that the site has no more: " + authors.size()
                            + ", such as "
                            + String.join(", ", authors.stream().limit(SHOWN).toList()),
                    "they come back with the 'author-pages' that the site had before");
        }
    }

    /** Warns about feeds that are no more published in a format that somebody may have subscribed to. */
    static void reportFormats(List<SitePath> feeds, Diagnostics diagnostics) {
        if (!feeds.isEmpty()) {
            diagnostics.warning(
                    Location.of(SiteLayout.SETTINGS),
                    "feeds were published in formats that 'feeds.formats' leaves out: " + feeds.size() + ", such as "
                            + feeds.stream().limit(SHOWN).map(SitePath::value).collect(Collectors.joining(", ")),
                    "their subscribers get nothing any more; add the format to keep them");
        }
    }

    private static List<String> names(List<SitePath> feeds, Function<SitePath, Optional<String>> name) {
        return feeds.stream().flatMap(it -> name.apply(it).stream()).toList();
    }
}

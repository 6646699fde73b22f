package daybook.nightly;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.file.AtomicFile;
import daybook.input.SiteFolder;
import daybook.pipeline.PublishedFeeds;
import daybook.siteplan.Addresses;
import daybook.web.UnreachableException;
import daybook.web.WebClient;
import daybook.web.WebPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Downloads the record of feeds from the published site: a job that starts with an empty folder does not know otherwise
 * what was published.
 */
final class PublishedRecordDownload {
    private static final Duration TIME_LIMIT = Duration.ofMinutes(10);

    private PublishedRecordDownload() {}

    /**
     * The same feeds, compared with what is published now, which is nothing when the server has no record. Empty when
     * the download fails, which is reported.
     */
    static Optional<PublishedFeeds> of(
            PublishedFeeds feeds, SiteConfig config, SiteFolder folder, WebClient client, Diagnostics diagnostics)
            throws IOException {
        URI address = config.url().resolve(Addresses.FEED_RECORD.value());
        Path cache = folder.publishedCache();
        try {
            Optional<WebPage> page = client.fetcher(config.asker(), cache, TIME_LIMIT, WebClient.INTERVAL)
                    .find(address);
            if (page.isEmpty()) {
                return Optional.of(feeds);
            }
            Path copy = cache.resolve("record.txt");
            AtomicFile.write(copy, page.get().body().toArray());
            return Optional.of(feeds.against(copy));
        } catch (UnreachableException unreachable) {
            diagnostics.error(
                    Location.of(address.toString()),
                    unreachable.reason() + ", so that the published feeds are unknown",
                    "try again later, or give a copy with --record; if nothing is published yet, run 'daybook build' first");
            return Optional.empty();
        }
    }
}

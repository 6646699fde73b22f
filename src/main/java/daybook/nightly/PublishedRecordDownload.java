package daybook.nightly;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecord;
import daybook.feed.FeedRecordFile;
import daybook.file.AtomicFile;
import daybook.pipeline.PublishedRecord;
import daybook.siteplan.Addresses;
import daybook.web.PageFetcher;
import daybook.web.SubstitutePage;
import daybook.web.UnreachableException;
import daybook.web.WebClient;
import daybook.web.WebPage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Downloads the record of feeds from the published site, which alone says what was published. */
final class PublishedRecordDownload {
    private static final Duration TIME_LIMIT = Duration.ofMinutes(10);

    private PublishedRecordDownload() {}

    /**
     * What is published now: nothing when the site has no record. As far as that cannot be downloaded, or is damaged,
     * the last record that was downloaded is used.
     *
     * @param cache a folder for the downloaded record
     * @param problems receives a warning if the download fails, or what is downloaded is damaged
     */
    static FeedRecord of(SiteConfig config, Path cache, WebClient client, Diagnostics problems) throws IOException {
        URI address = config.url().resolve(Addresses.FEED_RECORD.value());
        Path copy = cache.resolve("record.txt");
        FeedRecord published = FeedRecord.UNKNOWN;
        try {
            PageFetcher fetcher = client.fetcherOfOwnSite(config.asker(), cache, TIME_LIMIT);
            Optional<WebPage> page = fetcher.find(address);
            if (page.isEmpty()) {
                if (!Files.exists(copy)) {
                    return FeedRecord.NONE;
                }
                warn(address, "the server has no such file, although there was a record before", problems);
                return PublishedRecord.read(copy, problems);
            }
            byte[] bytes = page.get().body().toArray();
            SourceFile file = new SourceFile(address.toString(), new String(bytes, StandardCharsets.UTF_8));
            if (FeedRecordFile.isRecord(file)) {
                published = FeedRecordFile.read(file, problems);
            } else {
                String other = SubstitutePage.describe(page.get(), config.url(), fetcher);
                warn(address, "the server has " + other + " in place of the record", problems);
            }
            if (published.isWhole()) {
                AtomicFile.write(copy, bytes);
            }
        } catch (UnreachableException unreachable) {
            warn(address, unreachable.reason(), problems);
        }
        return published.isWhole() || !Files.exists(copy)
                ? published
                : published.completedBy(PublishedRecord.read(copy, problems));
    }

    private static void warn(URI address, String reason, Diagnostics problems) {
        problems.warning(
                Location.of(address.toString()),
                reason + ", so that it is unknown what was published",
                "items keep their identity and date, unless they were renamed or moved;"
                        + " if the record is elsewhere, give a copy with --record");
    }
}

package daybook.nightly;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecord;
import daybook.feed.FeedRecordFile;
import daybook.file.AtomicFile;
import daybook.file.FileFailure;
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
import java.util.List;
import java.util.Optional;

/** Downloads the record of feeds from the published site, which alone says what was published. */
final class PublishedRecordDownload {
    private static final Duration TIME_LIMIT = Duration.ofMinutes(10);

    /** Where a front page leads to, unless a curator's own template leads elsewhere. */
    private static final List<String> MARKS = List.of("theme/style.css", Addresses.FEEDS.value());

    private PublishedRecordDownload() {}

    /**
     * What is published now: nothing when there is neither a record nor a site. As far as that cannot be downloaded, is
     * damaged, or is older than the last record that was downloaded, that one is used.
     *
     * @param cache a folder for the downloaded record
     * @param problems receives a warning if the download fails, if what is downloaded is damaged or older, or if the
     *     folder cannot be used
     */
    static FeedRecord of(SiteConfig config, Path cache, WebClient client, Diagnostics problems) {
        URI address = config.url().resolve(Addresses.FEED_RECORD.value());
        Path copy = cache.resolve("record.txt");
        FeedRecord published = FeedRecord.UNKNOWN;
        try {
            PageFetcher fetcher = client.fetcherOfOwnSite(config.asker(), cache, TIME_LIMIT);
            Optional<WebPage> page = fetcher.find(address);
            if (page.isEmpty()) {
                if (!Files.exists(copy)) {
                    return withoutRecord(config.url(), address, fetcher, problems);
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
                FeedRecord last = Files.exists(copy) ? PublishedRecord.read(copy, new Diagnostics()) : FeedRecord.NONE;
                if (published.isOlderThan(last)) {
                    warnOfAnOlderRecord(address, problems);
                    return published.completedBy(last);
                }
                AtomicFile.write(copy, bytes);
            }
        } catch (UnreachableException unreachable) {
            warn(address, unreachable.reason(), problems);
        } catch (IOException unusable) {
            FileFailure failure = FileFailure.of(unusable);
            problems.warning(
                    Location.of(failure.file().orElse(cache.toString())),
                    failure.reason() + ", so that what was published is not kept for the next night",
                    "remove the folder .daybook-cache, or let this user write to it");
        }
        return published.isWhole() || !Files.exists(copy)
                ? published
                : published.completedBy(PublishedRecord.read(copy, problems));
    }

    /** What is published by a server without a record, as far as that is known from nowhere else. */
    private static FeedRecord withoutRecord(URI site, URI record, PageFetcher fetcher, Diagnostics problems)
            throws IOException {
        if (hasSite(site, fetcher)) {
            warn(record, "the server has no such file, although the site is there", problems);
            return FeedRecord.UNKNOWN;
        }
        return FeedRecord.NONE;
    }

    /** Whether a server shows a front page of this program: another site, or an error, is what was there before. */
    private static boolean hasSite(URI site, PageFetcher fetcher) throws IOException {
        try {
            return fetcher.find(site.resolve(Addresses.FRONT.value()))
                    .map(it -> new String(it.body().toArray(), StandardCharsets.UTF_8))
                    .filter(it -> MARKS.stream().allMatch(it::contains))
                    .isPresent();
        } catch (UnreachableException error) {
            return false;
        }
    }

    /** As after a backup of the published site is put back. The copy stays until the site has all of it again. */
    private static void warnOfAnOlderRecord(URI address, Diagnostics problems) {
        problems.warning(
                Location.of(address.toString()),
                "the published record is older than the last one that was downloaded",
                "nothing is lost: items keep the identity that they had; if the site was put back on purpose, this"
                        + " is said once");
    }

    private static void warn(URI address, String reason, Diagnostics problems) {
        problems.warning(
                Location.of(address.toString()),
                reason + ", so that it is unknown what was published",
                "items keep their identity and date, unless they were renamed or moved;"
                        + " if the record is elsewhere, give a copy with --record");
    }
}

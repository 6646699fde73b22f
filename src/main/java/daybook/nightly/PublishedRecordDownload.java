package daybook.nightly;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecord;
import daybook.feed.FeedRecordFile;
import daybook.file.AtomicFile;
import daybook.file.Bytes;
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

    private static final String MISSING = "the server has no such file";

    private final PageFetcher fetcher;
    private final Diagnostics problems;

    private PublishedRecordDownload(PageFetcher fetcher, Diagnostics problems) {
        this.fetcher = fetcher;
        this.problems = problems;
    }

    /** What a server has as a record: as far as it can be read, and its bytes. */
    private record Download(FeedRecord record, Bytes bytes) {
        private static final Download NONE = new Download(FeedRecord.UNKNOWN, new Bytes(new byte[0]));
    }

    /** Something that is made of downloads. */
    private interface Downloading {
        FeedRecord run(PublishedRecordDownload download) throws IOException;
    }

    /**
     * What is published now: nothing when there is neither a record nor a site. A site that says from where it moved
     * continues what was published there, until it is published at its new address. As far as a record cannot be
     * downloaded, is damaged, or is older than the last one that was downloaded, that one is used.
     *
     * @param cache a folder for the downloaded record
     * @param problems receives a warning if the download fails, if what is downloaded is damaged or older, or if the
     *     folder cannot be used
     */
    static FeedRecord of(SiteConfig config, Path cache, WebClient client, Diagnostics problems) {
        Path copy = cache.resolve("record.txt");
        return run(config.asker(), cache, client, problems, it -> it.ofSite(config, copy))
                .orElseGet(() -> Files.exists(copy) ? PublishedRecord.read(copy, problems) : FeedRecord.UNKNOWN);
    }

    /**
     * What a record at an address that somebody names says.
     *
     * @param asker how the site names itself to the server
     * @param cache a folder for what servers said
     * @param problems receives a warning if there is no record, or if it cannot be downloaded or is damaged
     */
    static FeedRecord at(URI record, String asker, Path cache, WebClient client, Diagnostics problems) {
        return run(
                        asker,
                        cache,
                        client,
                        problems,
                        it -> it.downloadOrWarn(record, record.resolve("./")).record())
                .orElse(FeedRecord.UNKNOWN);
    }

    /** Empty if the folder cannot be used, which is reported. */
    private static Optional<FeedRecord> run(
            String asker, Path cache, WebClient client, Diagnostics problems, Downloading task) {
        try {
            PageFetcher fetcher = client.fetcherOfOwnSite(asker, cache, TIME_LIMIT);
            return Optional.of(task.run(new PublishedRecordDownload(fetcher, problems)));
        } catch (IOException unusable) {
            FileFailure failure = FileFailure.of(unusable);
            problems.warning(
                    Location.of(failure.file().orElse(cache.toString())),
                    failure.reason() + ", so that what was published is not kept for the next night",
                    "remove the folder .daybook-cache, or let this user write to it");
            return Optional.empty();
        }
    }

    private FeedRecord ofSite(SiteConfig config, Path copy) throws IOException {
        URI site = config.url();
        Optional<URI> former = config.publishing().movedFrom().filter(it -> !it.equals(site));
        boolean isKept = Files.exists(copy);
        Optional<Download> own = download(recordOf(site), site);
        boolean isFirst = own.isEmpty() && !hasSite(site);
        if (isFirst && !isKept && former.isEmpty()) {
            return FeedRecord.NONE;
        }
        Download published = own.orElse(Download.NONE);
        if (own.isEmpty() && !(isFirst && former.isPresent())) {
            warn(
                    recordOf(site),
                    MISSING + (isKept ? ", although there was a record before" : ", although the site is there"));
        }
        if (former.isPresent() && (isFirst || (!isKept && !published.record().isWhole()))) {
            Download before = downloadOrWarn(recordOf(former.get()), former.get());
            published =
                    isFirst ? before : new Download(published.record().completedBy(before.record()), before.bytes());
        }
        return completed(published, copy, former.filter(it -> isFirst).orElse(site));
    }

    /** A record with what only the last one that was downloaded holds; a whole one is kept in its place. */
    private FeedRecord completed(Download published, Path copy, URI site) throws IOException {
        FeedRecord record = published.record();
        boolean isKept = Files.exists(copy);
        if (!record.isWhole()) {
            return isKept ? record.completedBy(PublishedRecord.read(copy, problems)) : record;
        }
        FeedRecord last = isKept ? PublishedRecord.read(copy, new Diagnostics()) : FeedRecord.NONE;
        if (record.isOlderThan(last)) {
            warnOfAnOlderRecord(recordOf(site));
            return record.completedBy(last);
        }
        AtomicFile.write(copy, published.bytes().toArray());
        return record;
    }

    private static URI recordOf(URI site) {
        return site.resolve(Addresses.FEED_RECORD.value());
    }

    private Download downloadOrWarn(URI record, URI site) throws IOException {
        Optional<Download> download = download(record, site);
        if (download.isEmpty()) {
            warn(record, MISSING);
        }
        return download.orElse(Download.NONE);
    }

    /**
     * What a server has at the address of a record; if that cannot be read, a warning says so.
     *
     * @param site an address on the same server, ending in a slash
     * @return empty when the server says that there is nothing
     */
    private Optional<Download> download(URI record, URI site) throws IOException {
        try {
            Optional<WebPage> page = fetcher.find(record);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            Bytes bytes = page.get().body();
            SourceFile file = new SourceFile(record.toString(), new String(bytes.toArray(), StandardCharsets.UTF_8));
            if (FeedRecordFile.isRecord(file)) {
                return Optional.of(new Download(FeedRecordFile.read(file, problems), bytes));
            }
            warn(
                    record,
                    "the server has " + SubstitutePage.describe(page.get(), site, fetcher) + " in place of the record");
        } catch (UnreachableException unreachable) {
            warn(record, unreachable.reason());
        }
        return Optional.of(Download.NONE);
    }

    /** Whether a server shows a front page of this program: another site, or an error, is what was there before. */
    private boolean hasSite(URI site) throws IOException {
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
    private void warnOfAnOlderRecord(URI record) {
        problems.warning(
                Location.of(record.toString()),
                "the published record is older than the last one that was downloaded",
                "nothing is lost: items keep the identity that they had; if the site was put back on purpose, this"
                        + " is said once");
    }

    private void warn(URI record, String reason) {
        problems.warning(
                Location.of(record.toString()),
                reason + ", so that it is unknown what was published",
                "items keep their identity and date, unless they were renamed or moved;"
                        + " if the record is elsewhere, name it with --record");
    }
}

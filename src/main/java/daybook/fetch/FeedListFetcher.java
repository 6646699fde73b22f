package daybook.fetch;

import daybook.config.SourceSetting;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.file.Bytes;
import daybook.file.LimitedInput;
import daybook.format.OpmlReader;
import daybook.input.ListingFile;
import daybook.input.SiteFolder;
import daybook.listing.Listing;
import daybook.web.InternalNetwork;
import daybook.web.PageFetcher;
import daybook.web.UnreachableException;
import daybook.web.WebPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Fetches the feeds of a list in OPML, each as if the settings named it. */
final class FeedListFetcher {
    /** In bytes; a list of thousands of feeds has a tenth. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private final SiteFolder folder;
    private final PageFetcher fetcher;
    private final FeedFetcher feeds;
    private final FetchLog log;

    FeedListFetcher(SiteFolder folder, PageFetcher fetcher, FeedFetcher feeds, FetchLog log) {
        this.folder = folder;
        this.fetcher = fetcher;
        this.feeds = feeds;
        this.log = log;
    }

    /**
     * Fetches all feeds of a list.
     *
     * @param captured all that is known of the site's sources
     */
    void fetch(SourceSetting.FeedList list, List<Listing> captured) throws IOException {
        Optional<SourceFile> text = text(list);
        Diagnostics problems = new Diagnostics();
        List<URI> addresses = text.map(it -> OpmlReader.feeds(it, problems)).orElse(List.of()).stream()
                .filter(it -> isAllowed(list, it))
                .toList();
        problems.sorted().stream()
                .filter(it -> it.severity() == Severity.WARNING)
                .forEach(log::warn);
        if (addresses.isEmpty()) {
            log.nothing();
            String reason = problems.sorted().stream()
                    .filter(it -> it.severity() == Severity.ERROR)
                    .findFirst()
                    .map(it -> ": " + it.message())
                    .orElse("");
            text.ifPresent(it -> log.wrong(
                    list.toString(), "the list names no feed" + reason, "check that it is a list of feeds in OPML"));
        }
        for (URI address : addresses) {
            feeds.fetch(new SourceSetting.Feed(address), captured);
        }
    }

    /** Whoever publishes a list may not have this machine ask its own network; the site's own file may. */
    private boolean isAllowed(SourceSetting.FeedList list, URI feed) {
        boolean isAllowed = list.address()
                .filter(it -> InternalNetwork.isEnteredBy(it, feed))
                .isEmpty();
        if (!isAllowed) {
            log.warn(feed, "this feed of " + list + " is within this machine or its network", "it is not asked");
        }
        return isAllowed;
    }

    private Optional<SourceFile> text(SourceSetting.FeedList list) throws IOException {
        return list.address().isPresent() ? textAt(list.address().get(), list) : textOfFile(list);
    }

    private Optional<SourceFile> textAt(URI address, SourceSetting.FeedList list) throws IOException {
        try {
            WebPage page = fetcher.fetch(address);
            return Optional.of(ListingFile.text(page.body(), page.charset(), list.place()));
        } catch (UnreachableException unreachable) {
            log.unreachable(list.toString(), address, unreachable.reason());
            return Optional.empty();
        }
    }

    private Optional<SourceFile> textOfFile(SourceSetting.FeedList list) {
        try {
            Optional<Path> file = folder.file(list.place());
            if (file.isPresent()) {
                Bytes bytes = new Bytes(LimitedInput.read(file.get(), LARGEST));
                return Optional.of(ListingFile.text(bytes, Optional.empty(), list.place()));
            }
            log.wrong(list.toString(), "there is no such file", "export it anew");
        } catch (IOException unreadable) {
            log.wrong(list.toString(), "the file cannot be read: " + unreadable.getMessage(), "export it anew");
        }
        return Optional.empty();
    }
}

package daybook.fetch;

import daybook.config.SourceSetting;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.file.LimitedInput;
import daybook.format.OpmlReader;
import daybook.input.SiteFolder;
import daybook.listing.Listing;
import daybook.web.InternalNetwork;
import daybook.web.PageFetcher;
import daybook.web.UnreachableException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
        List<URI> addresses = text.map(it -> OpmlReader.feeds(it, new Diagnostics())).orElse(List.of()).stream()
                .filter(it -> isAllowed(list, it))
                .toList();
        if (addresses.isEmpty()) {
            log.nothing();
            text.ifPresent(it -> log.wrong(list.toString(), "the list names no feed", "it is an OPML file"));
        }
        for (URI address : addresses) {
            feeds.fetch(new SourceSetting.Feed(address), captured);
        }
    }

    /** Whoever publishes a list may not have this machine ask its own network; the site's own file may. */
    private boolean isAllowed(SourceSetting.FeedList list, URI feed) {
        boolean isAllowed = !isOnline(list) || !InternalNetwork.isEnteredBy(URI.create(list.place()), feed);
        if (!isAllowed) {
            log.warn(feed, "this feed of " + list + " is within this machine or its network", "it is not asked");
        }
        return isAllowed;
    }

    private static boolean isOnline(SourceSetting.FeedList list) {
        return list.place().startsWith("http");
    }

    private Optional<SourceFile> text(SourceSetting.FeedList list) throws IOException {
        if (!isOnline(list)) {
            return textOfFile(list);
        }
        URI address = URI.create(list.place());
        try {
            return Optional.of(new SourceFile(
                    list.place(), new String(fetcher.fetch(address).body().toArray(), StandardCharsets.UTF_8)));
        } catch (UnreachableException unreachable) {
            log.unreachable(list.toString(), address, unreachable.reason());
            return Optional.empty();
        }
    }

    private Optional<SourceFile> textOfFile(SourceSetting.FeedList list) {
        try {
            Optional<Path> file = folder.file(list.place());
            if (file.isPresent()) {
                String text = new String(LimitedInput.read(file.get(), LARGEST), StandardCharsets.UTF_8);
                return Optional.of(new SourceFile(list.place(), text));
            }
            log.wrong(list.toString(), "there is no such file", "export it anew");
        } catch (IOException unreadable) {
            log.wrong(list.toString(), "the file cannot be read: " + unreadable.getMessage(), "export it anew");
        }
        return Optional.empty();
    }
}

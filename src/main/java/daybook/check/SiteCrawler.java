package daybook.check;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.file.TemporaryFolder;
import daybook.siteplan.Addresses;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import daybook.web.PageFetcher;
import daybook.web.SubstitutePage;
import daybook.web.UnreachableException;
import daybook.web.WebClient;
import daybook.web.WebPage;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fetches a published site into a temporary folder: the front page, and all files below the site's address that pages,
 * style sheets, feeds and the sitemap link to. Files that only a script requests are not found. Requests are sent one
 * at a time.
 */
final class SiteCrawler implements AutoCloseable {
    private static final List<SitePath> STARTS =
            List.of(Addresses.ROBOTS, Addresses.FRONT, Addresses.NOT_FOUND, Addresses.SITEMAP);

    /** A host of static files serves ten requests in a second with ease. */
    private static final Duration INTERVAL = Duration.ofMillis(100);

    /** More than can be fetched within the {@link SiteChecker#TIME_LIMIT}. */
    private static final int MOST_FILES = 50_000;

    /** Twice what GitHub Pages allows a site. */
    private static final long MOST_BYTES = 2_000_000_000;

    /** Files with absolute addresses of the site. */
    private static final Pattern DATA = Pattern.compile(".*\\.(?:xml|atom|json|opml)");

    private final URI base;
    private final WebClient client;
    private final CrawlLimits limits;
    private final TemporaryFolder folder;
    private final SortedMap<SitePath, CrawledFile> files = new TreeMap<>();
    private final Set<SitePath> seen = new HashSet<>();
    private final Deque<SitePath> queue = new ArrayDeque<>();

    private final SiteTexts sources = new SiteTexts(this::name, path -> Objects.requireNonNull(files.get(path)).file);
    private SiteAddress stated;
    private long bytes;

    private record CrawledFile(Path file, long size) {}

    /**
     * How much of a site is fetched.
     *
     * @param files also counts addresses that do not exist
     * @param bytes in all files
     */
    record CrawlLimits(int files, long bytes) {
        /** No site that can be checked exceeds them. */
        static final CrawlLimits USUAL = new CrawlLimits(MOST_FILES, MOST_BYTES);
    }

    /**
     * Prepares a crawl; nothing is requested yet.
     *
     * @param address of the site, with or without a slash at its end
     */
    SiteCrawler(URI address, WebClient client, CrawlLimits limits) throws IOException {
        this.limits = limits;
        this.base = address.resolve(address.getRawPath().replaceFirst("(?:/index\\.html|/)?$", "/"));
        this.client = client;
        this.folder = TemporaryFolder.make();
        this.stated = here();
    }

    /** The site, kept until this is closed; empty when a file cannot be fetched, which is reported. */
    Optional<BuiltSite> fetch(Diagnostics diagnostics) throws IOException {
        PageFetcher fetcher =
                client.fetcher("+" + base, folder.path().resolve("cache"), SiteChecker.TIME_LIMIT, INTERVAL);
        STARTS.forEach(this::enqueue);
        while (!queue.isEmpty()) {
            SitePath path = queue.remove();
            client.progress().accept("fetched " + files.size() + " files; " + path);
            try {
                Optional<WebPage> page = fetcher.find(address(path));
                if (page.isPresent()) {
                    store(path, page.get().body().toArray());
                }
                if (seen.size() > limits.files || bytes > limits.bytes) {
                    diagnostics.error(
                            Location.of(name(path.value())),
                            "the site has more than " + limits.files + " files or " + Megabytes.of(limits.bytes)
                                    + ", too much to fetch",
                            "check the folder that it was built into");
                    return Optional.empty();
                }
            } catch (UnreachableException unreachable) {
                diagnostics.error(Location.of(name(path.value())), "cannot be fetched: " + unreachable.reason());
                return Optional.empty();
            }
        }
        if (SubstitutePage.hasMissingPages(base, fetcher)) {
            diagnostics.warning(
                    Location.of(base.toString()),
                    "the server has a page at each address, as parked domains, logins and single-page apps have",
                    "broken links cannot be found; let it answer 404 for files that do not exist");
        }
        BuiltSite site = BuiltSite.read(sources, files(), Optional.empty());
        if (site.address().isKnown() && !site.address().equals(here())) {
            diagnostics.warning(
                    Location.of(name(Addresses.ROBOTS.value())),
                    "the site states the address " + site.address().of(new SitePath("")),
                    "its absolute links point there; build the site with 'url': " + base);
        }
        return Optional.of(site);
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }

    private SiteFiles files() {
        SortedMap<SitePath, Long> sizes = new TreeMap<>();
        files.forEach((path, fetched) -> sizes.put(path, fetched.size));
        return new SiteFiles(sizes, List.of());
    }

    private String name(String path) {
        return base + path;
    }

    private SiteAddress here() {
        return new SiteAddress(base.getScheme() + "://" + base.getRawAuthority(), base.getRawPath());
    }

    /** The address of a file; that of the front page is the site's. */
    private URI address(SitePath path) {
        String below = path.equals(Addresses.FRONT) ? "" : path.value();
        try {
            return new URI(base.getScheme(), base.getAuthority(), base.getPath() + below, null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a path that begins with a slash makes an address", impossible);
        }
    }

    private void enqueue(SitePath path) {
        if (path.isWithinSite() && seen.add(path)) {
            queue.add(path);
        }
    }

    /** Stores a file under a number, as its own name may be invalid on this file system, and queues its links. */
    private void store(SitePath path, byte[] body) throws IOException {
        Path file = Files.write(folder.path().resolve(String.valueOf(files.size())), body);
        files.put(path, new CrawledFile(file, body.length));
        bytes += body.length;
        if (path.equals(Addresses.ROBOTS)) {
            SiteAddress address = SiteAddress.of(sources.text(path));
            stated = address.isKnown() ? address : here();
        }
        references(path).forEach(it -> {
            if (stated.link(path, it).orElse(null) instanceof SiteLink target) {
                enqueue(target.path());
            }
        });
    }

    private Stream<String> references(SitePath path) {
        if (MarkupReferences.recognises(path)) {
            return MarkupReferences.of(path, sources.text(path)).references().stream()
                    .map(MarkupReference::address);
        }
        if (!DATA.matcher(path.value()).matches()) {
            return Stream.empty();
        }
        String start = Pattern.quote(stated.of(new SitePath("")));
        return Pattern.compile(start + "[^\\s\"'<>&\\\\]*")
                .matcher(sources.text(path))
                .results()
                .map(MatchResult::group);
    }
}

package daybook.check;

import daybook.check.LinkTarget.Within;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import daybook.web.PageFetcher;
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
 * Fetches a published site: its front page and whatever is linked from there on, from pages, feeds and sitemap, as long
 * as it is below the site's address. What only a script asks for is not seen. Nothing is asked for at the same time as
 * anything else.
 */
final class SiteCrawler implements AutoCloseable {
    private static final List<SitePath> STARTS =
            List.of(BuiltSite.ROBOTS, Addresses.FRONT, Addresses.NOT_FOUND, Addresses.SITEMAP);

    /** A host that serves files has no trouble with ten in a second. */
    private static final Duration INTERVAL = Duration.ofMillis(100);

    /** What names addresses of the site in full. */
    private static final Pattern DATA = Pattern.compile(".*\\.(?:xml|atom|json|opml)");

    private final URI base;
    private final WebClient client;
    private final TemporaryFolder folder;
    private final SortedMap<SitePath, Fetched> files = new TreeMap<>();
    private final Set<SitePath> seen = new HashSet<>();
    private final Deque<SitePath> waiting = new ArrayDeque<>();

    private final SiteTexts sources = new SiteTexts(this::name, path -> Objects.requireNonNull(files.get(path)).file);
    private SiteAddress stated;

    private record Fetched(Path file, long size) {}

    /**
     * Prepares a crawl.
     *
     * @param address of the site, with or without a slash at its end
     */
    SiteCrawler(URI address, WebClient client) throws IOException {
        this.base = address.resolve(address.getRawPath().replaceFirst("(?:/index\\.html|/)?$", "/"));
        this.client = client;
        this.folder = TemporaryFolder.make();
        this.stated = here();
    }

    /** The site, kept until the crawl is closed; empty when not all of it can be had, which is reported. */
    Optional<BuiltSite> fetch(Diagnostics diagnostics) throws IOException {
        PageFetcher fetcher =
                client.fetcher("+" + base, folder.path().resolve("cache"), SiteChecker.TIME_LIMIT, INTERVAL);
        STARTS.forEach(this::enqueue);
        while (!waiting.isEmpty()) {
            SitePath path = waiting.remove();
            client.progress().accept("fetched " + files.size() + " files; " + path);
            try {
                Optional<WebPage> page = fetcher.find(address(path));
                if (page.isPresent()) {
                    take(path, page.get().body().toArray());
                }
            } catch (UnreachableException unreachable) {
                diagnostics.error(Location.of(name(path.value())), "it cannot be fetched: " + unreachable.reason());
                return Optional.empty();
            }
        }
        BuiltSite site = BuiltSite.read(sources, files());
        if (site.address().isKnown() && !site.address().equals(here())) {
            diagnostics.warning(
                    Location.of(name(BuiltSite.ROBOTS.value())),
                    "the site says that it is at " + site.address().of(new SitePath("")),
                    "what is absolute on it leads there; build it with that address as its 'url'");
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

    /** The front page's is that of the site. */
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
            waiting.add(path);
        }
    }

    /** Keeps a file, under a number: its own name may be none that a file can have here. */
    private void take(SitePath path, byte[] body) throws IOException {
        Path file = Files.write(folder.path().resolve(String.valueOf(files.size())), body);
        files.put(path, new Fetched(file, body.length));
        if (path.equals(BuiltSite.ROBOTS)) {
            SiteAddress told = SiteAddress.of(sources.text(path));
            stated = told.isKnown() ? told : here();
        }
        references(path).forEach(it -> {
            if (stated.link(path, it).orElse(null) instanceof Within within) {
                enqueue(within.path());
            }
        });
    }

    private Stream<String> references(SitePath path) {
        if (SiteContents.isMarkup(path)) {
            return SiteContents.markup(path, sources.text(path)).references().stream()
                    .map(Reference::address);
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

package daybook.check;

import daybook.check.LinkTarget.Elsewhere;
import daybook.diagnostic.Diagnostics;
import daybook.listing.Sources;
import daybook.siteplan.SitePath;
import daybook.web.PageFetcher;
import daybook.web.UnreachableException;
import daybook.web.WebClient;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the site links to elsewhere is there. It is asked for in the manner of somebody who follows a link now and then:
 * nothing at the same time as anything else, a host once a second at most, and no more once it refuses or is in
 * trouble. A source of listings is not asked: it has no time for thousands of requests about its own papers.
 */
final class ExternalLinksCheck {
    private final BuiltSite site;
    private final WebClient client;
    private final PageFetcher fetcher;
    private final Diagnostics diagnostics;

    private ExternalLinksCheck(BuiltSite site, WebClient client, PageFetcher fetcher, Diagnostics diagnostics) {
        this.site = site;
        this.client = client;
        this.fetcher = fetcher;
        this.diagnostics = diagnostics;
    }

    /** A link to another site. */
    private record Question(URI address, Occurrence use) {}

    /** Reports what is not there. */
    static void check(BuiltSite site, WebClient client, Diagnostics diagnostics) throws IOException {
        try (TemporaryFolder cache = TemporaryFolder.make()) {
            String asker = site.address().isKnown() ? "+" + site.address().of(new SitePath("")) : "";
            PageFetcher fetcher = client.fetcher(asker, cache.path(), SiteChecker.TIME_LIMIT, WebClient.INTERVAL);
            new ExternalLinksCheck(site, client, fetcher, diagnostics).check();
        }
    }

    private void check() throws IOException {
        Deque<Deque<Question>> hosts = new ArrayDeque<>(questions().values());
        // One of each host, then the next of each: no time is spent on waiting for one while others could be asked.
        while (!hosts.isEmpty()) {
            Deque<Question> host = hosts.remove();
            if (ask(host.remove(), host.size()) && !host.isEmpty()) {
                hosts.add(host);
            }
        }
    }

    /** What to ask of each host, in the order of addresses. */
    private SortedMap<String, Deque<Question>> questions() {
        SortedMap<String, Occurrence> uses = new TreeMap<>();
        site.contents().links().forEach((link, use) -> {
            if (link instanceof Elsewhere elsewhere) {
                uses.put(elsewhere.address(), use);
            }
        });
        SortedMap<String, Deque<Question>> questions = new TreeMap<>();
        uses.forEach((address, use) -> address(address, use)
                .filter(it -> Sources.ofAddress(it).isEmpty())
                .ifPresent(it -> questions
                        .computeIfAbsent(it.getAuthority(), host -> new ArrayDeque<>())
                        .add(new Question(it, use))));
        return questions;
    }

    /** An address as the rules for addresses have it; what is none was reported. */
    private Optional<URI> address(String text, Occurrence use) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException malformed) {
            // Falls through to the report, which is the same for all wrong addresses.
        }
        diagnostics.warning(site.first(use), "'" + text + "' is no address by the rules", "most browsers take it");
        return Optional.empty();
    }

    /**
     * Asks one question.
     *
     * @param more how many more there are for the host
     * @return whether the host may be asked again
     */
    private boolean ask(Question question, int more) throws IOException {
        client.progress().accept("asking for " + question.address);
        try {
            if (!fetcher.has(question.address)) {
                diagnostics.error(
                        site.first(question.use),
                        "there is no " + question.address + " any more" + question.use.elsewhere());
            }
            return true;
        } catch (UnreachableException trouble) {
            diagnostics.warning(
                    site.first(question.use),
                    "nobody can tell whether there is " + question.address + ": " + trouble.reason(),
                    more == 0 ? "look yourself" : "look yourself; " + more + " more links to this host were not tried");
            return false;
        }
    }
}

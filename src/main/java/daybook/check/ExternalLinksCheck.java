package daybook.check;

import daybook.diagnostic.Diagnostics;
import daybook.file.TemporaryFolder;
import daybook.listing.Sources;
import daybook.siteplan.LinkTarget.ExternalLink;
import daybook.siteplan.SitePath;
import daybook.web.InternalNetwork;
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
 * Finds links to other sites that are broken. Requests are sent one at a time, to each host once a second at most, and
 * no more after a host refused one or failed. Links to a source of listings are not checked: a site has thousands of
 * them, all made from its own listings. Nor are links into the network of this machine, unless the site is there
 * itself: strangers write links, and a request may be all that a server in there needs to do something.
 */
final class ExternalLinksCheck {
    private final BuiltSite site;
    private final WebClient client;
    private final PageFetcher fetcher;
    private final boolean isInternal;
    private final Diagnostics diagnostics;

    private ExternalLinksCheck(
            BuiltSite site, WebClient client, PageFetcher fetcher, boolean isInternal, Diagnostics diagnostics) {
        this.site = site;
        this.client = client;
        this.fetcher = fetcher;
        this.isInternal = isInternal;
        this.diagnostics = diagnostics;
    }

    /** A link to another site, to be checked by a request. */
    private record LinkRequest(URI address, Occurrence occurrence) {}

    /**
     * Reports the broken links.
     *
     * @param home where the site is published, empty when that is not known
     */
    static void check(BuiltSite site, Optional<URI> home, WebClient client, Diagnostics diagnostics)
            throws IOException {
        try (TemporaryFolder cache = TemporaryFolder.make()) {
            String contact = site.address().isKnown() ? "+" + site.address().of(new SitePath("")) : "";
            PageFetcher fetcher = client.fetcher(contact, cache.path(), SiteChecker.TIME_LIMIT, WebClient.INTERVAL);
            boolean isInternal = home.filter(InternalNetwork::has).isPresent();
            new ExternalLinksCheck(site, client, fetcher, isInternal, diagnostics).check();
        }
    }

    private void check() throws IOException {
        Deque<Deque<LinkRequest>> hosts = new ArrayDeque<>(requests().values());
        // In turn, so that no time is lost to the rate limit of one host while another could be asked.
        while (!hosts.isEmpty()) {
            Deque<LinkRequest> host = hosts.remove();
            if (check(host.remove(), host.size()) && !host.isEmpty()) {
                hosts.add(host);
            }
        }
    }

    /** The requests to each host, in the order of addresses. */
    private SortedMap<String, Deque<LinkRequest>> requests() {
        SortedMap<String, Occurrence> occurrences = new TreeMap<>();
        site.contents().links().forEach((link, occurrence) -> {
            if (link instanceof ExternalLink external) {
                occurrences.put(external.address(), occurrence);
            }
        });
        SortedMap<String, Deque<LinkRequest>> requests = new TreeMap<>();
        occurrences.forEach((address, occurrence) -> address(address, occurrence)
                .filter(it -> Sources.ofAddress(it).isEmpty())
                .ifPresent(it -> requests.computeIfAbsent(it.getAuthority(), host -> new ArrayDeque<>())
                        .add(new LinkRequest(it, occurrence))));
        return requests;
    }

    /** An address by the rules of RFC 3986; a malformed one is reported. */
    private Optional<URI> address(String text, Occurrence occurrence) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException malformed) {
            // Falls through to the report, which is the same for all wrong addresses.
        }
        diagnostics.warning(
                site.first(occurrence),
                "'" + text + "' is not a valid address",
                "percent-encode it; most browsers accept it as it is");
        return Optional.empty();
    }

    /**
     * Checks one link.
     *
     * @param more the number of further links to the host
     * @return whether further requests may be sent to the host
     */
    private boolean check(LinkRequest request, int more) throws IOException {
        client.progress().accept("checking " + request.address);
        if (!isInternal && InternalNetwork.has(request.address)) {
            return skip(request, "it is an address within this machine or its network", more);
        }
        try {
            if (!fetcher.has(request.address)) {
                diagnostics.error(
                        site.first(request.occurrence),
                        "broken link: there is no " + request.address + request.occurrence.otherFiles());
            }
            return true;
        } catch (UnreachableException trouble) {
            return skip(request, trouble.reason(), more);
        }
    }

    /** Reports a link that cannot be checked, and with it all others to the host. Returns false. */
    private boolean skip(LinkRequest request, String reason, int more) {
        diagnostics.warning(
                site.first(request.occurrence),
                "could not check " + request.address + ": " + reason,
                more == 0
                        ? "open it yourself"
                        : "open it yourself; " + more + " more links to this host were not checked");
        return false;
    }
}

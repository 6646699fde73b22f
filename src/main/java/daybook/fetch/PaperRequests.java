package daybook.fetch;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.metadata.MetadataLookup;
import daybook.metadata.MetadataLookup.FoundPaper;
import daybook.metadata.MetadataLookup.LookupResult;
import daybook.web.PageFetcher;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Asks for the papers that notes are about and no listing has, and for the authors and abstracts that listings lack, in
 * few requests. Nobody is asked twice for what nobody knew.
 */
final class PaperRequests {
    /** For each of those who are asked; a night is not for a library, and the next one goes on. */
    private static final int MOST_REQUESTS = 10;

    /** A paper that a note is about is asked for alone where nobody answers for several at once. */
    private static final int ALL = Integer.MAX_VALUE;

    private final SiteConfig config;
    private final PageFetcher fetcher;
    private final Map<String, URI> mirrors;
    private final PaperStore store;
    private final FetchLog log;
    private final Diagnostics diagnostics;

    /**
     * Prepares requests.
     *
     * @param mirrors of those who are asked
     * @param diagnostics receives what nobody knows
     */
    PaperRequests(
            SiteConfig config,
            PageFetcher fetcher,
            Map<String, URI> mirrors,
            PaperStore store,
            FetchLog log,
            Diagnostics diagnostics) {
        this.config = config;
        this.fetcher = fetcher;
        this.mirrors = mirrors;
        this.store = store;
        this.log = log;
        this.diagnostics = diagnostics;
    }

    /**
     * Adds what is missing, and fills in what listings lack.
     *
     * @param missing the papers that notes are about, with the places that say so
     * @param captured what the site had of listings
     * @param fetched what it has since
     * @param day under which papers are added
     */
    void ask(SortedMap<EntryId, Location> missing, List<Listing> captured, List<Listing> fetched, LocalDate day)
            throws IOException {
        KnownPapers known = new KnownPapers(fetched);
        SortedMap<EntryId, Location> open = new TreeMap<>(missing);
        open.keySet().removeIf(known::has);
        if (!open.isEmpty()) {
            addMissing(open, day);
        }
        fillIn(
                Stream.of(captured, fetched, store.written())
                        .flatMap(List::stream)
                        .toList(),
                day);
    }

    private void addMissing(SortedMap<EntryId, Location> missing, LocalDate day) throws IOException {
        LookupResult result = MetadataLookup.of(fetcher, mirrors, Set.of()).ask(List.copyOf(missing.keySet()), ALL);
        report(result);
        store.add(day, announcements(result));
        result.found()
                .forEach((id, paper) ->
                        log.step(day, id.toString(), "added: " + paper.paper().title()));
        store.asked().add(result.unknown());
        result.unknown().stream()
                .sorted()
                .forEach(it -> diagnostics.warning(
                        Objects.requireNonNull(missing.get(it)),
                        "nobody knows the paper '" + it + "'",
                        "check it, or run daybook add --title TEXT " + it));
    }

    /** The newest first. */
    private void fillIn(List<Listing> listings, LocalDate day) throws IOException {
        Set<EntryId> asked = store.asked().read();
        MetadataLookup lookup = MetadataLookup.ofRegistries(fetcher, mirrors);
        List<EntryId> open = new KnownPapers(listings)
                .incomplete().stream()
                        .filter(it -> lookup.covers(it) && !asked.contains(it) && OpenPapers.isAskable(it, config))
                        .toList();
        if (open.isEmpty()) {
            return;
        }
        LookupResult result = lookup.ask(open, MOST_REQUESTS);
        report(result);
        store.fillIn(announcements(result));
        Set<EntryId> fruitless = new HashSet<>(result.unknown());
        announcements(result).stream().filter(Announcement::isIncomplete).forEach(it -> fruitless.add(it.id()));
        store.asked().add(fruitless);
        int count = result.found().size();
        if (count > 0) {
            log.step(day, "metadata", (count == 1 ? "1 paper" : count + " papers") + " filled in");
        }
    }

    private static List<Announcement> announcements(LookupResult result) {
        return result.found().values().stream().map(FoundPaper::paper).toList();
    }

    private void report(LookupResult result) {
        for (MetadataLookup.FailedRequest failure : result.failures()) {
            log.unreachable(failure.source(), failure.address(), failure.reason());
            log.nothing();
        }
    }
}

package daybook.metadata;

import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.Sources;
import daybook.web.InternalNetwork;
import daybook.web.PageFetcher;
import daybook.web.UnreachableException;
import daybook.web.WebPage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks everybody who may know papers, one after the other, until all papers are known. */
public final class MetadataLookup {
    private final PageFetcher fetcher;
    private final List<MetadataSource> sources;
    private final Set<EntryId> named;

    private MetadataLookup(PageFetcher fetcher, List<MetadataSource> sources, Set<EntryId> named) {
        this.fetcher = fetcher;
        this.sources = sources;
        this.named = named;
    }

    /**
     * Asks the sources and registries, and for what they do not know the papers' own pages.
     *
     * @param mirrors of these, by the scheme of a source, {@code crossref}, {@code datacite} or {@code doi}
     * @param named the papers that whoever runs the program named; only their own pages may be within this machine or
     *     its network, so that no note makes a job publish what stands there
     */
    public static MetadataLookup of(PageFetcher fetcher, Map<String, URI> mirrors, Set<EntryId> named) {
        return new MetadataLookup(
                fetcher,
                Stream.concat(registries(mirrors), Stream.of(new PageMetadata(base(mirrors, "doi", "https://doi.org"))))
                        .toList(),
                named);
    }

    /** Asks only sources and registries, which answer for anybody, and no address that a stranger wrote. */
    public static MetadataLookup ofRegistries(PageFetcher fetcher, Map<String, URI> mirrors) {
        return new MetadataLookup(fetcher, registries(mirrors).toList(), Set.of());
    }

    private static Stream<MetadataSource> registries(Map<String, URI> mirrors) {
        return Stream.concat(
                Sources.ALL.stream()
                        .map(it -> new SourceMetadata(it, it.listings(Optional.ofNullable(mirrors.get(it.scheme()))))),
                Stream.of(
                        new CrossrefMetadata(base(mirrors, "crossref", "https://api.crossref.org")),
                        new DataciteMetadata(base(mirrors, "datacite", "https://api.datacite.org"))));
    }

    private static String base(Map<String, URI> mirrors, String name, String usual) {
        return Optional.ofNullable(mirrors.get(name))
                .map(URI::toString)
                .orElse(usual)
                .replaceFirst("/+$", "");
    }

    /**
     * What somebody knows of a paper.
     *
     * @param paper as if it were announced for the first time
     * @param knownBy the name of who knows it
     */
    public record FoundPaper(Announcement paper, String knownBy) {}

    /**
     * Somebody who could not be asked.
     *
     * @param ids those that it may know
     */
    public record FailedRequest(String source, URI address, String reason, List<EntryId> ids) {}

    /**
     * All that was found out.
     *
     * @param found the papers that somebody knows, in the order in which they were found
     * @param unknown those that nobody knows who was asked
     * @param failures why others may be known by somebody
     */
    public record LookupResult(Map<EntryId, FoundPaper> found, Set<EntryId> unknown, List<FailedRequest> failures) {}

    /** Whether a paper can be asked for at all. */
    public boolean covers(EntryId id) {
        return sources.stream().anyMatch(it -> it.covers(id));
    }

    /**
     * Asks for papers. Whoever leaves out some of several is asked for these once more, because answers have gaps. A
     * paper's own page is asked only if all who should know it have answered that they do not.
     *
     * @param ids each once
     * @param mostRequests for each source, but for those for gaps; what is behind the last of them is neither found nor
     *     unknown
     */
    public LookupResult ask(List<EntryId> ids, int mostRequests) throws IOException {
        Map<EntryId, FoundPaper> found = new LinkedHashMap<>();
        Set<EntryId> undecided = new HashSet<>();
        List<FailedRequest> failures = new ArrayList<>();
        for (MetadataSource source : sources) {
            boolean isLast = source instanceof PageMetadata;
            List<EntryId> open = ids.stream()
                    .filter(it -> source.covers(it) && !found.containsKey(it))
                    .filter(it -> !isLast || (!undecided.contains(it) && isAllowed(it)))
                    .toList();
            List<List<EntryId>> batches = source.batches(open);
            int allowed = Math.min(batches.size(), mostRequests);
            List<EntryId> gaps = new ArrayList<>();
            for (List<EntryId> batch : batches.subList(0, allowed)) {
                ask(source, batch, found, undecided, failures);
                batch.stream()
                        .filter(it -> batch.size() > 1 && !found.containsKey(it) && !undecided.contains(it))
                        .forEach(gaps::add);
            }
            for (List<EntryId> batch : source.batches(gaps)) {
                ask(source, batch, found, undecided, failures);
            }
            batches.subList(allowed, batches.size()).forEach(undecided::addAll);
        }
        Set<EntryId> unknown = new HashSet<>(ids);
        unknown.removeAll(found.keySet());
        unknown.removeAll(undecided);
        return new LookupResult(found, unknown, failures);
    }

    private boolean isAllowed(EntryId id) {
        return id.scheme().equals(EntryId.DOI) || named.contains(id) || !InternalNetwork.has(URI.create(id.address()));
    }

    private void ask(
            MetadataSource source,
            List<EntryId> batch,
            Map<EntryId, FoundPaper> found,
            Set<EntryId> undecided,
            List<FailedRequest> failures)
            throws IOException {
        URI address = source.address(batch);
        Optional<String> problem = Optional.empty();
        try {
            Optional<WebPage> answer = fetcher.find(address);
            Optional<List<Announcement>> papers =
                    answer.isPresent() ? source.read(answer.get(), batch) : Optional.of(List.of());
            papers.orElse(List.of()).stream()
                    .filter(it -> batch.contains(it.id()))
                    .forEach(it ->
                            found.putIfAbsent(it.id(), new FoundPaper(it.as(AnnouncementKind.NEW), source.name())));
            if (papers.isEmpty()) {
                problem = Optional.of("the answer cannot be read");
            }
        } catch (UnreachableException unreachable) {
            problem = Optional.of(unreachable.reason());
        }
        if (problem.isPresent()) {
            undecided.addAll(batch);
            failures.add(new FailedRequest(source.name(), address, problem.get(), batch));
        }
    }
}

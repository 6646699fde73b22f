package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.listing.LabelledLink;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses in listings that are of the site itself. Strangers wrote them, so that one that does not resolve is no
 * error: it is shown without a link.
 */
public final class ListingLinks {
    private static final SitePath FRONT = new SitePath("index.html");

    private ListingLinks() {}

    /**
     * The addresses of the site that do not resolve.
     *
     * @param resolves whether the site has what a link refers to
     */
    public static SortedSet<String> broken(Catalog catalog, SiteAddress site, Predicate<SiteLink> resolves) {
        String start = site.origin() + site.path();
        Set<String> named = catalog.entries().values().parallelStream()
                .flatMap(entry -> Stream.concat(
                        addresses(entry),
                        // Nearly none, which is found out without its paragraphs.
                        texts(entry, entry.abstractText().stream().toList()).anyMatch(it -> it.contains(start))
                                ? texts(entry).flatMap(it -> TexText.of(it).addresses())
                                : Stream.empty()))
                .filter(it -> it.startsWith(start))
                .collect(Collectors.toSet());
        SortedSet<String> broken = new TreeSet<>();
        for (String address : named) {
            if (site.link(FRONT, address).orElse(null) instanceof SiteLink link && !resolves.test(link)) {
                broken.add(address);
            }
        }
        return broken;
    }

    /** What pages show as a link. */
    private static Stream<String> addresses(Entry entry) {
        return Stream.concat(
                Stream.of(
                                Optional.of(entry.id().address()),
                                entry.links().page(),
                                entry.links().pdf(),
                                entry.links().html())
                        .flatMap(Optional::stream),
                entry.links().others().stream().map(LabelledLink::address));
    }

    /** What pages show with links and math in it. */
    public static Stream<String> texts(Entry entry) {
        return texts(entry, entry.abstractParagraphs());
    }

    private static Stream<String> texts(Entry entry, List<String> paragraphs) {
        return Stream.concat(
                paragraphs.stream(),
                Stream.of(Optional.of(entry.title()), entry.comments(), entry.journalReference(), entry.reportNumber())
                        .flatMap(Optional::stream));
    }
}

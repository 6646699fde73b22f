package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.config.ArchiveSettings;
import daybook.config.SiteConfig;
import daybook.listing.EntryId;
import daybook.siteplan.Addresses;
import daybook.siteplan.PageLocations;
import daybook.siteplan.SitePath;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Divides the pages of a site between it and the archive of its older years: those of papers by their first days. */
final class DividedSite {
    private DividedSite() {}

    /** Where the pages are; of a site without an archive that is published, all at one place. */
    static PageLocations of(SiteConfig config, Catalog catalog) {
        Optional<ArchiveSettings> archive =
                config.publishing().archive().filter(it -> it.other().isPresent());
        return archive.isPresent() ? of(archive.get(), catalog) : PageLocations.WHOLE;
    }

    private static PageLocations of(ArchiveSettings archive, Catalog catalog) {
        Set<EntryId> ids = catalog.entries().values().stream()
                .filter(it -> it.firstDay()
                        .filter(day -> day.getYear() < archive.before())
                        .isPresent())
                .map(Entry::id)
                .collect(Collectors.toSet());
        Stream<SitePath> merged = catalog.redirected().stream()
                .filter(it ->
                        catalog.find(it).map(Entry::id).filter(ids::contains).isPresent())
                .map(Addresses::paper);
        Set<String> papers = Stream.concat(
                        catalog.entries().values().stream()
                                .filter(it -> ids.contains(it.id()))
                                .flatMap(DividedSite::pages),
                        merged)
                .map(PageLocations::withoutSuffix)
                .collect(Collectors.toSet());
        return new PageLocations(
                archive.before(),
                papers,
                archive.isBuilt(),
                archive.other().orElseThrow().toString().replaceFirst("/$", ""));
    }

    /** The page of a paper, and those that lead to it. */
    private static Stream<SitePath> pages(Entry entry) {
        return Stream.concat(
                Stream.of(Addresses.paper(entry.id())),
                entry.subjects().stream().flatMap(it -> Addresses.paper(entry.id(), it).stream()));
    }
}

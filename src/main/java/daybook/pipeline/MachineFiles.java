package daybook.pipeline;

import daybook.feed.RootFiles;
import daybook.feed.SiteFeeds;
import daybook.feed.Sitemap;
import daybook.keep.KeptFacts;
import daybook.model.SiteModel;
import daybook.page.Bibliographies;
import daybook.page.ClientTemplates;
import daybook.page.StatusPage;
import daybook.search.CatalogWords;
import daybook.search.SearchIndex;
import daybook.siteplan.PlannedFile;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The files of a site that programs read. */
final class MachineFiles {
    private MachineFiles() {}

    /**
     * Plans all of them: a line each.
     *
     * @param search see {@link #search}
     */
    static List<PlannedFile> plan(SiteModel site, SiteFeeds feeds, List<PlannedFile> pages, List<PlannedFile> search) {
        return Stream.of(
                        feeds.documents(),
                        feeds.lists(),
                        List.of(feeds.record()),
                        Sitemap.plan(pages.stream()
                                .filter(it -> !site.facts().locations().isElsewhere(it.path()))
                                .toList()),
                        Bibliographies.plan(site),
                        search,
                        StatusPage.machineFile(site.ledger()),
                        List.of(ClientTemplates.plan(site.facts().config())),
                        List.of(RootFiles.robots(site.facts().locations())),
                        List.of(RootFiles.noJekyll()),
                        RootFiles.domain(site.facts().config()))
                .flatMap(Collection::stream)
                .toList();
    }

    /** The files that search needs; none on a site without search. */
    static List<PlannedFile> search(SiteModel site, CatalogWords words, KeptFacts kept) {
        return site.facts().config().pages().search() ? SearchIndex.plan(site, words, kept) : List.of();
    }
}

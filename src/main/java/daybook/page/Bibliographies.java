package daybook.page;

import daybook.catalog.Entry;
import daybook.cite.Bibliography;
import daybook.cite.CitationFormat;
import daybook.model.CitationFiles;
import daybook.model.SiteModel;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.stream.Stream;

/** Citations as files: those of a paper beside its page, those of a list beside the page of the list. */
public final class Bibliographies {
    private Bibliographies() {}

    /** One file for each paper; for each day, each topic and the picks one in each format. */
    public static List<PlannedFile> plan(SiteModel site) {
        Stream<CitationFiles> days =
                site.papers().catalog().days().values().stream().map(it -> DayPage.citations(it, site));
        Stream<CitationFiles> topics = site.papers().topics().stream().map(it -> TopicPage.citations(it, site));
        Stream<CitationFiles> picks = Stream.of(PicksPage.citations(site));
        Stream<PlannedFile> papers = site.papers().catalog().entries().values().parallelStream()
                .map(it -> PlannedFile.of(
                        address(it),
                        "the paper " + it.id(),
                        new Bibliography(
                                CitationFormat.BIBTEX, List.of(site.partials().citation(it)))));
        return Stream.concat(
                        Stream.of(days, topics, picks).flatMap(it -> it).flatMap(it -> it.files().stream()), papers)
                .toList();
    }

    /** Where the citation of a paper is. */
    static SitePath address(Entry entry) {
        return Addresses.beside(Addresses.paper(entry.id()), CitationFormat.BIBTEX.suffix());
    }
}

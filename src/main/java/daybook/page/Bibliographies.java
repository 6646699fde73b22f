package daybook.page;

import daybook.model.CitationFile;
import daybook.model.SiteModel;
import daybook.siteplan.PlannedFile;
import java.util.List;
import java.util.stream.Stream;

/** Citations as files: those of a list beside the page of the list. The page of a paper holds its own. */
public final class Bibliographies {
    private Bibliographies() {}

    /** One file for each day, each topic, each list without days and the picks. */
    public static List<PlannedFile> plan(SiteModel site) {
        Stream<CitationFile> days =
                site.papers().catalog().days().values().stream().map(it -> DayPage.citations(it, site));
        Stream<CitationFile> topics = site.papers().topics().stream().map(it -> TopicPage.citations(it, site));
        Stream<CitationFile> lists = site.papers().catalog().lists().stream().map(it -> ListPage.citations(it, site));
        Stream<CitationFile> picks = Stream.of(PicksPage.citations(site));
        List<CitationFile> files =
                Stream.of(days, topics, lists, picks).flatMap(it -> it).toList();
        return files.parallelStream()
                .flatMap(it -> it.file(site.partials()).stream())
                .toList();
    }
}

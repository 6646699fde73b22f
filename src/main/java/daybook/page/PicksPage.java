package daybook.page;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.model.CitationFiles;
import daybook.model.FeedChannel;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.page.TopicPage.Group;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every paper that a curator recommends.
 *
 * @param groups newest first
 * @param citations files with the citations of the papers, called after their formats
 */
public record PicksPage(SiteView site, PageHead head, List<Group> groups, List<PageLink> citations) {
    /** One page, and the citations of its papers. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            List<Entry> picks = site.catalog().entries().values().stream()
                    .filter(it -> site.notes().isPick(it.id()))
                    .sorted(Catalog.NEWEST_FIRST)
                    .toList();
            CitationFiles citations = site.bibliographies(Addresses.PICKS, picks);
            List<Group> groups = Group.of(picks, site::card);
            PicksPage page = new PicksPage(
                    site.view(),
                    site.head(
                            Addresses.PICKS,
                            site.words().text("picks.title"),
                            site.words().text("picks.description", site.config().title()),
                            FeedChannel.notes(site),
                            picks),
                    groups,
                    citations.links());
            Optional<LocalDate> changed = groups.stream().map(Group::date).findFirst();
            List<PlannedFile> files = new ArrayList<>(citations.files());
            files.add(PlannedFile.listed(Addresses.PICKS, "the list of picks", changed, "picks", page));
            return files;
        }
    }
}

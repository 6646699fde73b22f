package daybook.page;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.page.TopicPage.Group;
import daybook.site.Addresses;
import daybook.site.PlannedFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every paper that a curator recommends.
 *
 * @param groups newest first
 * @param citations files with the citations of the papers, called after their formats
 */
public record PicksPage(SiteView site, Head head, List<Group> groups, List<PageLink> citations) {
    /** One page, and the citations of its papers. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            List<Entry> picks = site.catalog().entries().values().stream()
                    .filter(it -> site.notes().isPick(it.id()))
                    .sorted(Catalog.NEWEST_FIRST)
                    .toList();
            Bibliographies citations = site.bibliographies(Addresses.PICKS, picks);
            SortedMap<LocalDate, List<Item>> days = new TreeMap<>(Comparator.reverseOrder());
            picks.forEach(it -> days.computeIfAbsent(it.firstDay(), day -> new ArrayList<>())
                    .add(new Item(0, it.firstKind().key(), 0, List.of(), site.card(it))));
            PicksPage page = new PicksPage(
                    site.view(),
                    site.head(
                            Addresses.PICKS,
                            site.words().text("picks.title"),
                            site.words().text("picks.description", site.config().title()),
                            List.of(),
                            picks),
                    days.entrySet().stream()
                            .map(it -> new Group(it.getKey(), Addresses.day(it.getKey()), List.copyOf(it.getValue())))
                            .toList(),
                    citations.links());
            Optional<LocalDate> changed = days.keySet().stream().findFirst();
            List<PlannedFile> files = new ArrayList<>(citations.files());
            files.add(PlannedFile.listed(Addresses.PICKS, "the list of picks", changed, "picks", page));
            return files;
        }
    }
}

package daybook.page;

import daybook.catalog.Entry;
import daybook.model.CitationFile;
import daybook.model.FeedChannel;
import daybook.model.ListedEntry;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The papers that curators recommend, the newest days first. If there are many, further pages show one year each.
 *
 * @param groups newest first, in each the best first
 * @param undated those that stand only in lists without days; on the page of a year none
 * @param filter what these can be narrowed to, if they are many
 * @param citations files with the citations of all picks, called after their formats; on the page of a year none
 * @param years newest first; empty while one page shows all picks
 */
public record PicksPage(
        SiteView site,
        PageHead head,
        List<EntryGroup> groups,
        List<ListedEntry<?>> undated,
        Optional<NoteFilter> filter,
        List<PageLink> citations,
        List<YearLink> years) {
    /** The page of all years shows whole days until it shows this many picks, and so many without a day as cards. */
    private static final int NEWEST = 100;

    /** Whether notes stand beside its papers: the page has a margin then, from its first byte on. */
    public boolean isNoted() {
        return EntryGroup.areNoted(groups, undated);
    }

    /** One page, and for many picks one for each year. */
    static List<PlannedFile> plan(SiteModel site) {
        return plan(site, path -> true);
    }

    /** The same for some pages, by their paths. */
    static List<PlannedFile> plan(SiteModel site, Predicate<SitePath> wanted) {
        List<Entry> picks = picks(site);
        List<Entry> undated =
                picks.stream().filter(it -> it.firstDay().isEmpty()).toList();
        ListByYear<Entry> list = ListByYear.of(NEWEST, picks, Entry::firstDay);
        List<YearLink> links = list.links(Addresses::picks);
        String title = site.facts().messages().text("picks.title");
        List<PlannedFile> files = new ArrayList<>();
        if (wanted.test(Addresses.PICKS)) {
            files.add(planned(
                    Addresses.PICKS,
                    title,
                    list.newest(),
                    undated,
                    citations(site).links(),
                    links,
                    site));
        }
        list.years().forEach((year, entries) -> {
            if (wanted.test(Addresses.picks(year))) {
                files.add(planned(
                        Addresses.picks(year),
                        site.facts().messages().text("picks.year", title, year.toString()),
                        entries,
                        List.of(),
                        List.of(),
                        links,
                        site));
            }
        });
        return List.copyOf(files);
    }

    private static PlannedFile planned(
            SitePath path,
            String title,
            List<Entry> dated,
            List<Entry> undated,
            List<PageLink> citations,
            List<YearLink> years,
            SiteModel site) {
        // Those without a day are last on the page.
        List<Entry> shown = Stream.concat(dated.stream(), undated.stream()).toList();
        List<EntryGroup> groups = EntryGroup.of(dated, site.partials()::card);
        PicksPage page = new PicksPage(
                site.facts().view(),
                site.facts()
                        .head(
                                path,
                                title,
                                site.facts()
                                        .messages()
                                        .text(
                                                "picks.description",
                                                site.facts().config().title()),
                                FeedChannel.notes(site.facts()),
                                shown),
                groups,
                EntryGroup.undated(
                        undated,
                        it -> undated.size() > NEWEST
                                ? site.partials().line(it)
                                : site.partials().card(it)),
                filter(shown, site),
                citations,
                years);
        Optional<LocalDate> changed = groups.stream().map(EntryGroup::date).findFirst();
        return PlannedFile.listed(path, "the list of picks", changed, "picks", page);
    }

    private static List<Entry> picks(SiteModel site) {
        return site.notes().picks(site.papers().catalog());
    }

    private static Optional<NoteFilter> filter(List<Entry> picks, SiteModel site) {
        return NoteFilter.of(picks.stream()
                .map(it -> new NoteFilter.NotedItem(
                        it.id().toString(),
                        TexText.plain(it.title()),
                        site.notes().about(new NoteTarget.PaperTarget(it.id()))))
                .toList());
    }

    /** The citations of all picks. */
    static CitationFile citations(SiteModel site) {
        return CitationFile.of(Addresses.PICKS, picks(site), Optional.empty(), site);
    }
}

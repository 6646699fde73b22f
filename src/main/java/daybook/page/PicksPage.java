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
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every paper that a curator recommends.
 *
 * @param groups newest first, in each the best first
 * @param undated those that stand only in lists without days
 * @param filter what they can be narrowed to, if they are many
 * @param citations files with the citations of the papers, called after their formats
 */
public record PicksPage(
        SiteView site,
        PageHead head,
        List<EntryGroup> groups,
        List<ListedEntry<?>> undated,
        Optional<NoteFilter> filter,
        List<PageLink> citations) {
    /** Whether notes stand beside its papers: the page has a margin then, from its first byte on. */
    public boolean isNoted() {
        return EntryGroup.areNoted(groups, undated);
    }

    /** One page. */
    static List<PlannedFile> plan(SiteModel site) {
        List<Entry> picks = picks(site);
        List<EntryGroup> groups = EntryGroup.of(picks, site.partials()::card);
        PicksPage page = new PicksPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.PICKS,
                                site.facts().messages().text("picks.title"),
                                site.facts()
                                        .messages()
                                        .text(
                                                "picks.description",
                                                site.facts().config().title()),
                                FeedChannel.notes(site.facts()),
                                picks),
                groups,
                EntryGroup.undated(picks, site.partials()::card),
                filter(picks, site),
                citations(site).links());
        Optional<LocalDate> changed = groups.stream().map(EntryGroup::date).findFirst();
        return List.of(PlannedFile.listed(Addresses.PICKS, "the list of picks", changed, "picks", page));
    }

    private static List<Entry> picks(SiteModel site) {
        return site.notes().picks(site.papers().catalog());
    }

    /** The page has those without a day last. */
    private static Optional<NoteFilter> filter(List<Entry> picks, SiteModel site) {
        return NoteFilter.of(Stream.of(true, false)
                .flatMap(dated -> picks.stream().filter(it -> it.firstDay().isPresent() == dated))
                .map(it -> new NoteFilter.NotedItem(
                        it.id().toString(),
                        TexText.plain(it.title()),
                        site.notes().about(new NoteTarget.PaperTarget(it.id()))))
                .toList());
    }

    /** The citations of all picks. */
    static CitationFile citations(SiteModel site) {
        return CitationFile.of(Addresses.PICKS, picks(site), site);
    }
}

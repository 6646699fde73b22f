package daybook.page;

import daybook.catalog.CuratedList;
import daybook.catalog.CuratedList.ListPart;
import daybook.catalog.Entry;
import daybook.listing.EntryId;
import daybook.model.CitationFile;
import daybook.model.EntryPartial;
import daybook.model.ListedEntry;
import daybook.model.NoteView;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.tex.TexText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A list without days, in its own order.
 *
 * @param count how many papers it has
 * @param citations the file with the citations of its papers, called after its format
 * @param introduction the notes about it; the title of the first is that of the list
 * @param sections as the list has them
 * @param depth the lowest level of headings that the contents name: 2, or 3 where there are few of these
 * @param whole whether the papers' abstracts are there
 */
public record ListPage(
        SiteView site,
        PageHead head,
        String title,
        int count,
        List<PageLink> citations,
        List<NoteView> introduction,
        List<ListSection> sections,
        int depth,
        boolean whole) {
    /** A list with more names them on one line each. */
    private static final int CARDS = 100;

    /** With fewer headings of the first level the contents name those of the second one too. */
    private static final int FEW_HEADINGS = 6;

    /** HTML has no lower heading. */
    private static final int LOWEST = 6;

    /** Whether notes stand beside its papers: the page has a margin then, from its first byte on. */
    public boolean isNoted() {
        return sections.stream().flatMap(it -> it.items().stream()).anyMatch(ListedEntry::isNoted);
    }

    /** Whether headings part it, which the contents name. */
    public boolean isParted() {
        return sections.stream().anyMatch(it -> !it.title.isEmpty());
    }

    /**
     * A part of a list.
     *
     * @param level of its heading, 2 to 6
     * @param title empty for what stands above the first heading
     * @param anchor its id on the page; empty without a title
     * @param items empty for a heading with others below it alone
     * @param again papers that stand below another heading before, where the page shows them
     */
    public record ListSection(
            int level, String title, String anchor, List<ListedEntry<?>> items, List<PageLink> again) {}

    /** One page for each list. */
    static List<PlannedFile> plan(SiteModel site) {
        return site.papers().catalog().lists().stream()
                .map(it -> PlannedFile.listed(
                        Addresses.list(it.name()), "the list " + it.name(), Optional.empty(), "list", page(it, site)))
                .toList();
    }

    static CitationFile citations(CuratedList list, SiteModel site) {
        return CitationFile.of(Addresses.list(list.name()), list.entries(), Optional.empty(), site);
    }

    private static ListPage page(CuratedList list, SiteModel site) {
        int entries = list.parts().stream().mapToInt(it -> it.entries().size()).sum();
        boolean whole = entries <= CARDS;
        List<ListSection> sections = sections(list, whole ? site.partials()::card : site.partials()::listedLine);
        long first = sections.stream()
                .filter(it -> it.level == 2 && !it.title.isEmpty())
                .count();
        return new ListPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.list(list.name()),
                                list.title(),
                                site.facts().messages().text("topic.description", list.title(), list.count())),
                list.title(),
                list.count(),
                citations(list, site).links(),
                site.notes()
                        .about(NoteTarget.ofList(
                                list.name(), list.isSubject(site.papers().topics()))),
                sections,
                first < FEW_HEADINGS ? 3 : 2,
                whole);
    }

    /** Each heading once above all that follows below it. */
    private static List<ListSection> sections(CuratedList list, Function<Entry, ? extends EntryPartial<?>> shown) {
        List<ListSection> sections = new ArrayList<>();
        List<String> before = List.of();
        Set<EntryId> seen = new HashSet<>();
        for (ListPart part : list.parts()) {
            List<ListedEntry<?>> items = new ArrayList<>();
            List<PageLink> again = new ArrayList<>();
            for (Entry entry : part.entries()) {
                if (seen.add(entry.id())) {
                    items.add(new ListedEntry<>(0, "new", 0, List.of(), shown.apply(entry)));
                } else {
                    again.add(new PageLink(TexText.plain(entry.title()), Addresses.paper(entry.id())));
                }
            }
            int same = 0;
            while (same < before.size()
                    && same < part.headings().size()
                    && before.get(same).equals(part.headings().get(same))) {
                same++;
            }
            int first = Math.min(same, Math.max(0, part.headings().size() - 1));
            if (part.headings().isEmpty()) {
                sections.add(new ListSection(2, "", "", List.copyOf(items), List.copyOf(again)));
            }
            for (int depth = first; depth < part.headings().size(); depth++) {
                boolean last = depth == part.headings().size() - 1;
                sections.add(new ListSection(
                        Math.min(depth + 2, LOWEST),
                        part.headings().get(depth),
                        "section-" + (sections.size() + 1),
                        last ? List.copyOf(items) : List.of(),
                        last ? List.copyOf(again) : List.of()));
            }
            before = part.headings();
        }
        return List.copyOf(sections);
    }
}

package daybook.page;

import daybook.catalog.Entry;
import daybook.catalog.PaperEvent;
import daybook.cite.Citation;
import daybook.cite.CitationStyle;
import daybook.cite.CitedPaper;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.model.AuthorName;
import daybook.model.EntryPartials.EntryParts;
import daybook.model.EntryView;
import daybook.model.EntryViews;
import daybook.model.Excerpt;
import daybook.model.HistoryLine;
import daybook.model.NoteView;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.PaperMetadata;
import daybook.model.PreviewImage;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SharedModel;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is known of one paper.
 *
 * @param authors those whom the entry's view names
 * @param furtherAuthors those whom the entry's view counts but does not name
 * @param doiAddress where its DOI leads, empty when it has none
 * @param topics the curated topics it belongs to
 * @param related papers of the same day or earlier that share its distinctive words, the most alike first
 * @param citation how others cite it
 * @param bibtex the same as BibTeX, of which the theme's script makes other formats
 * @param styles in which the page shows the citation; none on a site without citations
 * @param history what happened to it, oldest first
 */
public record PaperPage(
        SiteView site,
        PageHead head,
        EntryView entry,
        List<AuthorName> authors,
        List<AuthorName> furtherAuthors,
        String doiAddress,
        List<PageLink> topics,
        List<PageLink> related,
        Citation citation,
        String bibtex,
        List<CitationStyle> styles,
        List<HistoryLine> history) {
    private static final int DESCRIPTION_LENGTH = 160;

    /**
     * What all papers' pages share.
     *
     * @param head that of the front page
     * @param citations whether pages show how to cite
     */
    private record PaperSite(SiteView view, PageHead head, String address, boolean citations) {}

    /**
     * All that a paper's page is made of.
     *
     * @param entry without what was announced after its first day, of which the events tell
     * @param authorPages those of its authors who have one
     * @param related called by their titles as sources wrote them
     * @param preview that of its day
     */
    private record PaperInputs(
            SharedModel<PaperSite> site,
            SharedModel<Entry> entry,
            List<PaperEvent> events,
            List<NoteView> notes,
            SharedModel<CitedPaper> citation,
            List<AuthorName> authorPages,
            List<PageLink> topics,
            List<PageLink> related,
            Optional<SharedModel<PreviewImage>> preview) {}

    /** One page for each entry. */
    static List<PlannedFile> plan(SiteModel site) {
        return plan(site, site.papers().catalog().entries().values());
    }

    /** The pages of some entries. */
    static List<PlannedFile> plan(SiteModel site, Collection<Entry> entries) {
        Map<EntryId, List<PageLink>> topics = site.papers().curatedTopicLinks();
        SharedModel<PaperSite> shared = new SharedModel<>(new PaperSite(
                site.facts().view(),
                site.facts().head(Addresses.FRONT, "", ""),
                site.facts().config().url().toString(),
                site.facts().config().pages().citations()));
        return entries.parallelStream()
                .map(it -> {
                    EntryParts parts = site.partials().of(it);
                    PaperInputs inputs = new PaperInputs(
                            shared,
                            parts.shown(),
                            it.events(),
                            parts.notes(),
                            parts.citation(),
                            site.papers().authors().pages(it),
                            topics.getOrDefault(it.id(), List.of()),
                            site.papers().related().getOrDefault(it.id(), List.of()).stream()
                                    .map(other -> site.partials().of(other).link())
                                    .toList(),
                            site.facts().previews().ofPaper(it.firstDay()));
                    return PlannedFile.listed(
                            parts.link().path(),
                            "the paper " + it.id(),
                            changed(it, parts.notes()),
                            "paper",
                            inputs,
                            PaperPage::of);
                })
                .toList();
    }

    /** The day of the last announcement, or of a later note. */
    private static Optional<LocalDate> changed(Entry entry, List<NoteView> notes) {
        return notes.isEmpty()
                ? entry.lastDay()
                : Stream.concat(entry.lastDay().stream(), notes.stream().flatMap(it -> it.date().stream()))
                        .max(Comparator.naturalOrder());
    }

    private static PaperPage of(PaperInputs inputs) {
        Entry entry = inputs.entry.value();
        PaperSite site = inputs.site.value();
        CitedPaper cited = inputs.citation.value();
        Citation citation = cited.citation();
        // Readers of metadata take the description for the abstract, so the title would be a wrong one.
        String text = TexText.plain(entry.abstractText().orElse(""));
        EntryView shown = EntryViews.whole(entry.id(), entry.details(), entry.firstDay(), inputs.notes);
        PageHead head =
                site.head.of(shown.path(), site.address, citation.plainTitle(), Excerpt.of(text, DESCRIPTION_LENGTH));
        PaperMetadata data = new PaperMetadata(shown.pdf(), text, citation);
        return new PaperPage(
                site.view,
                head.with(data).with(inputs.preview.map(SharedModel::value)),
                shown,
                AuthorName.of(shown.authors(), inputs.authorPages),
                AuthorName.of(EntryViews.furtherAuthors(entry), inputs.authorPages),
                entry.doi().map(IdentifierParser::addressOfDoi).orElse(""),
                inputs.topics,
                inputs.related.stream()
                        .map(it -> new PageLink(TexText.plain(it.title()), it.path()))
                        .toList(),
                citation,
                cited.bibtex(),
                site.citations ? List.of(CitationStyle.values()) : List.of(),
                inputs.events.stream().map(HistoryLine::of).toList());
    }
}

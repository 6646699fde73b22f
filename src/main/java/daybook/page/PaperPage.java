package daybook.page;

import daybook.catalog.Entry;
import daybook.catalog.PaperEvent;
import daybook.catalog.RelatedPapers;
import daybook.cite.Bibliography;
import daybook.cite.Citation;
import daybook.cite.CitationFormat;
import daybook.cite.CitationStyle;
import daybook.listing.EntryId;
import daybook.model.AuthorName;
import daybook.model.EntryView;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.PaperMetadata;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that is known of one paper.
 *
 * @param authors those whom the entry's view names
 * @param furtherAuthors those whom the entry's view counts but does not name
 * @param topics the curated topics it belongs to
 * @param related papers of the same day or earlier that share its telling words, the most alike first
 * @param citation how others cite it
 * @param styles in which the page shows the citation
 * @param formats in which it holds the citation for other programs, besides the file
 * @param bibtex the citation as a file
 * @param history what happened to it, oldest first
 */
public record PaperPage(
        SiteView site,
        PageHead head,
        EntryView entry,
        List<AuthorName> authors,
        List<AuthorName> furtherAuthors,
        List<PageLink> topics,
        List<PageLink> related,
        SharedModel<Citation> citation,
        List<CitationStyle> styles,
        List<CitationFormat> formats,
        SitePath bibtex,
        List<Line> history) {
    private static final int DESCRIPTION_LENGTH = 200;

    /**
     * Something that happened to the paper.
     *
     * @param type the key of a {@link daybook.catalog.PaperEvent.Type}
     */
    public record Line(LocalDate date, SitePath day, String type, String detail) {
        static Line of(PaperEvent event) {
            return new Line(
                    event.day(), Addresses.day(event.day()), event.type().key(), event.detail());
        }

        /** What readers may have seen before and is now different, by the days on which it changed. */
        public static SortedMap<LocalDate, List<Line>> changes(Entry entry) {
            SortedMap<LocalDate, List<Line>> changes = new TreeMap<>();
            entry.events().stream()
                    .filter(it -> it.type().isChange())
                    .forEach(it -> changes.computeIfAbsent(it.day(), day -> new ArrayList<>())
                            .add(of(it)));
            return changes;
        }
    }

    /** One page for each entry, and its citation. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            Map<EntryId, List<PageLink>> topics = site.curatedTopics();
            Map<EntryId, List<Entry>> related = RelatedPapers.of(site.catalog());
            SiteView view = site.view();
            return site.catalog().entries().values().parallelStream()
                    .flatMap(it -> Stream.of(
                            page(
                                    it,
                                    view,
                                    topics.getOrDefault(it.id(), List.of()),
                                    related.getOrDefault(it.id(), List.of()),
                                    site),
                            citation(it, site)))
                    .toList();
        }

        private static PlannedFile citation(Entry entry, SiteModel site) {
            return PlannedFile.of(
                    bibtex(entry),
                    "the paper " + entry.id(),
                    new Bibliography(CitationFormat.BIBTEX, List.of(site.citation(entry))));
        }

        private static SitePath bibtex(Entry entry) {
            return Addresses.beside(Addresses.paper(entry.id()), CitationFormat.BIBTEX.suffix());
        }

        private static PlannedFile page(
                Entry entry, SiteView view, List<PageLink> topics, List<Entry> related, SiteModel site) {
            SitePath path = Addresses.paper(entry.id());
            String text = TexText.plain(entry.abstractText().orElse(entry.title()));
            EntryView shown = site.view(entry);
            PageHead head = site.head(
                    path, TexText.plain(entry.title()), beginning(text).replace("\n\n", " "));
            PaperMetadata data = new PaperMetadata(head.canonical(), shown.pdf(), site.citation(entry));
            PaperPage page = new PaperPage(
                    view,
                    head.with(data).with(site.previews().of(entry.firstDay())),
                    shown,
                    site.authors().names(shown.authors()),
                    site.authors().names(site.views().furtherAuthors(entry)),
                    List.copyOf(topics),
                    related.stream()
                            .map(it -> new PageLink(TexText.plain(it.title()), Addresses.paper(it.id())))
                            .toList(),
                    site.citation(entry),
                    List.of(CitationStyle.values()),
                    List.of(CitationFormat.RIS, CitationFormat.CSL_JSON),
                    bibtex(entry),
                    entry.events().stream().map(Line::of).toList());
            return PlannedFile.listed(path, "the paper " + entry.id(), Optional.of(entry.lastDay()), "paper", page);
        }

        /** Whole words as far as there are any: not every language parts them by spaces. */
        private static String beginning(String text) {
            if (text.length() <= DESCRIPTION_LENGTH) {
                return text;
            }
            int space = text.lastIndexOf(' ', DESCRIPTION_LENGTH);
            int cut = Character.isLowSurrogate(text.charAt(DESCRIPTION_LENGTH))
                    ? DESCRIPTION_LENGTH - 1
                    : DESCRIPTION_LENGTH;
            return text.substring(0, space > 0 ? space : cut) + " …";
        }
    }
}

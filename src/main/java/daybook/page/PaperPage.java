package daybook.page;

import daybook.catalog.Entry;
import daybook.catalog.RelatedPapers;
import daybook.cite.Citation;
import daybook.cite.CitationStyle;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.model.AuthorName;
import daybook.model.EntryView;
import daybook.model.HistoryLine;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known of one paper.
 *
 * @param authors those whom the entry's view names
 * @param furtherAuthors those whom the entry's view counts but does not name
 * @param doiAddress where its DOI leads, empty when it has none
 * @param topics the curated topics it belongs to
 * @param related papers of the same day or earlier that share its distinctive words, the most alike first
 * @param citation how others cite it
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
        SharedModel<Citation> citation,
        List<CitationStyle> styles,
        List<HistoryLine> history) {
    private static final int DESCRIPTION_LENGTH = 160;

    /** One page for each entry. */
    static List<PlannedFile> plan(SiteModel site) {
        Map<EntryId, List<PageLink>> topics = site.papers().curatedTopics();
        Map<EntryId, List<Entry>> related = site.facts().config().pages().related()
                ? RelatedPapers.of(site.papers().catalog())
                : Map.of();
        SiteView view = site.facts().view();
        return site.papers().catalog().entries().values().parallelStream()
                .map(it -> page(
                        it,
                        view,
                        topics.getOrDefault(it.id(), List.of()),
                        related.getOrDefault(it.id(), List.of()),
                        site))
                .toList();
    }

    private static PlannedFile page(
            Entry entry, SiteView view, List<PageLink> topics, List<Entry> related, SiteModel site) {
        SitePath path = Addresses.paper(entry.id());
        String text = TexText.plain(entry.abstractText().orElse(entry.title()));
        EntryView shown = site.partials().view(entry);
        PageHead head = site.facts()
                .head(
                        path,
                        site.partials().citation(entry).value().plainTitle(),
                        beginning(text).replace("\n\n", " "));
        PaperMetadata data = new PaperMetadata(
                shown.pdf(),
                entry.abstractText().isEmpty() ? "" : text,
                site.partials().citation(entry));
        PaperPage page = new PaperPage(
                view,
                head.with(data).with(site.facts().previews().of(entry.firstDay())),
                shown,
                site.papers().authors().names(shown.authors()),
                site.papers().authors().names(site.partials().views().furtherAuthors(entry)),
                entry.doi().map(IdentifierParser::addressOfDoi).orElse(""),
                List.copyOf(topics),
                related.stream()
                        .map(it -> new PageLink(TexText.plain(it.title()), Addresses.paper(it.id())))
                        .toList(),
                site.partials().citation(entry),
                site.facts().config().pages().citations() ? List.of(CitationStyle.values()) : List.of(),
                entry.events().stream().map(HistoryLine::of).toList());
        return PlannedFile.listed(path, "the paper " + entry.id(), Optional.of(entry.lastDay()), "paper", page);
    }

    /** Whole words as far as there are any: not every language parts them by spaces. */
    private static String beginning(String text) {
        if (text.length() <= DESCRIPTION_LENGTH) {
            return text;
        }
        int space = text.lastIndexOf(' ', DESCRIPTION_LENGTH);
        int cut =
                Character.isLowSurrogate(text.charAt(DESCRIPTION_LENGTH)) ? DESCRIPTION_LENGTH - 1 : DESCRIPTION_LENGTH;
        return text.substring(0, space > 0 ? space : cut) + " …";
    }
}

package daybook.model;

import daybook.cite.AuthorTags;
import daybook.cite.Citation;
import daybook.listing.EntryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paper in the tags that Google Scholar and reference managers read
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), without {@code citation_title}, which the head
 * says together with the title for previews.
 *
 * @param pdf the address of its full text, or empty
 * @param text the whole abstract as text without TeX, or empty
 */
public record PaperMetadata(String pdf, String text, Citation citation) implements StructuredData {
    /** The tags say all. */
    @Override
    public String json() {
        return "";
    }

    @Override
    public List<MetaTag> tags() {
        List<MetaTag> tags = new ArrayList<>();
        AuthorTags.of(citation.authors()).forEach(it -> tag(tags, "author", Optional.of(it)));
        tag(tags, "publication_date", date());
        tag(tags, citation.isInProceedings() ? "conference_title" : "journal_title", citation.journalTitle());
        citation.journalReference().ifPresent(it -> {
            tag(tags, "volume", it.volume());
            tag(tags, "issue", it.issue());
            tag(tags, "firstpage", it.firstPage());
            tag(tags, "lastpage", it.lastPage());
        });
        tag(tags, "doi", citation.anyDoi());
        EntryId id = citation.id();
        id.source().ifPresent(it -> tag(tags, it.scheme() + "_id", Optional.of(id.value())));
        tag(tags, "pdf_url", Optional.of(pdf).filter(it -> !it.isEmpty()));
        tag(tags, "abstract_html_url", Optional.of(citation.address()));
        tag(tags, "abstract", Optional.of(text.replace("\n\n", " ")).filter(it -> !it.isEmpty()));
        if (citation.journal().isEmpty()) {
            citation.number().ifPresent(it -> preprint(tags, it));
        }
        return List.copyOf(tags);
    }

    /**
     * Zotero takes a page for an article of a journal unless told otherwise, in the fields of its own export format.
     */
    private static void preprint(List<MetaTag> tags, String number) {
        tags.add(new MetaTag("z:itemType", "preprint"));
        tags.add(new MetaTag("z:archiveID", number));
    }

    private static void tag(List<MetaTag> tags, String name, Optional<String> content) {
        content.ifPresent(it -> tags.add(new MetaTag("citation_" + name, it)));
    }

    /** The day, or else the year: Google Scholar wants no month alone. */
    private Optional<String> date() {
        return citation.day()
                .map(LocalDate::toString)
                .map(it -> it.replace('-', '/'))
                .or(() -> citation.year().stream().mapToObj(Integer::toString).findFirst());
    }
}

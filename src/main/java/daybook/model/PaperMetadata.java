package daybook.model;

import daybook.cite.Citation;
import daybook.cite.PersonName;
import daybook.json.JsonObject;
import daybook.listing.EntryId;
import daybook.siteplan.SharedModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paper: as a {@code ScholarlyArticle}, and in the tags that Google Scholar and reference managers read
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
 *
 * @param address of its page on this site
 * @param pdf the address of its full text, or empty
 */
public record PaperMetadata(String address, String pdf, SharedModel<Citation> cited) implements StructuredData {
    private Citation citation() {
        return cited.value();
    }

    @Override
    public JsonObject object() {
        return StructuredData.ofType("ScholarlyArticle")
                .with("url", address)
                .with("headline", citation().plainTitle())
                .with(
                        "author",
                        citation().authors().stream().map(PaperMetadata::author).toList())
                .with("datePublished", date().map(it -> it.replace('/', '-')))
                .with("sameAs", citation().id().address());
    }

    private static JsonObject author(PersonName name) {
        return new JsonObject()
                .with("@type", name.isGroup() ? "Organization" : "Person")
                .with("name", name.inOrder());
    }

    @Override
    public List<MetaTag> tags() {
        List<MetaTag> tags = new ArrayList<>();
        tag(tags, "title", Optional.of(citation().plainTitle()));
        citation().authors().forEach(it -> tag(tags, "author", Optional.of(it.inverted())));
        tag(tags, "publication_date", date());
        tag(tags, "journal_title", citation().journal());
        tag(tags, "doi", citation().doi());
        EntryId id = citation().id();
        id.source().ifPresent(it -> tag(tags, it.scheme() + "_id", Optional.of(id.value())));
        tag(tags, "pdf_url", Optional.of(pdf).filter(it -> !it.isEmpty()));
        tag(tags, "abstract_html_url", Optional.of(citation().id().address()));
        return List.copyOf(tags);
    }

    private static void tag(List<MetaTag> tags, String name, Optional<String> content) {
        content.ifPresent(it -> tags.add(new MetaTag("citation_" + name, it)));
    }

    /** The day, or else the year: Google Scholar wants no month alone. */
    private Optional<String> date() {
        return citation()
                .day()
                .map(LocalDate::toString)
                .map(it -> it.replace('-', '/'))
                .or(() -> citation().year().stream().mapToObj(Integer::toString).findFirst());
    }
}

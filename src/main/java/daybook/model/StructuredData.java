package daybook.model;

import java.util.List;

/** What a page says to machines of what it shows. */
public sealed interface StructuredData permits CollectionMetadata, PaperMetadata {
    /** A statement by a name that machines know, for a {@code meta} element. */
    record MetaTag(String name, String content) {}

    /** Tags for the page's head. */
    List<MetaTag> tags();

    /**
     * JSON-LD in the vocabulary of https://schema.org that can stand in a {@code script} element, since no text in it
     * ends the element; empty where the tags say all.
     */
    String json();
}

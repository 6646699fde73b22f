package daybook.model;

import daybook.json.JsonObject;
import java.util.List;

/** What a page says to machines in the vocabulary of https://schema.org. */
public sealed interface StructuredData permits CollectionMetadata, PaperMetadata {
    /** All of it, begun by {@link #ofType}. */
    JsonObject object();

    /** An object of a type of schema.org, which is yet to be filled. */
    static JsonObject ofType(String type) {
        return new JsonObject().with("@context", "https://schema.org").with("@type", type);
    }

    /** What else it says in the page's head. */
    default List<MetaTag> tags() {
        return List.of();
    }

    /** A statement by a name that machines know, for a {@code meta} element. */
    record MetaTag(String name, String content) {}

    /** As JSON-LD that can stand in a {@code script} element: no text in it ends the element. */
    default String json() {
        return object().toString().replace("<", "\\u003c");
    }
}

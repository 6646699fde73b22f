package daybook.model;

import daybook.json.JsonObject;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A page that lists papers, as a {@code CollectionPage}.
 *
 * @param site the site's address, ending in a slash
 * @param address the page's own
 * @param papers in the order of the list
 */
record CollectionMetadata(String site, String address, String title, List<SitePath> papers) implements StructuredData {
    @Override
    public JsonObject object() {
        return StructuredData.ofType("CollectionPage")
                .with("url", address)
                .with("name", title)
                .with(
                        "mainEntity",
                        new JsonObject()
                                .with("@type", "ItemList")
                                .with(
                                        "itemListElement",
                                        IntStream.range(0, papers.size())
                                                .mapToObj(this::item)
                                                .toList()));
    }

    private JsonObject item(int index) {
        return new JsonObject()
                .with("@type", "ListItem")
                .with("position", index + 1)
                .with("url", site + papers.get(index).value());
    }
}

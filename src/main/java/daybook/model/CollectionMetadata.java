package daybook.model;

import daybook.json.JsonObject;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Set;

/**
 * A page that lists papers, as a {@code CollectionPage} of https://schema.org.
 *
 * @param site the site's address, ending in a slash
 * @param address the page's own
 * @param papers in the order of the list
 * @param elsewhere those of them whose pages are in the other part of the site
 * @param other the address of that part, without a slash at its end
 */
record CollectionMetadata(
        String site, String address, String title, List<SitePath> papers, List<SitePath> elsewhere, String other)
        implements StructuredData {
    @Override
    public List<MetaTag> tags() {
        return List.of();
    }

    @Override
    public String json() {
        Set<SitePath> there = Set.copyOf(elsewhere);
        List<String> addresses = papers.stream()
                .map(it -> there.contains(it) ? other + it : site + it.value())
                .toList();
        return new JsonObject()
                .with("@context", "https://schema.org")
                .with("@type", "CollectionPage")
                .with("url", address)
                .with("name", title)
                .with("mainEntity", new JsonObject().with("@type", "ItemList").with("itemListElement", addresses))
                .toString()
                .replace("<", "\\u003c");
    }
}

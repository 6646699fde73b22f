package daybook.page;

import daybook.site.SitePath;
import java.util.List;

/**
 * What a page says of itself to browsers and machines.
 *
 * @param path where the page is
 * @param canonical its absolute address
 * @param title plain text, without the site's title
 * @param description one sentence, plain text
 * @param feeds the feeds of what the page shows
 * @param meta what search engines and reference managers look for
 * @param data what it shows, as JSON-LD
 */
public record Head(
        SitePath path,
        String canonical,
        String title,
        String description,
        List<PageLink> feeds,
        List<Meta> meta,
        List<StructuredData> data) {

    /** A statement about the page, by a name that machines know. */
    public record Meta(String name, String content) {}

    /** The same page described to machines too. */
    Head with(List<Meta> meta, StructuredData data) {
        return new Head(path, canonical, title, description, feeds, meta, List.of(data));
    }

    /** Whether a link of the navigation leads to this page or to the section it stands in. */
    public boolean isWithin(SitePath section) {
        String folder = section.value().replaceFirst("index\\.html$", "");
        return folder.isEmpty() ? path.equals(section) : path.value().startsWith(folder);
    }
}

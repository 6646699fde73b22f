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
 * @param data what search engines and reference managers look for
 */
public record Head(
        SitePath path,
        String canonical,
        String title,
        String description,
        List<PageLink> feeds,
        List<StructuredData> data) {

    /** The same page described to machines too. */
    Head with(StructuredData shown) {
        return new Head(path, canonical, title, description, feeds, List.of(shown));
    }

    /** Whether a link of the navigation leads to this page or to the section it stands in. */
    public boolean isWithin(SitePath section) {
        String folder = section.value().replaceFirst("index\\.html$", "");
        return folder.isEmpty() ? path.equals(section) : path.value().startsWith(folder);
    }
}

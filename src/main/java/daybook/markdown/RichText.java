package daybook.markdown;

import daybook.siteplan.InternalLink;
import java.util.List;

/**
 * Text that a curator wrote.
 *
 * @param html block elements
 * @param links the links to pages of the site
 */
public record RichText(HtmlWithMath html, List<InternalLink> links) {
    public RichText {
        links = List.copyOf(links);
    }
}

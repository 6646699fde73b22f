package daybook.markdown;

import daybook.siteplan.InternalLink;
import java.util.List;

/**
 * Text that somebody wrote, as clean HTML.
 *
 * @param html block elements; links to pages of the site begin with {@link daybook.siteplan.SitePath#ROOT}
 * @param links the links to pages of the site
 */
public record RichText(String html, List<InternalLink> links) {
    public RichText {
        links = List.copyOf(links);
    }

    /** What a reader sees of it, without any markup. */
    public String plain() {
        return HtmlCleaner.text(html);
    }
}

package daybook.markdown;

import daybook.siteplan.InternalLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Text that a curator wrote.
 *
 * @param html block elements
 * @param links the links to pages of the site
 */
public record RichText(HtmlWithMath html, List<InternalLink> links) {
    /** No text. */
    static final RichText NONE = new RichText(new HtmlWithMath(List.of(""), List.of()), List.of());

    public RichText {
        links = List.copyOf(links);
    }

    /** The same with another link that stands beside the text, if there is one. */
    public RichText with(Optional<InternalLink> link) {
        return new RichText(html, Stream.concat(links.stream(), link.stream()).toList());
    }
}

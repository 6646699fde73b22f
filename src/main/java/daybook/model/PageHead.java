package daybook.model;

import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself to browsers and machines.
 *
 * @param path where the page is
 * @param canonical its absolute address
 * @param title plain text, without the site's title
 * @param description one sentence, plain text; empty for a paper without an abstract
 * @param feeds the feed of what the page lists in each format, or else the site's feed in one
 * @param preview what is shown where somebody passes on the page's address; empty on a site without title cards
 * @param data what search engines and reference managers look for
 */
public record PageHead(
        SitePath path,
        String canonical,
        String title,
        String description,
        List<FeedLink> feeds,
        Optional<PreviewImage> preview,
        List<StructuredData> data) {
    private static final String INDEX = "index.html";

    /**
     * The head of another page, with the same feeds and the same preview.
     *
     * @param other where it is
     * @param site the address of the part of the site that has it, ending in a slash
     */
    public PageHead of(SitePath other, String site, String itsTitle, String itsDescription) {
        return new PageHead(other, site + other.value(), itsTitle, itsDescription, feeds, preview, data);
    }

    /** The same page described to machines too. */
    public PageHead with(StructuredData shown) {
        return new PageHead(path, canonical, title, description, feeds, preview, List.of(shown));
    }

    /** The same page with a picture of its own for previews. */
    public PageHead with(Optional<PreviewImage> picture) {
        return new PageHead(path, canonical, title, description, feeds, picture, data);
    }

    /** The same page, of which search engines are to know another one in its place. */
    public PageHead insteadOf(PageHead known) {
        return new PageHead(path, known.canonical, title, description, feeds, preview, data);
    }

    /** Whether the page is that of a paper, so that its title is the paper's. */
    public boolean isOfPaper() {
        return data.stream().anyMatch(PaperMetadata.class::isInstance);
    }

    /** Whether a link of the navigation leads to this page or to the section it stands in. */
    public boolean isWithin(SitePath section) {
        String folder = section.value().endsWith(INDEX)
                ? section.value().substring(0, section.value().length() - INDEX.length())
                : section.value();
        return folder.isEmpty() ? path.equals(section) : path.value().startsWith(folder);
    }
}

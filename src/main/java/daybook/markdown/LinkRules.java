package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.siteplan.InternalLink;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import java.util.Optional;
import java.util.Set;

/**
 * How the texts of a site treat their links.
 *
 * @param site where the site will live: a whole address below it is a link within the site
 * @param broken the {@linkplain InternalLink#address() targets} that are known to be missing: links to them are shown
 *     as plain text
 * @param authors the pages of authors
 * @param unresolved receives references that do not resolve, which are shown as plain text
 */
public record LinkRules(SiteAddress site, Set<String> broken, AuthorPages authors, Diagnostics unresolved) {
    private static final SitePath FRONT = new SitePath("index.html");

    public LinkRules {
        broken = Set.copyOf(broken);
    }

    /** What a whole address refers to, if that is a file of the site. */
    public Optional<SiteLink> target(String address) {
        return SiteAddress.isAbsolute(address) && site.link(FRONT, address).orElse(null) instanceof SiteLink link
                ? Optional.of(link)
                : Optional.empty();
    }

    /** Whether a link is known to be broken, so that it must not be shown. */
    public boolean isBroken(InternalLink link) {
        return broken.contains(link.address()) || authors.isMissing(link.path());
    }

    /** Reports a link to the page of an author whom the site has no page of. */
    public void reportMissingAuthor(InternalLink link, Diagnostics diagnostics) {
        if (authors.isMissing(link.path())) {
            diagnostics.warning(
                    link.location(),
                    "there is no " + link.path() + " on this site, so that this link is plain text",
                    authors.nearest(link.path())
                            .map(it -> "if the author's name is now spelled in another way, write " + it)
                            .orElse("an author has a page with as many papers as 'author-pages' says"));
        }
    }
}

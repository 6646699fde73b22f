package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.siteplan.InternalLink;
import daybook.siteplan.SiteAddress;
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
    public LinkRules {
        broken = Set.copyOf(broken);
    }
}

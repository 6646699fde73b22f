package daybook.check;

import daybook.diagnostic.Diagnostics;
import daybook.siteplan.Addresses;

/** Whoever comes to the site's address finds something there, and the site knows its address. */
final class FrontPageCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        if (!site.files().has(Addresses.FRONT)) {
            diagnostics.error(
                    site.whole(Addresses.FRONT), "there is no front page", "make the site with 'daybook build'");
        }
        if (!site.address().isKnown()) {
            diagnostics.warning(
                    site.whole(BuiltSite.ROBOTS),
                    "it does not tell the site's address",
                    "a line such as 'Sitemap: https://example.org/sitemap.xml' does");
        }
    }
}

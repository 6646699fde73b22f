package daybook.check;

import daybook.diagnostic.Diagnostics;
import daybook.siteplan.Addresses;

/** Checks that there is a front page, and that robots.txt states the site's address. */
final class FrontPageCheck implements Check {
    /** Without a front page nobody finds the others. */
    @Override
    public boolean isDangerous() {
        return true;
    }

    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        if (!site.files().has(Addresses.FRONT)) {
            diagnostics.error(
                    site.whole(Addresses.FRONT), "there is no front page", "make the site with 'daybook build'");
        }
        if (!site.address().isKnown()) {
            diagnostics.warning(
                    site.whole(Addresses.ROBOTS),
                    "the address of the site is missing",
                    "add a line such as 'Sitemap: https://example.org/sitemap.xml'");
        }
    }
}

package daybook.check;

import daybook.check.LinkTarget.Astray;
import daybook.diagnostic.Diagnostics;
import daybook.siteplan.Addresses;

/** No address leads out of the site's path by mistake, which nobody sees on a machine where the site has no path. */
final class BasePathCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        site.contents().links().forEach((link, use) -> {
            if (link instanceof Astray astray) {
                diagnostics.error(
                        site.first(use),
                        "'" + astray.address() + "' leads out of the site" + use.elsewhere(),
                        hint(site.address().path(), use));
            }
        });
    }

    private static String hint(String path, Occurrence use) {
        return use.first().equals(Addresses.NOT_FOUND)
                ? "this page is shown at any address: begin with " + path
                : "the site is published below " + path;
    }
}

package daybook.check;

import daybook.diagnostic.Diagnostics;
import daybook.siteplan.Addresses;
import daybook.siteplan.LinkTarget.EscapingLink;

/**
 * Finds links that leave the base path of the site by mistake. On a local server such a link works, because there the
 * site has no base path.
 */
final class BasePathCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        site.contents().links().forEach((link, occurrence) -> {
            if (link instanceof EscapingLink escaping) {
                diagnostics.error(
                        site.first(occurrence),
                        "'" + escaping.address() + "' points outside the site" + occurrence.otherFiles(),
                        hint(site.address().path(), occurrence));
            }
        });
    }

    private static String hint(String path, Occurrence occurrence) {
        return occurrence.first().equals(Addresses.NOT_FOUND)
                ? "this page is shown at any address: begin with " + path
                : "the site is published below " + path;
    }
}

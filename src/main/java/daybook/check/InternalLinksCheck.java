package daybook.check;

import daybook.check.LinkTarget.Within;
import daybook.diagnostic.Diagnostics;
import daybook.siteplan.SitePath;
import daybook.unicode.Unicode;
import java.util.Optional;

/** Every link within the site leads to a file, and to a place on the page if it names one. */
final class InternalLinksCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        site.contents().links().forEach((link, use) -> {
            if (link instanceof Within within && !site.has(within)) {
                diagnostics.error(
                        site.first(use), missing(site, within) + use.elsewhere(), hint(site.files(), within.path()));
            }
        });
    }

    /** What it is that a link leads to in vain. */
    static String missing(BuiltSite site, Within link) {
        return site.files().has(link.path())
                ? link.path() + " has no place '" + link.fragment() + "'"
                : "there is no " + link.path();
    }

    /** What was probably meant: some servers find it, others do not. */
    private static Optional<String> hint(SiteFiles files, SitePath path) {
        if (files.has(path)) {
            return Optional.empty();
        }
        return Optional.of(path.value())
                .filter(it -> files.has(new SitePath(it + "/index.html")))
                .map(it -> "write /" + it + "/")
                .or(() -> Optional.of(path.value() + ".html")
                        .filter(it -> files.has(new SitePath(it)))
                        .map(it -> "write /" + it))
                .or(() -> files.sizes().keySet().stream()
                        .filter(it -> Unicode.lowerCase(it.value()).equals(Unicode.lowerCase(path.value())))
                        .findFirst()
                        .map(it -> "capitals count: write " + it));
    }
}

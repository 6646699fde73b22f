package daybook.check;

import daybook.diagnostic.Diagnostics;
import daybook.file.Once;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SitePath;
import daybook.unicode.Unicode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds links within the site whose file does not exist, or whose page has no element with the id of the fragment. */
final class InternalLinksCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        Once<Map<String, SitePath>> folded = new Once<>(() -> folded(site.files()));
        site.contents().links().forEach((link, use) -> {
            if (link instanceof SiteLink target && !site.has(target)) {
                diagnostics.error(
                        site.first(use),
                        missing(site, target) + use.otherFiles(),
                        hint(site.files(), folded, target.path()));
            }
        });
    }

    /** What is missing at the target of a broken link, for messages. */
    static String missing(BuiltSite site, SiteLink link) {
        return site.files().has(link.path())
                ? link.path() + " has no id '" + link.fragment() + "'"
                : "there is no " + link.path();
    }

    /** The file that was probably meant: some servers find it by this address, others do not. */
    private static Optional<String> hint(SiteFiles files, Once<Map<String, SitePath>> folded, SitePath path) {
        if (files.has(path)) {
            return Optional.empty();
        }
        return Optional.of(path.value())
                .filter(it -> files.has(new SitePath(it + "/index.html")))
                .map(it -> "write /" + it + "/")
                .or(() -> Optional.of(path.value() + ".html")
                        .filter(it -> files.has(new SitePath(it)))
                        .map(it -> "write /" + it))
                .or(() -> Optional.ofNullable(folded.get().get(Unicode.lowerCase(path.value())))
                        .map(it -> "addresses are case-sensitive: write " + it));
    }

    /** All files by their paths in lower case; of those that differ by it only, the first. */
    private static Map<String, SitePath> folded(SiteFiles files) {
        Map<String, SitePath> folded = new HashMap<>();
        files.sizes().keySet().forEach(it -> folded.putIfAbsent(Unicode.lowerCase(it.value()), it));
        return folded;
    }
}

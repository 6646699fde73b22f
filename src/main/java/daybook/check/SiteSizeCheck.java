package daybook.check;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.siteplan.SitePath;
import java.util.Optional;

/** Checks that the site is within the size limit of GitHub Pages, and will be for some time. */
final class SiteSizeCheck implements Check {
    /** In bytes (https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits). */
    static final long LIMIT = 1_000_000_000;

    /** In days: time enough to react. */
    private static final long SOON = 90;

    private static final String HINT = "limit the papers with 'show' in site-config.yml, or use another host";

    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        long size = site.files().total();
        if (size > LIMIT) {
            diagnostics.add(new Diagnostic(
                    isOnPages(site) ? Severity.ERROR : Severity.WARNING,
                    site.whole(),
                    "the site has " + Megabytes.of(size) + "; the limit of GitHub Pages is " + Megabytes.of(LIMIT),
                    Optional.of(HINT)));
            return;
        }
        SizeForecast.of(site.files())
                .filter(it -> it.days() < SOON)
                .ifPresent(it -> diagnostics.warning(
                        site.whole(),
                        "the site will reach the limit of GitHub Pages, " + Megabytes.of(LIMIT) + ", in " + it.days()
                                + " days",
                        HINT));
    }

    /** Recognised by the host, or by the file that only GitHub Pages reads. */
    private static boolean isOnPages(BuiltSite site) {
        return site.address().origin().endsWith(".github.io") || site.files().has(new SitePath("CNAME"));
    }
}

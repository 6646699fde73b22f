package daybook.check;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.siteplan.SitePath;
import java.util.Optional;

/** The site is not larger than GitHub Pages takes, if it is there, and will not be soon. */
final class SiteSizeCheck implements Check {
    /** In bytes (https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits). */
    static final long LIMIT = 1_000_000_000;

    /** In days: time enough to think of something. */
    private static final long SOON = 90;

    private static final String HINT =
            "'show' in site-config.yml can name fewer papers; other servers of the web take larger sites";

    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        long size = site.files().total();
        if (size > LIMIT) {
            diagnostics.add(new Diagnostic(
                    isOnPages(site) ? Severity.ERROR : Severity.WARNING,
                    site.whole(),
                    "the site has " + Megabytes.of(size) + ", and GitHub Pages takes " + Megabytes.of(LIMIT),
                    Optional.of(HINT)));
            return;
        }
        SizeForecast.of(site.files())
                .filter(it -> it.days() < SOON)
                .ifPresent(it -> diagnostics.warning(
                        site.whole(),
                        "in " + it.days() + " days the site will have the " + Megabytes.of(LIMIT)
                                + " that GitHub Pages takes",
                        HINT));
    }

    /** By its host, or by the file that only GitHub Pages reads. */
    private static boolean isOnPages(BuiltSite site) {
        return site.address().origin().endsWith(".github.io") || site.files().has(new SitePath("CNAME"));
    }
}

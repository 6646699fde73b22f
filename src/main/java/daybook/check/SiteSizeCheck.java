package daybook.check;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.siteplan.SitePath;

/** Checks the size of a site. On GitHub Pages a site that is too large is an error. */
final class SiteSizeCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        boolean isRefused = SizeLimit.isExceeded(site.files().sizes()) && isOnPages(site);
        SizeLimit.warning(site.files().sizes(), site.whole())
                .map(it -> new Diagnostic(
                        isRefused ? Severity.ERROR : Severity.WARNING, it.location(), it.message(), it.hint()))
                .ifPresent(diagnostics::add);
    }

    /** Recognised by the host, or by the file that only GitHub Pages reads. */
    private static boolean isOnPages(BuiltSite site) {
        return site.address().origin().endsWith(".github.io") || site.files().has(new SitePath("CNAME"));
    }
}

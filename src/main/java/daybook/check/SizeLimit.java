package daybook.check;

import daybook.check.LeanSettings.LeanSaving;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Location;
import daybook.siteplan.SitePath;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a site is within the size limit of GitHub Pages, and will be for some time. */
public final class SizeLimit {
    /** In bytes (https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits). */
    static final long BYTES = 1_000_000_000;

    /** In days: time enough to react. */
    private static final long SOON = 90;

    private SizeLimit() {}

    /**
     * A warning if a site is too large, or will be soon.
     *
     * @param sizes the size of each file in bytes
     */
    public static Optional<Diagnostic> warning(Map<SitePath, Long> sizes, Location place) {
        String limit = "the limit of GitHub Pages is " + Megabytes.of(BYTES);
        Optional<String> message = isExceeded(sizes)
                ? Optional.of("the site has " + Megabytes.of(total(sizes)) + "; " + limit)
                : SizeForecast.of(sizes)
                        .filter(it -> it.days() < SOON)
                        .map(it ->
                                "the site has " + Megabytes.of(total(sizes)) + ", and will have more than GitHub Pages"
                                        + " allows in " + it.days() + " days, in " + it.month() + "; " + limit);
        return message.map(it -> new Diagnostic(Severity.WARNING, place, it, Optional.of(hint(sizes))));
    }

    private static String hint(Map<SitePath, Long> sizes) {
        String lean = LeanSettings.of(sizes).stream().map(LeanSaving::toString).collect(Collectors.joining(", "));
        return "move older years to an archive with 'archive-before', limit the papers with 'show' in site-config.yml, "
                + (lean.isEmpty() ? "" : "save space with " + lean + ", ")
                + "or use another host";
    }

    /** Whether a site is too large. */
    static boolean isExceeded(Map<SitePath, Long> sizes) {
        return total(sizes) > BYTES;
    }

    /** The size of all files in bytes. */
    static long total(Map<SitePath, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }
}

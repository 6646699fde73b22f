package daybook.check;

import daybook.diagnostic.Diagnostics;
import daybook.siteplan.SitePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds pages that are too heavy for readers on a phone. */
final class PageWeightCheck implements Check {
    /** In bytes, uncompressed, with everything that the page shows. */
    static final long HEAVY = 2_000_000;

    /** The heaviest pages are reported one by one; a site with years of long days has hundreds. */
    private static final int MOST_REPORTED = 10;

    private static final String HINT = "use smaller pictures, or show fewer papers on a page";

    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        List<SitePath> heavy = site.contents().weights().entrySet().stream()
                .filter(it -> it.getValue() > HEAVY)
                .sorted(Map.Entry.<SitePath, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        heavy.stream()
                .limit(MOST_REPORTED)
                .forEach(it -> diagnostics.warning(
                        site.whole(it),
                        "the page weighs "
                                + Megabytes.of(site.contents().weights().getOrDefault(it, 0L))
                                + " with all that it shows",
                        HINT));
        if (heavy.size() > MOST_REPORTED) {
            int others = heavy.size() - MOST_REPORTED;
            diagnostics.warning(
                    site.whole(),
                    others + " more " + (others == 1 ? "page weighs" : "pages weigh") + " more than "
                            + Megabytes.of(HEAVY),
                    HINT);
        }
    }
}

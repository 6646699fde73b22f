package daybook.check;

import daybook.diagnostic.Diagnostics;
import daybook.siteplan.SitePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** No page is so heavy that readers on a phone give it up. */
final class PageWeightCheck implements Check {
    /** In bytes, unpacked. */
    static final long HEAVY = 2_000_000;

    /** The heaviest pages are told one by one; on a site with years of long days there are hundreds. */
    private static final int TOLD = 10;

    private static final String HINT = "smaller pictures or fewer papers on a page make it light";

    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        List<SitePath> heavy = site.contents().weights().entrySet().stream()
                .filter(it -> it.getValue() > HEAVY)
                .sorted(Map.Entry.<SitePath, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        heavy.stream()
                .limit(TOLD)
                .forEach(it -> diagnostics.warning(
                        site.whole(it),
                        "the page weighs "
                                + Megabytes.of(site.contents().weights().getOrDefault(it, 0L))
                                + " with all that it shows",
                        HINT));
        if (heavy.size() > TOLD) {
            int others = heavy.size() - TOLD;
            diagnostics.warning(
                    site.whole(),
                    others + " more " + (others == 1 ? "page weighs" : "pages weigh") + " more than "
                            + Megabytes.of(HEAVY),
                    HINT);
        }
    }
}

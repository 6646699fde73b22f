package daybook.check;

import daybook.siteplan.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** What a built site would save at least with settings that leave whole files away. Pages would be smaller too. */
public final class LeanSettings {
    /** By the setting, the paths of files that a site does not have with it. */
    private static final Map<String, Pattern> FILES = new LinkedHashMap<>();

    static {
        FILES.put("pages.search: false", Pattern.compile("search/.*"));
        FILES.put("pages.citations: false", Pattern.compile("(?!assets/).*\\.bib"));
        FILES.put("pages.cards: false", Pattern.compile("(?:index|days/[^/]*)\\.png"));
        FILES.put("feeds.formats: [rss]", Pattern.compile("(?!assets/).*\\bfeed(?:/[\\d-]+)?\\.(?:atom|json)"));
    }

    /** In bytes; less is not worth a setting. */
    private static final long LEAST = 1_000_000;

    /** Of all bytes of a site. */
    private static final double LEAST_SHARE = 0.01;

    private LeanSettings() {}

    /**
     * A setting.
     *
     * @param setting as {@code site-config.yml} has it, in one line
     * @param files how many files the site would not have
     * @param bytes their size
     */
    public record LeanSaving(String setting, int files, long bytes) {
        /** Such as {@code pages.search: false (12.3 MB)}. */
        @Override
        public String toString() {
            return setting + " (" + Megabytes.of(bytes) + ")";
        }
    }

    /** Those that save enough to be worth a setting, the largest saving first. */
    public static List<LeanSaving> of(SortedMap<SitePath, Long> sizes) {
        double least = Math.max(LEAST, SizeLimit.total(sizes) * LEAST_SHARE);
        List<LeanSaving> savings = new ArrayList<>();
        FILES.forEach((setting, paths) -> {
            List<Long> saved = sizes.entrySet().stream()
                    .filter(it -> paths.matcher(it.getKey().value()).matches())
                    .map(Map.Entry::getValue)
                    .toList();
            long bytes = saved.stream().mapToLong(Long::longValue).sum();
            if (bytes >= least) {
                savings.add(new LeanSaving(setting, saved.size(), bytes));
            }
        });
        savings.sort(Comparator.comparingLong(LeanSaving::bytes).reversed());
        return List.copyOf(savings);
    }
}

package daybook.check;

import daybook.siteplan.FileKinds;
import daybook.siteplan.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What a built site would save at least with settings that leave whole files away. Pages would be smaller too. */
public final class LeanSettings {
    /** By the setting, the paths of files that a site does not have with it. */
    private static final Map<String, Predicate<SitePath>> FILES = new LinkedHashMap<>();

    static {
        FILES.put("pages.search: false", FileKinds::isOfSearch);
        FILES.put("pages.citations: false", path -> path.value().endsWith(".bib") && !FileKinds.isAsset(path));
        FILES.put("pages.cards: false", FileKinds::isTitleCard);
        FILES.put(
                "feeds.formats: [rss]",
                path -> FileKinds.isFeed(path) && !path.value().endsWith(".xml"));
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
    public static List<LeanSaving> of(Map<SitePath, Long> sizes) {
        Map<String, LongSummaryStatistics> saved = new LinkedHashMap<>();
        FILES.keySet().forEach(it -> saved.put(it, new LongSummaryStatistics()));
        sizes.forEach((path, size) -> FILES.forEach((setting, files) -> {
            if (files.test(path)) {
                Objects.requireNonNull(saved.get(setting)).accept(size);
            }
        }));
        double least = Math.max(LEAST, SizeLimit.total(sizes) * LEAST_SHARE);
        List<LeanSaving> savings = new ArrayList<>();
        saved.forEach((setting, files) -> {
            if (files.getSum() >= least) {
                savings.add(new LeanSaving(setting, (int) files.getCount(), files.getSum()));
            }
        });
        savings.sort(Comparator.comparingLong(LeanSaving::bytes).reversed());
        return List.copyOf(savings);
    }
}

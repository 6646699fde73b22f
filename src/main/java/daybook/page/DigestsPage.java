package daybook.page;

import daybook.model.DigestContent;
import daybook.model.FeedChannel;
import daybook.model.FeedLink;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.note.DigestPeriod;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All digests.
 *
 * @param feeds the feed of digests in each format
 * @param months newest first
 */
public record DigestsPage(SiteView site, PageHead head, List<FeedLink> feeds, List<MonthOfDigests> months) {
    /**
     * A month and the weeks that end in it.
     *
     * @param digest that of the month
     * @param weeks newest first
     */
    public record MonthOfDigests(YearMonth month, Optional<DigestLink> digest, List<DigestLink> weeks) {}

    /**
     * A digest and how much it holds.
     *
     * @param days such as {@code 14 July to 20 July 2025}
     * @param counts in words
     */
    public record DigestLink(SitePath path, String title, String days, String counts) {}

    /** One page. */
    static List<PlannedFile> plan(SiteModel site) {
        SortedMap<YearMonth, List<DigestContent>> months = new TreeMap<>(Comparator.reverseOrder());
        site.digests()
                .digests()
                .values()
                .forEach(it -> months.computeIfAbsent(YearMonth.from(it.period().last()), month -> new ArrayList<>())
                        .add(0, it));
        FeedChannel feed = FeedChannel.digests(site.facts());
        DigestsPage page = new DigestsPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.DIGESTS,
                                site.facts().messages().text("digests.title"),
                                site.facts()
                                        .messages()
                                        .text(
                                                "digests.description",
                                                site.facts().config().title()),
                                feed),
                feed.links(),
                months.entrySet().stream()
                        .map(it -> month(it.getKey(), it.getValue(), site))
                        .toList());
        return List.of(PlannedFile.listed(Addresses.DIGESTS, "the list of digests", Optional.empty(), "digests", page));
    }

    private static MonthOfDigests month(YearMonth month, List<DigestContent> digests, SiteModel site) {
        return new MonthOfDigests(
                month,
                digests.stream()
                        .filter(it -> it.period().length() == DigestPeriod.Length.MONTH)
                        .findFirst()
                        .map(it -> link(it, site)),
                digests.stream()
                        .filter(it -> it.period().length() == DigestPeriod.Length.WEEK)
                        .map(it -> link(it, site))
                        .toList());
    }

    private static DigestLink link(DigestContent digest, SiteModel site) {
        return new DigestLink(digest.path(), digest.title(), digest.days(), DigestPage.summary(digest, site));
    }
}

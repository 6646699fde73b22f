package daybook.page;

import daybook.catalog.Day;
import daybook.model.DigestContent;
import daybook.model.DigestIndex;
import daybook.model.FeedChannel;
import daybook.model.FeedLink;
import daybook.model.ListedEntry;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.note.DigestPeriod;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The digest of a week or month.
 *
 * @param feeds the feed of digests in each format
 * @param parts the days of a week that have a page, or the weeks that end in a month
 * @param whole the month that a week ends in
 * @param previous the one of the same length before
 * @param next the one of the same length behind
 */
public record DigestPage(
        SiteView site,
        PageHead head,
        DigestContent digest,
        List<FeedLink> feeds,
        List<PageLink> parts,
        Optional<PageLink> whole,
        Optional<PageLink> previous,
        Optional<PageLink> next) {
    /** Whether notes stand beside its papers: the page has a margin then, from its first byte on. */
    public boolean isNoted() {
        return digest.picks().stream().anyMatch(ListedEntry::isNoted);
    }

    /** One page for each week and month with anything in it. */
    static List<PlannedFile> plan(SiteModel site) {
        List<PlannedFile> files = new ArrayList<>();
        for (DigestPeriod.Length length : DigestPeriod.Length.values()) {
            List<DigestContent> digests = site.digests().newestFirst(length);
            for (int index = 0; index < digests.size(); index++) {
                DigestContent digest = digests.get(index);
                files.add(PlannedFile.listed(
                        digest.path(),
                        "the digest " + digest.period(),
                        Optional.empty(),
                        "digest",
                        page(digest, neighbour(digests, index + 1), neighbour(digests, index - 1), site)));
            }
        }
        return files;
    }

    private static DigestPage page(
            DigestContent digest, Optional<PageLink> previous, Optional<PageLink> next, SiteModel site) {
        DigestPeriod period = digest.period();
        boolean isWeek = period.length() == DigestPeriod.Length.WEEK;
        FeedChannel feed = FeedChannel.digests(site.facts());
        return new DigestPage(
                site.facts().view(),
                site.facts().head(digest.path(), digest.title(), summary(digest, site), feed),
                digest,
                feed.links(),
                isWeek ? days(period, site) : site.digests().weeksOf(YearMonth.from(period.first())),
                isWeek
                        ? site.digests().of(DigestPeriod.monthOf(period.last())).map(DigestIndex::link)
                        : Optional.empty(),
                previous,
                next);
    }

    static String summary(DigestContent digest, SiteModel site) {
        return digest.counts().summary(site.facts().messages());
    }

    private static List<PageLink> days(DigestPeriod period, SiteModel site) {
        return site
                .papers()
                .catalog()
                .days()
                .subMap(period.first(), period.last().plusDays(1))
                .values()
                .stream()
                .map(Day::date)
                .map(it -> new PageLink(site.facts().messages().longDate(it), Addresses.day(it)))
                .toList();
    }

    private static Optional<PageLink> neighbour(List<DigestContent> digests, int index) {
        return 0 <= index && index < digests.size()
                ? Optional.of(DigestIndex.link(digests.get(index)))
                : Optional.empty();
    }
}

package daybook.page;

import daybook.catalog.Day;
import daybook.catalog.Topic;
import daybook.model.DayContent;
import daybook.model.FeedChannel;
import daybook.model.NoteIndex;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.page.ListedSection.SortedSection;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.titlecard.SiteTitleCard;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page that people come to: the newest announced day, the newest notes, the curated topics.
 *
 * @param day empty while the site has no listing of a day
 * @param lists lists without days, on a site that has no day
 * @param sections the day's, with its picks and the titles of the others
 * @param filter what these can be narrowed to; empty for a few papers
 * @param digests of the week and month of the day
 */
public record FrontPage(
        SiteView site,
        PageHead head,
        Optional<DayContent> day,
        List<PageLink> lists,
        List<ListedSection> sections,
        Optional<ListFilter> filter,
        List<NoteIndex.IndexedNote> notes,
        List<PageLink> digests,
        List<FrontTopic> topics) {
    private static final int NEWEST_NOTES = 5;

    /** Whether notes stand beside its papers: the page has a margin then, from its first byte on. */
    public boolean isNoted() {
        return sections.stream().filter(it -> it.key().equals(DayContent.PICKS)).anyMatch(ListedSection::isNoted);
    }

    /**
     * A curated topic.
     *
     * @param today how many of its papers came on the day, as its page has them
     */
    public record FrontTopic(TopicsPage.TopicLine topic, int today) {
        private static FrontTopic of(Topic topic, Optional<LocalDate> day, SiteModel site) {
            int today = (int) topic.entries().stream()
                    .filter(it -> day.isPresent() && it.firstDay().equals(day))
                    .count();
            return new FrontTopic(TopicsPage.TopicLine.of(topic, site), today);
        }
    }

    private static boolean isAbout(NoteIndex.IndexedNote note, DayContent day) {
        return note.about().stream().anyMatch(it -> it.path().equals(day.path()));
    }

    /** One page, and the title card of all pages that have none of their own. */
    static List<PlannedFile> plan(SiteModel site) {
        Optional<Day> newest = site.papers().catalog().leadingDay();
        Optional<DayContent> day = newest.map(it -> DayContent.of(it, site.notes()));
        List<SortedSection> sections =
                newest.map(it -> ListedSection.sorted(it, site)).orElse(List.of());
        FrontPage page = new FrontPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.FRONT,
                                "",
                                site.facts().config().description(),
                                FeedChannel.newEntries(site.facts()))
                        .with(day.map(it -> site.facts().previews().of(it.date()))
                                .orElse(site.facts().previews().ofSite())),
                day,
                newest.isPresent()
                        ? List.of()
                        : site.papers().catalog().lists().stream()
                                .map(it -> new PageLink(it.title(), Addresses.list(it.name())))
                                .toList(),
                ListedSection.lines(sections, site),
                ListFilter.of(ListedSection.papers(sections), site.papers().curatedTopics(), site),
                site.notes().notes().stream()
                        .filter(note -> day.map(it -> !isAbout(note, it)).orElse(true))
                        .limit(NEWEST_NOTES)
                        .toList(),
                day.map(it -> site.digests().around(it.date())).orElse(List.of()),
                site.papers().topics().stream()
                        .filter(Topic::isCurated)
                        .map(it -> FrontTopic.of(it, newest.map(Day::date), site))
                        .toList());
        Optional<LocalDate> changed = Stream.concat(
                        day.map(DayContent::date).stream(),
                        page.notes().stream().flatMap(it -> it.view().date().stream()))
                .max(Comparator.naturalOrder());
        PlannedFile front = PlannedFile.listed(Addresses.FRONT, "the front page", changed, "front", page);
        if (!site.facts().config().pages().cards()) {
            return List.of(front);
        }
        return List.of(
                front,
                PlannedFile.of(
                        Addresses.titleCard(Addresses.FRONT),
                        "the front page",
                        new SiteTitleCard(
                                site.facts().config().title(),
                                site.facts().config().description())));
    }
}

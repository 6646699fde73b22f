package daybook.page;

import daybook.catalog.Topic;
import daybook.model.FeedChannel;
import daybook.model.NoteIndex;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.titlecard.SiteTitleCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page that people come to: the newest day, the newest notes, the curated topics.
 *
 * @param day empty while the site has no listing
 */
public record FrontPage(
        SiteView site,
        PageHead head,
        Optional<DayContent> day,
        List<NoteIndex.Written> notes,
        List<TopicsPage.Line> topics) {
    private static final int NEWEST_NOTES = 5;

    /** One page, and the title card of all pages that have none of their own. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            Optional<DayContent> day = site.catalog().newestDay().map(it -> DayContent.of(it, site));
            FrontPage page = new FrontPage(
                    site.view(),
                    site.head(Addresses.FRONT, "", site.config().description(), FeedChannel.newEntries(site))
                            .with(day.map(it -> site.previews().of(it.date()))
                                    .orElse(site.previews().ofSite())),
                    day,
                    site.notes().notes().stream()
                            .filter(note -> day.map(it -> !it.editorial().contains(note.view()))
                                    .orElse(true))
                            .limit(NEWEST_NOTES)
                            .toList(),
                    site.topics().stream()
                            .filter(Topic::isCurated)
                            .map(it -> TopicsPage.Line.of(it, site))
                            .toList());
            Optional<LocalDate> changed = day.map(DayContent::date);
            return List.of(
                    PlannedFile.listed(Addresses.FRONT, "the front page", changed, "front", page),
                    PlannedFile.of(
                            Addresses.titleCard(Addresses.FRONT),
                            "the front page",
                            new SiteTitleCard(
                                    site.config().title(), site.config().description())));
        }
    }
}

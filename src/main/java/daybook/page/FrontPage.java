package daybook.page;

import daybook.catalog.Topic;
import daybook.picture.SiteCard;
import daybook.site.Addresses;
import daybook.site.PlannedFile;
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
        Head head,
        Optional<DayContent> day,
        List<NoteBook.Written> notes,
        List<TopicsPage.Line> topics) {
    private static final int NEWEST_NOTES = 5;

    /** One page, and the title card of all pages that have none of their own. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            Optional<DayContent> day = site.catalog().newestDay().map(it -> DayContent.of(it, site));
            FrontPage page = new FrontPage(
                    site.view(),
                    site.head(Addresses.FRONT, "", site.config().description(), Channel.newEntries(site))
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
                            new SiteCard(site.config().title(), site.config().description())));
        }
    }
}

package daybook.feed;

import daybook.catalog.Day;
import daybook.feed.FeedSource.Candidate;
import daybook.model.EntryView;
import daybook.model.FeedChannel;
import daybook.model.NoteView;
import daybook.model.SiteModel;
import daybook.page.DayContent;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes the feed with one item a day: what the day holds, for those who would rather have a letter than a list. */
final class DaysFeed {
    /** Two weeks of announcements: each item is long. */
    private static final int LENGTH = 10;

    private DaysFeed() {}

    /**
     * What a day's item shows.
     *
     * @param announced how many papers were new
     * @param picks how many papers the curators recommend
     * @param editorial the curators' notes about the day
     * @param sections picks first, then the other papers by kind
     */
    record Digest(
            int announced,
            int crossed,
            int replaced,
            int picks,
            SitePath path,
            List<NoteView> editorial,
            List<Section> sections) {}

    /**
     * A part of a day.
     *
     * @param key {@code picks}, {@code new}, {@code cross} or {@code replacement}
     */
    record Section(String key, List<Line> lines) {}

    /**
     * A paper in a digest.
     *
     * @param authors as many names as are to be shown
     * @param furtherAuthors how many known names are left out
     * @param moreAuthors whether there are names that the source left out
     * @param notes those about a pick; the others are with the paper
     */
    record Line(
            String title,
            SitePath path,
            List<String> authors,
            int furtherAuthors,
            boolean moreAuthors,
            List<NoteView> notes) {}

    static FeedSource of(SiteModel site) {
        List<Day> newestFirst = new ArrayList<>(site.catalog().days().values());
        newestFirst.removeIf(day -> day.items().isEmpty());
        Collections.reverse(newestFirst);
        List<Candidate> candidates = newestFirst.stream()
                .map(day -> new Candidate(day.date(), () -> item(day, site)))
                .toList();
        return new FeedSource(FeedChannel.days(site), candidates, LENGTH, 0);
    }

    private static FeedItem item(Day day, SiteModel site) {
        SitePath path = Addresses.day(day.date());
        return new FeedItem(
                path.address(),
                site.words().longDate(day.date()),
                path,
                "",
                day.date(),
                List.of(),
                List.of(),
                new Partial("feed-day", digest(DayContent.of(day, site))));
    }

    private static Digest digest(DayContent day) {
        return new Digest(
                day.announced(),
                day.crossed(),
                day.replaced(),
                day.picks(),
                day.path(),
                day.editorial(),
                day.sections().stream().map(DaysFeed::section).toList());
    }

    private static Section section(DayContent.Section section) {
        boolean picks = section.key().equals("picks");
        return new Section(
                section.key(),
                section.items().stream()
                        .map(it -> line((EntryView) it.card().value(), picks))
                        .toList());
    }

    private static Line line(EntryView entry, boolean pick) {
        return new Line(
                entry.title(),
                entry.path(),
                entry.authors(),
                entry.furtherAuthors(),
                entry.moreAuthors(),
                pick ? entry.notes() : List.of());
    }
}

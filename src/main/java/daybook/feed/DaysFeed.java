package daybook.feed;

import daybook.catalog.Catalog;
import daybook.catalog.Day;
import daybook.feed.FeedSource.FeedCandidate;
import daybook.model.DayContent;
import daybook.model.EntryPartials;
import daybook.model.EntryView;
import daybook.model.FeedChannel;
import daybook.model.NoteIndex;
import daybook.model.NoteView;
import daybook.model.SiteFacts;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import daybook.theme.Messages;
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
    record DayItem(
            int announced,
            int crossed,
            int replaced,
            int picks,
            SitePath path,
            List<NoteView> editorial,
            List<DayItemSection> sections) {}

    /**
     * A part of a day.
     *
     * @param key {@code picks}, {@code new}, {@code cross} or {@code replacement}
     */
    record DayItemSection(String key, List<DayItemLine> lines) {}

    /**
     * A paper in a digest.
     *
     * @param authors as many names as are to be shown
     * @param furtherAuthors how many known names are left out
     * @param moreAuthors whether there are names that the source left out
     * @param notes those about a pick; the others are with the paper
     */
    record DayItemLine(
            String title,
            SitePath path,
            List<String> authors,
            int furtherAuthors,
            boolean moreAuthors,
            List<NoteView> notes) {}

    static FeedSource of(
            SiteFacts facts, Catalog catalog, NoteIndex notes, EntryPartials partials, ItemIdentities identities) {
        List<Day> newestFirst = new ArrayList<>(catalog.days().values());
        newestFirst.removeIf(day -> day.items().isEmpty()
                && notes.about(new NoteTarget.DayTarget(day.date())).isEmpty());
        Collections.reverse(newestFirst);
        List<FeedCandidate> candidates = newestFirst.stream()
                .map(day -> {
                    ItemIdentity identity = identities.of(ItemKey.ofPage(Addresses.day(day.date())), day.date());
                    return new FeedCandidate(
                            identity, () -> item(identity, DayContent.of(day, notes, partials), facts.messages()));
                })
                .toList();
        return new FeedSource(FeedChannel.days(facts), candidates, LENGTH, 0);
    }

    private static FeedItem item(ItemIdentity identity, DayContent day, Messages messages) {
        return new FeedItem(
                identity,
                messages.longDate(day.date()),
                day.sections().isEmpty()
                        ? day.editorial().get(0).text().html().plain(TexText::plain)
                        : messages.text("day.summary", day.announced(), day.crossed(), day.replaced(), day.picks()),
                day.path(),
                "",
                List.of(),
                List.of(),
                new Partial<>("feed-day", digest(day)));
    }

    private static DayItem digest(DayContent day) {
        return new DayItem(
                day.announced(),
                day.crossed(),
                day.replaced(),
                day.picks(),
                day.path(),
                day.editorial(),
                day.sections().stream().map(DaysFeed::section).toList());
    }

    private static DayItemSection section(DayContent.DaySection section) {
        boolean picks = section.key().equals("picks");
        return new DayItemSection(
                section.key(),
                section.items().stream()
                        .map(it -> line(it.card().value(), picks))
                        .toList());
    }

    private static DayItemLine line(EntryView entry, boolean pick) {
        return new DayItemLine(
                entry.title(),
                entry.path(),
                entry.authors(),
                entry.furtherAuthors(),
                entry.moreAuthors(),
                pick ? entry.notes() : List.of());
    }
}

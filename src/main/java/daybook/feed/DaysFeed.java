package daybook.feed;

import daybook.catalog.Catalog;
import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.catalog.Entry;
import daybook.feed.FeedSource.FeedCandidate;
import daybook.listing.EntryId;
import daybook.listing.PaperDetails.Byline;
import daybook.model.DayContent;
import daybook.model.EntryLine;
import daybook.model.EntryPartials;
import daybook.model.EntryViews;
import daybook.model.FeedChannel;
import daybook.model.NoteIndex;
import daybook.model.NoteView;
import daybook.model.SiteFacts;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import daybook.theme.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Makes the feed with one item a day: what the day holds, for those who would rather have a letter than a list. */
final class DaysFeed {
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
     * @param withdrawn whether its newest comments say so
     * @param notes those about a pick; the others are with the paper
     */
    record DayItemLine(
            String title,
            SitePath path,
            List<String> authors,
            int furtherAuthors,
            boolean moreAuthors,
            boolean withdrawn,
            List<NoteView> notes) {}

    static FeedSource of(
            SiteFacts facts, Catalog catalog, NoteIndex notes, EntryPartials partials, ItemIdentities identities) {
        List<Day> newestFirst = new ArrayList<>(catalog.days().values());
        newestFirst.removeIf(day -> day.items().isEmpty()
                && notes.about(new NoteTarget.DayTarget(day.date())).isEmpty());
        Collections.reverse(newestFirst);
        List<FeedCandidate> candidates = newestFirst.stream()
                .map(day -> {
                    ItemIdentity identity =
                            identities.ofAnnounced(ItemKey.ofPage(Addresses.day(day.date())), List.of(), day.date());
                    return new FeedCandidate(
                            identity,
                            () -> item(
                                    identity,
                                    DayContent.of(day, notes),
                                    sections(DayContent.entries(day, notes), partials),
                                    facts.messages()));
                })
                .toList();
        return FeedSource.ofLongItems(FeedChannel.days(facts), candidates);
    }

    private static FeedItem item(
            ItemIdentity identity, DayContent day, List<SectionInputs> sections, Messages messages) {
        String summary =
                sections.isEmpty() ? day.editorial().get(0).text().html().plain(TexText::plain) : day.summary(messages);
        return new FeedItem(
                identity,
                new SharedModel<>(new ItemText(messages.longDate(day.date()), summary, List.of(), List.of())),
                day.path(),
                "",
                new Partial<>("feed-day", new DayInputs(day, sections), DayInputs::item));
    }

    /** What an item is made of. */
    private record DayInputs(DayContent day, List<SectionInputs> sections) {
        DayItem item() {
            return new DayItem(
                    day.announced(),
                    day.crossed(),
                    day.replaced(),
                    day.picks(),
                    day.path(),
                    day.editorial(),
                    sections.stream()
                            .map(it -> new DayItemSection(
                                    it.key,
                                    it.lines.stream().map(LineInputs::line).toList()))
                            .toList());
        }
    }

    private record SectionInputs(String key, List<LineInputs> lines) {}

    private record LineInputs(EntryId id, Byline byline, List<NoteView> notes) {
        DayItemLine line() {
            EntryLine line = EntryViews.cardLine(id, byline);
            return new DayItemLine(
                    line.title(),
                    line.path(),
                    line.authors(),
                    line.furtherAuthors(),
                    line.moreAuthors(),
                    line.withdrawn(),
                    notes);
        }
    }

    private static List<SectionInputs> sections(Map<String, List<DayEntry>> entries, EntryPartials partials) {
        return entries.entrySet().stream()
                .map(it -> new SectionInputs(
                        it.getKey(),
                        it.getValue().stream()
                                .map(item -> line(item.entry(), it.getKey().equals(DayContent.PICKS), partials))
                                .toList()))
                .toList();
    }

    private static LineInputs line(Entry entry, boolean pick, EntryPartials partials) {
        return new LineInputs(
                entry.id(),
                entry.details().byline(entry.id()),
                pick ? partials.of(entry).notes() : List.of());
    }
}

package daybook.page;

import daybook.model.FeedChannel;
import daybook.model.NoteIndex.IndexedNote;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The notes, newest first, undated ones last. If there are many, further pages show one year each.
 *
 * @param named undated notes that are too many to be shown: links to what they are about
 * @param filter what those that are shown can be narrowed to, if they are many
 * @param years newest first; empty while one page shows all notes that have a date
 */
public record NotesPage(
        SiteView site,
        PageHead head,
        List<IndexedNote> notes,
        List<IndexedNote> named,
        Optional<NoteFilter> filter,
        List<YearLink> years) {
    /** The page of all years shows the notes of whole days until it shows this many, and so many without a date. */
    private static final int NEWEST = 100;

    /** One page, and for many notes one for each year. */
    static List<PlannedFile> plan(SiteModel site) {
        return plan(site, path -> true);
    }

    /** The same for some pages, by their paths. */
    static List<PlannedFile> plan(SiteModel site, Predicate<SitePath> wanted) {
        List<IndexedNote> notes = site.notes().notes();
        List<IndexedNote> undated =
                notes.stream().filter(it -> it.view().date().isEmpty()).toList();
        boolean areShown = undated.size() <= NEWEST;
        ListByYear<IndexedNote> list =
                ListByYear.of(NEWEST, notes, it -> it.view().date());
        List<YearLink> years = list.links(Addresses::notes);
        String title = site.facts().messages().text("notes.title");
        List<PlannedFile> files = new ArrayList<>();
        if (wanted.test(Addresses.NOTES)) {
            List<IndexedNote> shown = Stream.concat(
                            list.newest().stream(), areShown ? undated.stream() : Stream.empty())
                    .toList();
            files.add(planned(Addresses.NOTES, title, shown, areShown ? List.of() : undated, years, site));
        }
        list.years().forEach((year, ofYear) -> {
            if (wanted.test(Addresses.notes(year))) {
                String named = site.facts().messages().text("notes.year", title, year.toString());
                files.add(planned(Addresses.notes(year), named, ofYear, List.of(), years, site));
            }
        });
        return List.copyOf(files);
    }

    private static PlannedFile planned(
            SitePath path,
            String title,
            List<IndexedNote> shown,
            List<IndexedNote> named,
            List<YearLink> years,
            SiteModel site) {
        String description = site.facts()
                .messages()
                .text("notes.description", site.facts().config().title());
        NotesPage page = new NotesPage(
                site.facts().view(),
                site.facts().head(path, title, description, FeedChannel.notes(site.facts())),
                shown,
                named,
                NoteFilter.of(shown.stream().map(NoteFilter.NotedItem::of).toList()),
                years);
        Optional<LocalDate> changed =
                shown.stream().flatMap(it -> it.view().date().stream()).findFirst();
        return PlannedFile.listed(path, "the list of notes", changed, "notes", page);
    }
}

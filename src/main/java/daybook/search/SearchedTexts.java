package daybook.search;

import daybook.json.JsonObject;
import daybook.model.ContentPageSource;
import daybook.model.NoteIndex.IndexedNote;
import daybook.model.NoteView;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.search.IndexPart.FieldText;
import daybook.search.IndexPart.IndexedDocument;
import daybook.search.IndexPart.IndexedTexts;
import daybook.siteplan.Addresses;
import daybook.siteplan.FileKinds;
import daybook.siteplan.PageLocations;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What can be found beside papers: notes about days and topics, curated topics, lists and written pages. Unlike papers,
 * results show these without loading the page that they are on, which may be that of a busy day.
 */
final class SearchedTexts {
    private static final Comparator<SearchedText> ORDER = Comparator.comparing(
                    (SearchedText it) -> it.day.orElse(LocalDate.MIN))
            .thenComparing(it -> it.path + it.fragment);

    /** In characters, unless a single text has more: a search loads a few files of these. */
    private static final int LARGEST_FILE = 16_000;

    private final List<SearchedText> texts;
    private final PageLocations locations;
    private final Messages messages;

    /**
     * A text.
     *
     * @param fragment its place on the page, empty for the page itself
     * @param about what it is about, empty if the title says so
     */
    private record SearchedText(
            SitePath path,
            String fragment,
            String title,
            String about,
            Optional<LocalDate> day,
            List<String> tags,
            String text) {}

    private SearchedTexts(List<SearchedText> texts, PageLocations locations, Messages messages) {
        this.texts = texts;
        this.locations = locations;
        this.messages = messages;
    }

    /** All of a site, the oldest first; its archive has none. */
    static SearchedTexts of(SiteModel site) {
        PageLocations locations = site.facts().locations();
        return new SearchedTexts(
                locations.isArchive() ? List.of() : texts(site),
                locations,
                site.facts().messages());
    }

    private static List<SearchedText> texts(SiteModel site) {
        List<SearchedText> texts = new ArrayList<>();
        Set<SitePath> noted = new HashSet<>();
        site.notes().notes().stream()
                .filter(it -> !it.about().isEmpty() && !isPaper(it.about().get(0)))
                .forEach(it -> {
                    texts.add(note(it));
                    noted.add(it.about().get(0).path());
                });
        site.papers().topics().stream()
                .filter(it -> it.isCurated() && !noted.contains(Addresses.topic(it.slug())))
                .forEach(it -> texts.add(page(Addresses.topic(it.slug()), it.title(), "")));
        site.papers().catalog().lists().forEach(it -> texts.add(page(Addresses.list(it.name()), it.title(), "")));
        for (ContentPageSource page : site.pages()) {
            String text = page.text().html().plain(TexText::plain);
            texts.add(page(Addresses.page(page.name()), page.title(), text));
        }
        return texts.stream().sorted(ORDER).toList();
    }

    private static boolean isPaper(PageLink link) {
        return FileKinds.isPaper(link.path());
    }

    private static SearchedText note(IndexedNote note) {
        NoteView view = note.view();
        PageLink about = note.about().get(0);
        boolean isTitled = !view.title().isEmpty() && !note.isPost();
        return new SearchedText(
                about.path(),
                note.isPost() ? "" : "#" + view.anchor(),
                isTitled ? view.title() : about.title(),
                isTitled ? about.title() : "",
                view.date(),
                view.tags(),
                view.text().html().plain(TexText::plain));
    }

    private static SearchedText page(SitePath path, String title, String text) {
        return new SearchedText(path, "", title, "", Optional.empty(), List.of(), text);
    }

    /**
     * The texts with their words, in their order.
     *
     * @param first the number of the first one
     */
    List<IndexedDocument> indexed(int first) {
        return IntStream.range(0, texts.size())
                .<IndexedDocument>mapToObj(it -> new IndexedTexts(first + it, fields(texts.get(it))))
                .toList();
    }

    private static List<FieldText> fields(SearchedText text) {
        List<FieldText> fields = new ArrayList<>();
        fields.add(new FieldText(SearchField.TITLE, text.title));
        fields.add(new FieldText(SearchField.TOPIC, text.about));
        text.tags.forEach(it -> fields.add(new FieldText(SearchField.TAG, it)));
        fields.add(new FieldText(SearchField.NOTE, text.text));
        return fields;
    }

    /** What results show of them, in files; each begins with the text of a number, which {@link #summary} lists. */
    List<PlannedFile> files() {
        List<PlannedFile> files = new ArrayList<>();
        List<Integer> starts = starts();
        for (int file = 0; file < starts.size(); file++) {
            int end = file + 1 < starts.size() ? starts.get(file + 1) : texts.size();
            JsonObject json = new JsonObject()
                    .with(
                            "texts",
                            texts.subList(starts.get(file), end).stream()
                                    .map(this::json)
                                    .toList());
            files.add(SearchIndex.file(Addresses.searchTexts(file), json + "\n"));
        }
        return files;
    }

    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        int size = 0;
        for (int number = 0; number < texts.size(); number++) {
            int length = texts.get(number).text.length();
            if (starts.isEmpty() || size + length > LARGEST_FILE) {
                starts.add(number);
                size = 0;
            }
            size += length;
        }
        return starts;
    }

    private JsonObject json(SearchedText text) {
        return new JsonObject()
                .with("address", address(text.path) + text.fragment)
                .with("title", text.title)
                .with("about", text.about)
                .with("day", text.day.map(messages::date))
                .with("tags", text.tags)
                .with("text", text.text);
    }

    /** Within the site, or absolute for what its archive has. */
    private String address(SitePath path) {
        return locations.isElsewhere(path) ? locations.other() + path : path.value();
    }

    /** The day of each text, empty for those without one, and the number with which each file begins. */
    JsonObject summary() {
        return new JsonObject()
                .withAll(
                        "days",
                        texts.stream()
                                .map(it -> it.day.map(LocalDate::toString).orElse(""))
                                .toList())
                .withAll("files", starts());
    }
}

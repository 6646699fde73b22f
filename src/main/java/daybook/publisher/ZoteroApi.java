package daybook.publisher;

import daybook.format.LenientJsonObject;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.IdentifierParser;
import daybook.listing.PublicationDate;
import daybook.publisher.PaperPage.DatedPaper;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Zotero, by a public group or a public collection of a group or user
 * (https://www.zotero.org/support/dev/web_api/v3/basics). An item came on the day on which it was added, or, if that
 * was before the others of its collection, on which it was found there. The newest come first.
 */
final class ZoteroApi implements PaperApi {
    /** The most that Zotero gives at once. */
    private static final int LIMIT = 100;

    private static final Pattern LIBRARY =
            Pattern.compile("groups/\\d+(?:/collections/[A-Z0-9]{8})?" + "|users/\\d+/collections/[A-Z0-9]{8}");

    /** Items that are no publications. */
    private static final Set<String> OTHER_TYPES = Set.of("attachment", "note", "annotation");

    @Override
    public String scheme() {
        return "zotero";
    }

    @Override
    public String name() {
        return "Zotero";
    }

    @Override
    public String example() {
        return "zotero:groups/2425237";
    }

    @Override
    public boolean accepts(String query) {
        return LIBRARY.matcher(query).matches();
    }

    @Override
    public URI base() {
        return URI.create("https://api.zotero.org/");
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public PaperDates dates() {
        return PaperDates.STATED;
    }

    /** An item may be filed into a collection long after it was added. */
    @Override
    public boolean hasAll(String query) {
        return query.contains("/collections/");
    }

    @Override
    public String first(String query, LocalDate since, LocalDate until, Optional<String> contact) {
        return query + "/items/top?v=3&format=json&sort=dateAdded&direction=desc&limit=" + LIMIT + "&start=0";
    }

    /** The answer is a list, which the object names {@code items}. */
    @Override
    public Optional<PaperPage> read(LenientJsonObject answer, String asked, LocalDate since) {
        List<LenientJsonObject> items = answer.objects(PaperAnswer.ITEMS).toList();
        List<DatedPaper> papers = items.stream()
                .flatMap(it -> it.objects("data"))
                .flatMap(it -> paper(it).stream())
                .toList();
        boolean isAll = items.size() < LIMIT
                || (!hasAll(asked)
                        && papers.stream()
                                .anyMatch(it -> it.day()
                                        .filter(day -> day.isBefore(since))
                                        .isPresent()));
        return Optional.of(new PaperPage(
                papers,
                isAll
                        ? Optional.empty()
                        : Optional.of(PagedAddress.with(asked, "start", PagedAddress.number(asked, "start") + LIMIT))));
    }

    private static Optional<DatedPaper> paper(LenientJsonObject data) {
        Optional<EntryId> id = data.line("DOI")
                .flatMap(IdentifierParser::ofDoi)
                .or(() -> data.line("url").flatMap(IdentifierParser::ofAddress));
        Optional<LocalDate> added =
                data.line("dateAdded").flatMap(PublicationDate::parse).flatMap(PublicationDate::date);
        return data.line("title")
                .filter(it ->
                        data.line("itemType").filter(OTHER_TYPES::contains).isEmpty())
                .flatMap(title -> id.map(it -> new DatedPaper(
                        added,
                        "zotero",
                        new Announcement(
                                AnnouncementKind.NEW,
                                it,
                                OptionalInt.empty(),
                                title,
                                authors(data),
                                data.raw("abstractNote").flatMap(TextNormalizer::paragraphs),
                                data.objects("tags")
                                        .flatMap(tag -> tag.line("tag").stream())
                                        .toList(),
                                Optional.empty(),
                                Stream.of("publicationTitle", "proceedingsTitle", "bookTitle")
                                        .flatMap(field -> data.line(field).stream())
                                        .findFirst(),
                                Optional.of(it)
                                        .filter(doi -> doi.scheme().equals(EntryId.DOI))
                                        .map(EntryId::value),
                                Optional.empty(),
                                FullTextLinks.NONE,
                                data.line("date").flatMap(PublicationDate::parse)))));
    }

    private static Optional<Authors> authors(LenientJsonObject data) {
        List<String> names = data.objects("creators")
                .filter(it -> it.line("creatorType").filter("author"::equals).isPresent())
                .flatMap(it -> it
                        .line("name")
                        .or(() -> TextNormalizer.line(it.line("firstName").orElse("") + " "
                                + it.line("lastName").orElse("")))
                        .stream())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new Authors(names, false));
    }
}

package daybook.publisher;

import daybook.format.HtmlText;
import daybook.format.LenientJsonObject;
import daybook.format.Venue;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.IdentifierParser;
import daybook.listing.PublicationDate;
import daybook.listing.WrittenName;
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
                .flatMap(it -> it.objects("data").flatMap(data -> paper(data, published(it, data)).stream()))
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

    private static Optional<DatedPaper> paper(LenientJsonObject data, Optional<PublicationDate> published) {
        Optional<EntryId> id = data.line("DOI")
                .flatMap(IdentifierParser::ofDoi)
                .or(() -> data.line("url").flatMap(IdentifierParser::ofAddress));
        Optional<LocalDate> added =
                data.line("dateAdded").flatMap(PublicationDate::parse).flatMap(PublicationDate::date);
        return data.raw("title")
                .flatMap(HtmlText::line)
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
                                data.raw("abstractNote").flatMap(HtmlText::paragraphs),
                                data.objects("tags")
                                        .flatMap(tag -> tag.line("tag").stream())
                                        .toList(),
                                Optional.empty(),
                                journalReference(data, published),
                                Optional.of(it)
                                        .filter(doi -> doi.scheme().equals(EntryId.DOI))
                                        .map(EntryId::value),
                                Optional.empty(),
                                FullTextLinks.NONE,
                                published))));
    }

    /** The date is what somebody wrote, such as {@code March 1995}; {@code parsedDate} is what Zotero makes of it. */
    private static Optional<PublicationDate> published(LenientJsonObject item, LenientJsonObject data) {
        return Stream.concat(
                        item.objects("meta").flatMap(it -> it.line("parsedDate").stream()), data.line("date").stream())
                .flatMap(it -> PublicationDate.parse(it).stream())
                .findFirst();
    }

    private static Optional<String> journalReference(LenientJsonObject data, Optional<PublicationDate> published) {
        return Stream.of("publicationTitle", "proceedingsTitle", "bookTitle")
                .flatMap(field -> data.raw(field).flatMap(HtmlText::line).stream())
                .findFirst()
                .map(it -> new Venue(
                                it,
                                data.line("volume"),
                                data.line("issue"),
                                data.line("pages"),
                                published.map(date -> String.valueOf(date.year())))
                        .reference());
    }

    private static Optional<Authors> authors(LenientJsonObject data) {
        List<String> names = data.objects("creators")
                .filter(it -> it.line("creatorType").filter("author"::equals).isPresent())
                .map(it -> it.line("name")
                        .map(WrittenName::organisation)
                        .orElseGet(() -> WrittenName.person(
                                it.line("firstName").orElse(""),
                                it.line("lastName").orElse(""),
                                "")))
                .toList();
        return Authors.of(names, false);
    }
}

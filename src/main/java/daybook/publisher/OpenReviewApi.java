package daybook.publisher;

import daybook.format.LenientJsonObject;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.FullTextLinks;
import daybook.listing.IdentifierParser;
import daybook.listing.PublicationDate;
import daybook.publisher.PaperPage.DatedPaper;
import daybook.text.StatedDay;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * OpenReview, by venue (https://docs.openreview.net/reference/api-v2). A paper came on the day on which it was
 * published there, or else created.
 */
final class OpenReviewApi implements PaperApi {
    private static final int LIMIT = 500;
    private static final String SITE = "https://openreview.net/";

    private static final Pattern VENUE = Pattern.compile("[A-Za-z0-9._-][A-Za-z0-9._/-]*+");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,15}");

    @Override
    public String scheme() {
        return "openreview";
    }

    @Override
    public String name() {
        return "OpenReview";
    }

    @Override
    public String example() {
        return "openreview:TMLR";
    }

    @Override
    public boolean accepts(String query) {
        return VENUE.matcher(query).matches();
    }

    @Override
    public URI base() {
        return URI.create("https://api2.openreview.net/");
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(3);
    }

    @Override
    public PaperDates dates() {
        return PaperDates.STATED;
    }

    @Override
    public boolean hasAll(String query) {
        return true;
    }

    @Override
    public String first(String query, LocalDate since, LocalDate until, Optional<String> contact) {
        return "notes?content.venueid=" + PagedAddress.encoded(query) + "&sort=cdate:asc&limit=" + LIMIT + "&offset=0";
    }

    @Override
    public Optional<PaperPage> read(LenientJsonObject answer, String asked, LocalDate since) {
        List<DatedPaper> papers =
                answer.objects("notes").flatMap(it -> paper(it).stream()).toList();
        // A paper that is published today may have been created long ago, so that it can be on any page.
        boolean isAll = answer.items("notes").size() < LIMIT;
        return answer.raw("count").isEmpty() && answer.items("notes").isEmpty()
                ? Optional.empty()
                : Optional.of(new PaperPage(
                        papers,
                        isAll
                                ? Optional.empty()
                                : Optional.of(PagedAddress.with(
                                        asked, "offset", PagedAddress.number(asked, "offset") + LIMIT))));
    }

    private static Optional<DatedPaper> paper(LenientJsonObject note) {
        Optional<LocalDate> day = Stream.of("pdate", "odate", "cdate", "tcdate")
                .flatMap(it -> note.raw(it).stream())
                .filter(it -> MILLISECONDS.matcher(it).matches())
                .map(it -> LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(it)), ZoneOffset.UTC))
                .filter(it -> StatedDay.isYear(it.getYear()))
                .findFirst();
        Optional<LenientJsonObject> content = note.objects("content").findFirst();
        Optional<String> forum = note.line("forum").or(() -> note.line("id"));
        return content.flatMap(it -> value(it, "title"))
                .flatMap(title -> forum.flatMap(it -> IdentifierParser.ofAddress(SITE + "forum?id=" + it))
                        .map(id -> new DatedPaper(
                                day,
                                "openreview",
                                new Announcement(
                                        AnnouncementKind.NEW,
                                        id,
                                        OptionalInt.empty(),
                                        title,
                                        authors(content.get()),
                                        content.get()
                                                .objects("abstract")
                                                .findFirst()
                                                .flatMap(it -> it.raw("value"))
                                                .flatMap(TextNormalizer::paragraphs),
                                        content.get()
                                                .objects("keywords")
                                                .flatMap(it -> it.lines("value"))
                                                .toList(),
                                        Optional.empty(),
                                        value(content.get(), "venue"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        new FullTextLinks(
                                                value(content.get(), "pdf")
                                                        .filter(it -> it.startsWith("/pdf/"))
                                                        .map(it -> SITE + it.substring(1)),
                                                Optional.empty(),
                                                List.of()),
                                        day.map(PublicationDate::of)))));
    }

    private static Optional<Authors> authors(LenientJsonObject content) {
        List<String> names =
                content.objects("authors").flatMap(it -> it.lines("value")).toList();
        return Authors.of(names, false);
    }

    /** Each field of a note is an object with its value. */
    private static Optional<String> value(LenientJsonObject content, String field) {
        return content.objects(field).findFirst().flatMap(it -> it.line("value"));
    }
}

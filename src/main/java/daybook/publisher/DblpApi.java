package daybook.publisher;

import daybook.format.HtmlText;
import daybook.format.LenientJsonObject;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * dblp, by a conference or journal (https://dblp.org/faq/How+to+use+the+dblp+search+API.html). It states years, and no
 * day on which it had a paper. A page begins at a number.
 */
final class DblpApi implements PaperApi {
    /** The most that dblp gives at once. */
    private static final int HITS = 1_000;

    private static final Pattern VENUE = Pattern.compile("(?:conf|journals|series)/[A-Za-z0-9_-]+");

    /** dblp numbers authors of the same name. */
    private static final Pattern HOMONYM = Pattern.compile(" \\d{4}$");

    @Override
    public String scheme() {
        return "dblp";
    }

    @Override
    public String name() {
        return "dblp";
    }

    @Override
    public String example() {
        return "dblp:conf/sosp";
    }

    @Override
    public boolean accepts(String query) {
        return VENUE.matcher(query).matches();
    }

    @Override
    public URI base() {
        return URI.create("https://dblp.org/");
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(5);
    }

    @Override
    public PaperDates dates() {
        return PaperDates.UNKNOWN;
    }

    @Override
    public String first(String query, LocalDate since, LocalDate until, Optional<String> contact) {
        return "search/publ/api?q=" + PagedAddress.encoded("streamid:" + query + ":") + "&format=json&c=0&h=" + HITS
                + "&f=0";
    }

    @Override
    public Optional<PaperPage> read(LenientJsonObject answer, String asked, LocalDate since) {
        return answer.objects("result")
                .flatMap(it -> it.objects("hits"))
                .findFirst()
                .map(hits -> {
                    int begin = PagedAddress.number(asked, "f");
                    int shown = hits.items("hit").size();
                    int total = hits.line("@total")
                            .map(PagedAddress::count)
                            .orElse(OptionalInt.empty())
                            .orElse(0);
                    return new PaperPage(
                            hits.objects("hit")
                                    .flatMap(it -> it.objects("info"))
                                    .flatMap(it -> paper(it).stream())
                                    .toList(),
                            shown > 0 && begin + shown < total
                                    ? Optional.of(PagedAddress.with(asked, "f", begin + shown))
                                    : Optional.empty());
                });
    }

    private static Optional<DatedPaper> paper(LenientJsonObject info) {
        Optional<EntryId> id = info.line("doi")
                .flatMap(IdentifierParser::ofDoi)
                .or(() -> Stream.of("ee", "url")
                        .flatMap(info::lines)
                        .flatMap(it -> IdentifierParser.ofAddress(it).stream())
                        .findFirst());
        return info.raw("title")
                .flatMap(HtmlText::line)
                .map(it -> it.replaceFirst("\\.$", ""))
                .flatMap(title -> id.map(it -> new DatedPaper(
                        Optional.empty(),
                        "dblp",
                        new Announcement(
                                AnnouncementKind.NEW,
                                it,
                                OptionalInt.empty(),
                                title,
                                authors(info),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                info.lines("venue")
                                        .findFirst()
                                        .map(venue -> venue
                                                + info.line("year")
                                                        .map(year -> " " + year)
                                                        .orElse("")),
                                Optional.of(it)
                                        .filter(doi -> doi.scheme().equals(EntryId.DOI))
                                        .map(EntryId::value),
                                Optional.empty(),
                                FullTextLinks.NONE,
                                info.line("year").flatMap(PublicationDate::parse)))));
    }

    private static Optional<Authors> authors(LenientJsonObject info) {
        List<String> names = info.objects("authors")
                .flatMap(it -> it.objects("author"))
                .flatMap(it -> it.raw("text").flatMap(HtmlText::line).stream())
                .map(it -> HOMONYM.matcher(it).replaceFirst(""))
                .toList();
        return Authors.of(names, false);
    }
}

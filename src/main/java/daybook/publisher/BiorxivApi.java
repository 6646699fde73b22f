package daybook.publisher;

import daybook.format.BiorxivText;
import daybook.format.CategorySlug;
import daybook.format.LenientJsonObject;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * bioRxiv and medRxiv, by subject (https://api.biorxiv.org/). A page has as many papers as the answer says; its place
 * is the last part of its path. A version behind the first is an announcement of its own.
 *
 * @param scheme the name of the server in addresses
 */
record BiorxivApi(String scheme, String name, String example) implements PaperApi {
    static final BiorxivApi BIORXIV = new BiorxivApi("biorxiv", "bioRxiv", "biorxiv:neuroscience");
    static final BiorxivApi MEDRXIV = new BiorxivApi("medrxiv", "medRxiv", "medrxiv:epidemiology");

    private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z _-]*+");
    private static final Pattern CURSOR = Pattern.compile("/(\\d{1,9})\\?");

    @Override
    public boolean accepts(String query) {
        return SUBJECT.matcher(query).matches();
    }

    @Override
    public URI base() {
        return URI.create("https://api.biorxiv.org/");
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(2);
    }

    @Override
    public PaperDates dates() {
        return PaperDates.ASKED;
    }

    @Override
    public String first(String query, LocalDate since, LocalDate until, Optional<String> contact) {
        return "details/" + scheme + "/" + since + "/" + until + "/0?category=" + query.replaceAll("[ -]", "_");
    }

    @Override
    public Optional<PaperPage> read(LenientJsonObject answer, String asked, LocalDate since) {
        Optional<LenientJsonObject> message = answer.objects("messages").findFirst();
        List<DatedPaper> papers =
                answer.objects("collection").flatMap(it -> paper(it).stream()).toList();
        int shown = answer.items("collection").size();
        return message.map(it -> new PaperPage(papers, next(it, shown, asked)));
    }

    private static Optional<String> next(LenientJsonObject message, int shown, String asked) {
        int begin = CURSOR.matcher(asked)
                .results()
                .mapToInt(it -> Integer.parseInt(it.group(1)))
                .findFirst()
                .orElse(0);
        int total = message.line("total")
                .map(PagedAddress::count)
                .orElse(OptionalInt.empty())
                .orElse(0);
        return shown > 0 && begin + shown < total
                ? Optional.of(CURSOR.matcher(asked).replaceFirst("/" + (begin + shown) + "?"))
                : Optional.empty();
    }

    private Optional<DatedPaper> paper(LenientJsonObject item) {
        Optional<EntryId> id = item.line("doi").flatMap(IdentifierParser::ofDoi);
        Optional<PublicationDate> date = item.line("date").flatMap(PublicationDate::parse);
        OptionalInt version = item.line("version").map(PagedAddress::count).orElse(OptionalInt.empty());
        return item.raw("title")
                .flatMap(BiorxivText::line)
                .flatMap(title -> id.map(it -> new DatedPaper(
                        date.flatMap(PublicationDate::date),
                        CategorySlug.of(item.line("category").orElse(""), scheme),
                        new Announcement(
                                version.orElse(1) > 1 ? AnnouncementKind.REPLACEMENT : AnnouncementKind.NEW,
                                it,
                                version,
                                title,
                                authors(item),
                                item.raw("abstract").flatMap(BiorxivText::paragraphs),
                                item.lines("category").toList(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(it.value()),
                                Optional.empty(),
                                FullTextLinks.NONE,
                                date))));
    }

    /** Written {@code Byron, A.; Bell, B. C.}. */
    private static Optional<Authors> authors(LenientJsonObject item) {
        List<String> names = item.line("authors").stream()
                .flatMap(it -> Arrays.stream(it.split(";")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(WrittenName::inverted)
                .toList();
        return Authors.of(names, false);
    }
}

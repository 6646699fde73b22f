package daybook.publisher;

import daybook.format.LenientJsonObject;
import daybook.format.csl.CslItem;
import daybook.listing.PublicationDate;
import daybook.publisher.PaperPage.DatedPaper;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Crossref, by a journal or by filters (https://api.crossref.org/swagger-ui/index.html). A paper came on the day on
 * which its DOI was created. Each page names the next one by a cursor.
 */
final class CrossrefApi implements PaperApi {
    private static final int ROWS = 200;

    private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dXx]");
    private static final Pattern FILTERS = Pattern.compile("[a-z-]+:[A-Za-z0-9./_-]+(?:,[a-z-]+:[A-Za-z0-9./_-]+)*");
    private static final Pattern CURSOR = Pattern.compile("([?&]cursor=)[^&]*");

    @Override
    public String scheme() {
        return "crossref";
    }

    @Override
    public String name() {
        return "Crossref";
    }

    @Override
    public String example() {
        return "crossref:1533-7928";
    }

    /** An ISSN, or filters as Crossref writes them, such as {@code member:320,type:journal-article}. */
    @Override
    public boolean accepts(String query) {
        return ISSN.matcher(query).matches() || FILTERS.matcher(query).matches();
    }

    @Override
    public URI base() {
        return URI.create("https://api.crossref.org/");
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public PaperDates dates() {
        return PaperDates.ASKED;
    }

    @Override
    public String first(String query, LocalDate since, LocalDate until, Optional<String> contact) {
        String filters = ISSN.matcher(query).matches() ? "issn:" + query : query;
        return "works?filter=" + filters + ",from-created-date:" + since + ",until-created-date:" + until
                + contact.map(it -> "&mailto=" + PagedAddress.encoded(it)).orElse("") + "&rows=" + ROWS + "&cursor=*";
    }

    @Override
    public Optional<PaperPage> read(LenientJsonObject answer, String asked, LocalDate since) {
        return answer.objects("message")
                .findFirst()
                .map(message -> new PaperPage(
                        message.objects("items")
                                .flatMap(it -> paper(it).stream())
                                .toList(),
                        message.raw("next-cursor")
                                .filter(it -> message.items("items").size() == ROWS)
                                .map(it -> CURSOR.matcher(asked).replaceFirst("$1" + PagedAddress.encoded(it)))));
    }

    private static Optional<DatedPaper> paper(LenientJsonObject work) {
        Optional<LocalDate> created = Stream.of("created")
                .flatMap(work::objects)
                .flatMap(it -> it.line("date-time").stream())
                .flatMap(it -> PublicationDate.parse(it).stream())
                .flatMap(it -> it.date().stream())
                .findFirst();
        return new CslItem(work).announcement().map(it -> new DatedPaper(created, "crossref", it));
    }
}

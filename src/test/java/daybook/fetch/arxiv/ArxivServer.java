package daybook.fetch.arxiv;

import daybook.listing.AnnouncementKind;
import daybook.source.arxiv.ArxivSchedule;
import daybook.web.LoopbackServer;
import daybook.web.LoopbackServer.Request;
import daybook.web.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A made-up arXiv on this machine: listing pages, feeds and API for any time, and every fault that a test asks for. */
public final class ArxivServer implements AutoCloseable {
    /** Everything is below this path too. */
    static final String MOVED = "/moved";

    private static final Pattern NEWEST =
            Pattern.compile("/list/(?<category>[\\w.-]+)/new(?:\\?skip=(?<skip>\\d+)&show=2000)?");
    private static final Pattern CATCHUP = Pattern.compile(
            "/catchup/(?<category>[\\w.-]+)/(?<day>\\d{4}-\\d{2}-\\d{2})\\?abs=True(?:&page=(?<page>\\d+))?");
    private static final Pattern FEED = Pattern.compile("/rss/(?<category>[\\w.-]+)");
    private static final Pattern API = Pattern.compile(
            "/api/query\\?search_query=cat:(?<category>[\\w.-]+?)(?:\\.\\*)?\\+AND\\+submittedDate:%5B\\d{12}\\+TO\\+(?<closing>\\d{12})%5D.*");
    private static final DateTimeFormatter API_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);

    /** As long as arXiv tells what it announced. */
    private static final int DAYS = 90;

    private final Clock clock;
    private final LoopbackServer server;
    private Function<String, Optional<Fault>> faults = path -> Optional.empty();
    private int daysLate;
    private BiFunction<String, LocalDate, List<MadeUpPaper>> corpus = MadeUpCorpus::papers;

    /** Starts a server for which it is as late as the clock says. */
    public ArxivServer(Clock clock) throws IOException {
        this.clock = clock;
        this.server = new LoopbackServer(this::reply);
    }

    /** The base of all addresses. */
    public URI address() {
        return server.address();
    }

    /** The paths that were asked for. */
    public List<String> paths() {
        return server.requests().stream().map(Request::path).toList();
    }

    /** Who asked, for each request. */
    public List<String> userAgents() {
        return server.requests().stream().map(it -> it.header("user-agent")).toList();
    }

    /** Lets pages fail; the function is asked for each path. */
    public void failing(Function<String, Optional<Fault>> newFaults) {
        faults = newFaults;
    }

    /** Lets any page fail with a chance, in any of the ways in which servers fail within a night. */
    public void failingAtRandom(Random random, double chance) {
        failing(path -> random.nextDouble() < chance
                ? Optional.of(Fault.OF_A_NIGHT.get(random.nextInt(Fault.OF_A_NIGHT.size())))
                : Optional.empty());
    }

    /** Lets the newest page and the feed be those of some working days before. */
    public void late(int days) {
        daysLate = days;
    }

    /** Lets each day have so many papers of each kind. */
    public void announcing(Map<AnnouncementKind, Integer> counts) {
        corpus = (category, day) -> MadeUpCorpus.papers(category, day, counts);
    }

    /** Lets another function say what is announced in a category on a day. */
    public void announcing(BiFunction<String, LocalDate, List<MadeUpPaper>> newCorpus) {
        corpus = newCorpus;
    }

    /** What is announced on a day. */
    public List<MadeUpPaper> papers(String category, LocalDate day) {
        return corpus.apply(category, day);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private synchronized Reply reply(Request request) {
        Optional<String> text = text(request.path().replaceFirst("^" + MOVED, ""));
        if (text.isEmpty()) {
            return Reply.of(404, "no such page");
        }
        Optional<Fault> fault = faults.apply(request.path());
        if (fault.isPresent()) {
            return fault.get().instead(request.path(), text.get());
        }
        String tag = "\"" + Integer.toHexString(text.get().hashCode()) + "\"";
        if (request.header("if-none-match").equals(tag)) {
            return Reply.of(304, "");
        }
        return Reply.of(200, text.get().getBytes(StandardCharsets.UTF_8))
                .packed()
                .with("ETag: " + tag);
    }

    private Optional<String> text(String path) {
        Matcher newest = NEWEST.matcher(path);
        if (newest.matches()) {
            String category = newest.group("category");
            return Optional.of(
                    ArxivMarkup.newest(category, today(), papers(category, today()), number(newest.group("skip"), 0)));
        }
        Matcher catchup = CATCHUP.matcher(path);
        if (catchup.matches()) {
            String category = catchup.group("category");
            LocalDate day = LocalDate.parse(catchup.group("day"));
            return Optional.of(
                            ArxivMarkup.catchup(category, day, papers(category, day), number(catchup.group("page"), 1)))
                    .filter(it -> !day.isBefore(today().minusDays(DAYS)) && !day.isAfter(today()));
        }
        Matcher feed = FEED.matcher(path);
        if (feed.matches()) {
            String category = feed.group("category");
            return Optional.of(ArxivMarkup.feed(category, today(), papers(category, today())));
        }
        Matcher api = API.matcher(path);
        return api.matches() ? Optional.of(api(api)) : Optional.empty();
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private String api(Matcher query) {
        LocalDate closed = LocalDateTime.parse(query.group("closing"), API_TIME)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        LocalDate day = ArxivSchedule.INSTANCE.dayOfListingClosedOn(closed);
        return ArxivMarkup.api(day, papers(query.group("category"), day));
    }

    /** The day of the newest listing: on a holiday that of the day before. */
    private LocalDate today() {
        LocalDate day = ArxivSchedule.INSTANCE.newestListingDay(clock.instant());
        int late = daysLate;
        while (late > 0 || ArxivSchedule.INSTANCE.isHoliday(day)) {
            late -= ArxivSchedule.INSTANCE.isHoliday(day) ? 0 : 1;
            day = ArxivSchedule.INSTANCE.newestListingDay(
                    ArxivSchedule.INSTANCE.announcementOfListing(day).minusSeconds(1));
        }
        return day;
    }
}

package daybook.siteplan;

import daybook.text.StatedDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the path of a file says of it: of which kind it is, and of which day, year, topic or author. */
public final class FileKinds {
    private static final Pattern DAY = Pattern.compile("days/(\\d{4}-\\d\\d-\\d\\d)\\.html");
    private static final Pattern AUTHOR = Pattern.compile("(authors/(?!index\\.html)[^/]+?)(?:/\\d{4})?\\.html");
    private static final Pattern FEED = Pattern.compile("(?:.*/)?feed(?:/\\d{4}-\\d\\d)?\\.(?:xml|atom|json)");
    private static final Pattern TOPIC_FEED = Pattern.compile("topics/([^/]+)/feed\\.xml");
    private static final Pattern AUTHOR_FEED = Pattern.compile("authors/([^/]+)/feed\\.xml");
    private static final Pattern TITLE_CARD = Pattern.compile("(?:index|days/[^/]*)\\.png");

    /** Days, weeks, months and years, and what stands below or beside their pages. */
    private static final Pattern DATED = Pattern.compile("(?:(?:days|digests|changes)|(?:topics|authors)/[^/]+)"
            + "/(?<year>\\d{4})(?:-W?\\d\\d(?:-\\d\\d)?)?(?:/abstracts)?\\.[a-z]+");

    private static final Pattern OF_ANY_SITE =
            Pattern.compile("theme/.*|search/.*\\.json|404\\.html|robots\\.txt|\\.nojekyll|sitemap(?:-\\d+)?\\.xml");

    private static final Pattern NAMED_BY_STRANGERS = Pattern.compile("(?:topics|papers|authors)/");

    private FileKinds() {}

    /** The day that a path is the page of; empty for any other path. */
    public static Optional<LocalDate> dayOf(SitePath path) {
        Matcher day = DAY.matcher(path.value());
        return day.matches() ? StatedDay.parse(day.group(1)) : Optional.empty();
    }

    /** The year of a page of a day, week, month or year, and of what stands below or beside it. */
    static OptionalInt yearOf(SitePath path) {
        Matcher dated = DATED.matcher(path.value());
        return dated.matches() ? OptionalInt.of(Integer.parseInt(dated.group("year"))) : OptionalInt.empty();
    }

    /**
     * The page of the author whose page, or that of one of whose years, a path is, without its suffix:
     * {@code authors/ada-example}. Empty for any other path, such as that of the list of authors.
     */
    public static Optional<String> authorOf(SitePath path) {
        return group(AUTHOR.matcher(path.value()));
    }

    /** The name of the topic whose feed in RSS a file is. */
    public static Optional<String> topicOfFeed(SitePath rss) {
        return group(TOPIC_FEED.matcher(rss.value()));
    }

    /** The name of the author whose feed in RSS a file is. */
    public static Optional<String> authorOfFeed(SitePath rss) {
        return group(AUTHOR_FEED.matcher(rss.value()));
    }

    private static Optional<String> group(Matcher name) {
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Whether a path is that of a paper's page. */
    public static boolean isPaper(SitePath path) {
        return path.value().startsWith("papers/");
    }

    /** Whether a file is a feed, or the items of one that are of one month. */
    public static boolean isFeed(SitePath path) {
        // Most files are pages, which need no pattern.
        return !path.value().endsWith(".html")
                && !isAsset(path)
                && FEED.matcher(path.value()).matches();
    }

    /** Whether a file is the title card of the front page or of a day. */
    public static boolean isTitleCard(SitePath path) {
        // Most files are none, and need no pattern.
        return path.value().endsWith(".png") && TITLE_CARD.matcher(path.value()).matches();
    }

    /** Whether a file is a copy of one that may have any name. */
    public static boolean isAsset(SitePath path) {
        return path.value().startsWith(Addresses.ASSETS);
    }

    /** Whether a file is the search page, or one that it reads. */
    public static boolean isOfSearch(SitePath path) {
        return path.value().startsWith("search/");
    }

    /** Whether a site has a file for its own use, even if it is only a part of another one: such as its theme. */
    static boolean isOfAnySite(SitePath path) {
        return OF_ANY_SITE.matcher(path.value()).matches();
    }

    /** Whether strangers give a file its name, as they do with the title of a feed. */
    static boolean isNamedByStrangers(SitePath path) {
        return NAMED_BY_STRANGERS.matcher(path.value()).lookingAt();
    }
}

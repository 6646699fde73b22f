package daybook.siteplan;

import daybook.file.Sha256;
import daybook.listing.EntryId;
import daybook.unicode.Unicode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where each kind of page lives. These never change: people and feeds keep them. */
public final class Addresses {
    public static final SitePath FRONT = new SitePath("index.html");
    public static final SitePath DAYS = new SitePath("days/index.html");
    public static final SitePath TOPICS = new SitePath("topics/index.html");
    public static final SitePath AUTHORS = new SitePath("authors/index.html");
    public static final SitePath NOTES = new SitePath("notes/index.html");
    public static final SitePath DIGESTS = new SitePath("digests/index.html");
    public static final SitePath PICKS = new SitePath("picks/index.html");
    public static final SitePath CHANGES = new SitePath("changes/index.html");
    public static final SitePath STATUS = new SitePath("status/index.html");
    public static final SitePath STARRED = new SitePath("starred/index.html");
    public static final SitePath SEARCH = new SitePath("search/index.html");
    public static final SitePath SEARCH_INDEX = new SitePath("search/index.json");
    public static final SitePath NOT_FOUND = new SitePath("404.html");
    public static final SitePath FEEDS = new SitePath("feeds/index.html");
    public static final SitePath FEED_LIST = new SitePath("feeds/feeds.opml");
    public static final SitePath AUTHOR_FEED_LIST = new SitePath("feeds/authors.opml");
    public static final SitePath FEED_RECORD = new SitePath("feeds/record.txt");
    public static final SitePath SITEMAP = new SitePath("sitemap.xml");
    public static final SitePath ROBOTS = new SitePath("robots.txt");

    private static final String ASSETS = "assets/";

    /** In bytes; file systems take 255, some that encrypt names 143. */
    private static final int LONGEST_NAME = 120;

    /** How much of a longer name is kept, in characters: enough to recognise it. */
    private static final int BEGINNING = 80;

    /** In bytes; so short that a person can compare two, so long that no two of a site are the same. */
    private static final int FINGERPRINT = 16;

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    /** How the names of the site's own files end. */
    private static final Set<String> EXTENSIONS = Set.of(".html", ".xml", ".json", ".opml", ".bib", ".ris", ".png");

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.-]|^\\.");

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

    private Addresses() {}

    /** A part of a sitemap that is too large for one file, counted from 1. */
    public static SitePath sitemap(int part) {
        return new SitePath("sitemap-" + part + ".xml");
    }

    /** The page of a day. */
    public static SitePath day(LocalDate day) {
        return new SitePath("days/" + day + ".html");
    }

    /** The day that a path is the page of; empty for any other path. */
    public static Optional<LocalDate> dayOf(SitePath path) {
        Matcher day = DAY.matcher(path.value());
        try {
            return day.matches() ? Optional.of(LocalDate.parse(day.group(1))) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The year of a page of a day, week, month or year, and of what stands below or beside it. */
    static OptionalInt yearOf(SitePath path) {
        Matcher dated = DATED.matcher(path.value());
        return dated.matches() ? OptionalInt.of(Integer.parseInt(dated.group("year"))) : OptionalInt.empty();
    }

    /** Whether a site has a file for its own use, even if it is only a part of another one: such as its theme. */
    static boolean isOfAnySite(SitePath path) {
        return OF_ANY_SITE.matcher(path.value()).matches();
    }

    /** Whether strangers give a file its name, as they do with the title of a feed. */
    static boolean isNamedByStrangers(SitePath path) {
        return NAMED_BY_STRANGERS.matcher(path.value()).lookingAt();
    }

    /** All abstracts of a day whose page has too many papers to show them. */
    public static SitePath abstracts(LocalDate day) {
        return new SitePath("days/" + day + "/abstracts.html");
    }

    /**
     * The digest of a week or month.
     *
     * @param period such as {@code 2025-W29} or {@code 2025-07}
     */
    public static SitePath digest(String period) {
        return new SitePath("digests/" + period + ".html");
    }

    /**
     * A post.
     *
     * @param name of its file, without the suffix
     */
    public static SitePath post(String name) {
        return new SitePath("posts/" + fileName(name) + ".html");
    }

    /** The archive of a year. */
    public static SitePath year(Year year) {
        return new SitePath("days/" + fourDigits(year) + ".html");
    }

    /** The page of a month's changes. */
    public static SitePath changes(YearMonth month) {
        return new SitePath("changes/" + month + ".html");
    }

    /** The page of a topic. */
    public static SitePath topic(String slug) {
        return new SitePath("topics/" + listedName(slug) + ".html");
    }

    /** The page of a topic's month. */
    public static SitePath topic(String slug, YearMonth month) {
        return new SitePath("topics/" + listedName(slug) + "/" + month + ".html");
    }

    /** The page of a list without days. */
    public static SitePath list(String name) {
        return new SitePath("lists/" + listedName(name) + ".html");
    }

    /**
     * The feed of what a page lists, below the page's name: {@code topics/cs.DC/feed.xml}, or {@code feed.xml} for the
     * front page.
     *
     * @param suffix of the format, such as {@code .xml}
     */
    public static SitePath feed(SitePath page, String suffix) {
        return new SitePath(below(page) + "feed" + suffix);
    }

    /** The items of such a feed that are of one month: {@code topics/cs.DC/feed/2025-07.xml}. */
    public static SitePath feed(SitePath page, YearMonth month, String suffix) {
        return new SitePath(below(page) + "feed/" + month + suffix);
    }

    /**
     * The same feed in another format.
     *
     * @param rss the feed in RSS
     * @param suffix of the format, such as {@code .atom}
     */
    public static SitePath feedInFormat(SitePath rss, String suffix) {
        return new SitePath(rss.value().replaceFirst("\\.xml$", suffix));
    }

    /** Whether a file is a feed, or the items of one that are of one month. */
    public static boolean isFeed(SitePath path) {
        // Most files are pages, which need no pattern.
        return !path.value().endsWith(".html")
                && !isAsset(path)
                && FEED.matcher(path.value()).matches();
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

    private static String below(SitePath page) {
        return page.value().replaceFirst("(?:(?<=/|^)index)?\\.html$", "").replaceFirst("(?<=[^/])$", "/");
    }

    /** The page of an author. */
    public static SitePath author(String slug) {
        return new SitePath("authors/" + listedName(slug) + ".html");
    }

    /** The page of an author's year. */
    public static SitePath author(String slug, Year year) {
        return new SitePath("authors/" + listedName(slug) + "/" + fourDigits(year) + ".html");
    }

    /** The page of the notes of a year. */
    public static SitePath notes(Year year) {
        return new SitePath("notes/" + fourDigits(year) + ".html");
    }

    /** The page of the picks among the papers of a year. */
    public static SitePath picks(Year year) {
        return new SitePath("picks/" + fourDigits(year) + ".html");
    }

    /** As a month and a day have their years. */
    private static String fourDigits(Year year) {
        return String.format(Locale.ROOT, "%04d", year.getValue());
    }

    /**
     * The page of the author whose page, or that of one of whose years, a path is, without its suffix:
     * {@code authors/ada-example}. Empty for any other path, such as that of the list of authors.
     */
    public static Optional<String> authorOf(SitePath path) {
        return group(AUTHOR.matcher(path.value()));
    }

    /**
     * The name of a page beside the index of all such pages, and of a folder beside the files of the others. A name
     * that would take the place of one of these gets an underscore at its end, where no encoded name has one.
     */
    private static String listedName(String slug) {
        String name = fileName(slug);
        int extension = name.lastIndexOf('.');
        boolean isFile = extension >= 0 && EXTENSIONS.contains(name.substring(extension));
        return isFile || name.equals("index") ? name + "_" : name;
    }

    /** The page of the authors whose family names begin with a letter. */
    public static SitePath authors(String letter) {
        return new SitePath("authors/letters/" + letter + ".html");
    }

    /**
     * The page of a paper, such as {@code papers/math/0309136.html} or {@code papers/doi/10.1145_2f3600006.html}. A
     * name that is too long for a file, or has capitals, which some file systems treat as small letters, is
     * {@code papers/url/https_3a_2f_2fexample.org_2fhats__bbf2….html}: its beginning and a fingerprint.
     */
    public static SitePath paper(EntryId id) {
        if (id.isBare()) {
            return new SitePath("papers/" + id.value() + ".html");
        }
        String name =
                CAPITAL.matcher(id.value()).find() ? shortened(id.value(), encoded(id.value())) : fileName(id.value());
        return new SitePath("papers/" + id.scheme() + "/" + name + ".html");
    }

    /**
     * Where people look for a paper whose older identifier they know with a subject class, such as
     * {@code papers/math.GT/0309136.html}.
     *
     * @param subject one of the paper's, such as {@code math.GT}
     */
    public static Optional<SitePath> paper(EntryId id, String subject) {
        int slash = id.isBare() ? id.value().indexOf('/') : -1;
        return slash < 0 || !subject.startsWith(id.value().substring(0, slash) + ".")
                ? Optional.empty()
                : Optional.of(new SitePath("papers/" + subject + id.value().substring(slash) + ".html"));
    }

    /** Whether a path is that of a paper's page. */
    public static boolean isPaper(SitePath path) {
        return path.value().startsWith("papers/");
    }

    /**
     * A file that belongs to a page and stands beside it under the same name, or under its folder's if the page is the
     * folder's index: {@code days/2025-07-15.bib}, {@code picks/picks.bib}.
     *
     * @param suffix of the file, such as {@code .bib}
     */
    public static SitePath beside(SitePath page, String suffix) {
        String name = page.value().replaceFirst("([^/]+)/index\\.html$", "$1/$1.html");
        return new SitePath(name.replaceFirst("\\.html$", suffix));
    }

    /** The title card of a page: {@code days/2025-07-15.png}, and {@code index.png} for the front page. */
    public static SitePath titleCard(SitePath page) {
        return beside(page, ".png");
    }

    /** Whether a file is the title card of the front page or of a day. */
    public static boolean isTitleCard(SitePath path) {
        // Most files are none, and need no pattern.
        return path.value().endsWith(".png") && TITLE_CARD.matcher(path.value()).matches();
    }

    /** A page of {@code content/pages}. */
    public static SitePath page(String name) {
        return new SitePath(name + ".html");
    }

    /** A file of {@code content/assets}. */
    public static SitePath asset(String name) {
        return new SitePath(ASSETS + name);
    }

    /** Whether a file is a copy of one that may have any name. */
    public static boolean isAsset(SitePath path) {
        return path.value().startsWith(ASSETS);
    }

    /** The words of one part of the search index from one word on, up to the next file's. */
    public static SitePath searchWords(String part, String start) {
        return new SitePath("search/" + part + "-" + encoded(start) + ".json");
    }

    /** What search results show of notes, pages and topics, a file for some of them; counted from 0. */
    public static SitePath searchTexts(int file) {
        return new SitePath("search/texts-" + file + ".json");
    }

    /** The papers that a number of the search index stands for, a file for so many; counted from 0. */
    public static SitePath searchPapers(int block) {
        return new SitePath("search/papers-" + block + ".json");
    }

    /** Whether a file is the search page, or one that it reads. */
    public static boolean isOfSearch(SitePath path) {
        return path.value().startsWith("search/");
    }

    /** A file of the theme, such as its style sheet. */
    public static SitePath theme(String name) {
        return new SitePath("theme/" + name);
    }

    private static String fileName(String name) {
        String encoded = encoded(name);
        return encoded.length() <= LONGEST_NAME ? encoded : shortened(name, encoded);
    }

    /** An encoded name never has two underscores in a row, so that none can be made to look like a shortened one. */
    private static String shortened(String name, String encoded) {
        String beginning = encoded.substring(0, Math.min(encoded.length(), BEGINNING));
        byte[] digest = Sha256.begin().digest(name.getBytes(StandardCharsets.UTF_8));
        return Unicode.lowerCase(beginning) + "__" + HexFormat.of().formatHex(digest, 0, FINGERPRINT);
    }

    /** A name from elsewhere may hold anything; hexadecimal digits behind an underscore stand for what is unsafe. */
    private static String encoded(String name) {
        return UNSAFE.matcher(name)
                .replaceAll(it ->
                        HexFormat.of().withPrefix("_").formatHex(it.group().getBytes(StandardCharsets.UTF_8)));
    }
}

package daybook.siteplan;

import daybook.listing.EntryId;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * Where each kind of page and file lives. These never change: people and feeds keep them. {@link FileKinds} recognises
 * them.
 */
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

    static final String ASSETS = "assets/";

    private Addresses() {}

    /** A part of a sitemap that is too large for one file, counted from 1. */
    public static SitePath sitemap(int part) {
        return new SitePath("sitemap-" + part + ".xml");
    }

    /** The page of a day. */
    public static SitePath day(LocalDate day) {
        return new SitePath("days/" + day + ".html");
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
        return new SitePath("posts/" + FileNames.of(name) + ".html");
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
        return new SitePath("topics/" + FileNames.listed(slug) + ".html");
    }

    /** The page of a topic's month. */
    public static SitePath topic(String slug, YearMonth month) {
        return new SitePath("topics/" + FileNames.listed(slug) + "/" + month + ".html");
    }

    /** The page of a list without days. */
    public static SitePath list(String name) {
        return new SitePath("lists/" + FileNames.listed(name) + ".html");
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

    private static String below(SitePath page) {
        return page.value().replaceFirst("(?:(?<=/|^)index)?\\.html$", "").replaceFirst("(?<=[^/])$", "/");
    }

    /** The page of an author. */
    public static SitePath author(String slug) {
        return new SitePath("authors/" + FileNames.listed(slug) + ".html");
    }

    /** The page of an author's year. */
    public static SitePath author(String slug, Year year) {
        return new SitePath("authors/" + FileNames.listed(slug) + "/" + fourDigits(year) + ".html");
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
        return new SitePath("papers/" + id.scheme() + "/" + FileNames.withoutCapitals(id.value()) + ".html");
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

    /** A page of {@code content/pages}. */
    public static SitePath page(String name) {
        return new SitePath(name + ".html");
    }

    /** A file of {@code content/assets}. */
    public static SitePath asset(String name) {
        return new SitePath(ASSETS + name);
    }

    /** The words of one part of the search index from one word on, up to the next file's. */
    public static SitePath searchWords(String part, String start) {
        return new SitePath("search/" + part + "-" + FileNames.of(start) + ".json");
    }

    /** What search results show of notes, pages and topics, a file for some of them; counted from 0. */
    public static SitePath searchTexts(int file) {
        return new SitePath("search/texts-" + file + ".json");
    }

    /** The papers that a number of the search index stands for, a file for so many; counted from 0. */
    public static SitePath searchPapers(int block) {
        return new SitePath("search/papers-" + block + ".json");
    }

    /** A file of the theme, such as its style sheet. */
    public static SitePath theme(String name) {
        return new SitePath("theme/" + name);
    }
}

package daybook.source.arxiv;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The addresses of arXiv's announcements and papers.
 *
 * @param pages the base of the listing pages, without a slash at its end
 * @param feeds the base of the RSS feeds
 * @param api the base of the API
 */
public record ArxivAddresses(String pages, String feeds, String api) {
    /** Those of arXiv itself. */
    public static final ArxivAddresses OFFICIAL =
            new ArxivAddresses("https://arxiv.org", "https://rss.arxiv.org", "https://export.arxiv.org");

    /** The most entries of a listing page, and the most results of an answer of the API. */
    public static final int MOST_OF_A_PAGE = 2000;

    private static final DateTimeFormatter API_TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm", java.util.Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Those of a mirror, which has all of arXiv's paths under one base. */
    public static ArxivAddresses of(URI mirror) {
        String base = mirror.toString().replaceFirst("/+$", "");
        return new ArxivAddresses(base, base, base);
    }

    /**
     * A page of a category's newest listing.
     *
     * @param number from 1 on; a listing fits on the first unless it is very long
     */
    public URI newest(String category, int number) {
        String further = "?skip=" + (number - 1) * MOST_OF_A_PAGE + "&show=" + MOST_OF_A_PAGE;
        return URI.create(pages + "/list/" + category + "/new" + (number == 1 ? "" : further));
    }

    /**
     * A page of a category's listing of a day, which arXiv has for 90 days.
     *
     * @param number from 1 on
     */
    public URI day(String category, LocalDate day, int number) {
        String further = number == 1 ? "" : "&page=" + number;
        return URI.create(pages + "/catchup/" + category + "/" + day + "?abs=True" + further);
    }

    /** The page of a paper; the identifier may have a version. */
    String paper(String identifier) {
        return pages + "/abs/" + identifier;
    }

    /** The PDF of a paper. */
    String pdf(String identifier) {
        return pages + "/pdf/" + identifier;
    }

    /** The feed of a category's newest listing. */
    public URI feed(String category) {
        return URI.create(feeds + "/rss/" + category);
    }

    /** What the API knows of the papers that were received for a category's listing of a day. */
    public URI received(String category, LocalDate day) {
        LocalDate before = ArxivSchedule.lastListing(day.minusDays(1));
        String query = "cat:" + (ArxivCategories.isArchive(category) ? category + ".*" : category)
                + "+AND+submittedDate:%5B" + API_TIME.format(ArxivSchedule.closingOfListing(before)) + "+TO+"
                + API_TIME.format(ArxivSchedule.closingOfListing(day)) + "%5D";
        return URI.create(api + "/api/query?search_query=" + query + "&start=0&max_results=" + MOST_OF_A_PAGE);
    }
}

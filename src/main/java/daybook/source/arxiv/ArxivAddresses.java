package daybook.source.arxiv;

import daybook.source.ListingAddresses;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of arXiv's announcements and papers.
 *
 * @param pages the base of the listing pages, without a slash at its end
 * @param feeds the base of the RSS feeds
 * @param api the base of the API
 */
record ArxivAddresses(String pages, String feeds, String api) implements ListingAddresses {
    /** Those of arXiv itself. */
    static final ArxivAddresses OFFICIAL =
            new ArxivAddresses("https://arxiv.org", "https://rss.arxiv.org", "https://export.arxiv.org");

    /** The most entries of a listing page, and the most results of an answer of the API. */
    private static final int MOST_ON_PAGE = 2000;

    private static final int DAYS_SHOWN = 90;

    /** So many that the address stays shorter than servers accept. */
    private static final int MOST_PAPERS = 100;

    private static final DateTimeFormatter API_TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm", java.util.Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Those of a mirror, which has all of arXiv's paths under one base. */
    static ArxivAddresses of(URI mirror) {
        String base = mirror.toString().replaceFirst("/+$", "");
        return new ArxivAddresses(base, base, base);
    }

    @Override
    public int mostOnPage() {
        return MOST_ON_PAGE;
    }

    @Override
    public int daysShown() {
        return DAYS_SHOWN;
    }

    @Override
    public URI newest(String category, int number) {
        String further = "?skip=" + (number - 1) * MOST_ON_PAGE + "&show=" + MOST_ON_PAGE;
        return URI.create(pages + newest(category) + (number == 1 ? "" : further));
    }

    /** The path of the first page of a category's newest listing. */
    static String newest(String category) {
        return "/list/" + category + "/new";
    }

    @Override
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

    @Override
    public Optional<URI> feed(String category) {
        return Optional.of(URI.create(feeds + "/rss/" + category));
    }

    @Override
    public Optional<URI> received(String category, LocalDate day) {
        LocalDate before = ArxivSchedule.INSTANCE.lastListing(day.minusDays(1));
        String query = "cat:" + (ArxivCategories.isArchive(category) ? category + ".*" : category)
                + "+AND+submittedDate:%5B" + API_TIME.format(ArxivSchedule.INSTANCE.closingOfListing(before)) + "+TO+"
                + API_TIME.format(ArxivSchedule.INSTANCE.closingOfListing(day)) + "%5D";
        return Optional.of(
                URI.create(api + "/api/query?search_query=" + query + "&start=0&max_results=" + MOST_ON_PAGE));
    }

    @Override
    public int mostPapers() {
        return MOST_PAPERS;
    }

    /** See https://info.arxiv.org/help/api/user-manual.html, section 3.1.1.2. */
    @Override
    public URI papers(List<String> identifiers) {
        return URI.create(api + "/api/query?id_list=" + String.join(",", identifiers) + "&start=0&max_results="
                + identifiers.size());
    }
}

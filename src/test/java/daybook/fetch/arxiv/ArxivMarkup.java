package daybook.fetch.arxiv;

import daybook.listing.AnnouncementKind;
import daybook.source.arxiv.ArxivCategories;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages, feed and API of a made-up arXiv, in the form in which arXiv's server writes them in 2026. */
final class ArxivMarkup {
    /** The most entries of a page, a feed, and an answer of the API. */
    private static final int PAGE = 2000;

    private ArxivMarkup() {}

    /**
     * A page of the newest listing.
     *
     * @param skip how many entries stand on the pages before
     */
    static String newest(String category, LocalDate day, List<MadeUpPaper> papers, int skip) {
        String heading = "<h3>Showing new listings for " + weekday(day, TextStyle.FULL) + ", "
                + date(day, TextStyle.FULL) + "</h3>\n";
        String further = IntStream.iterate(0, start -> start < papers.size(), start -> start + PAGE)
                .mapToObj(start -> start == skip
                        ? "      <span>" + (start + 1) + "</span>\n"
                        : "      <a href=/list/" + category + "/new?skip=" + start + "&amp;show=" + PAGE + ">"
                                + (start + 1) + "</a>\n")
                .collect(Collectors.joining());
        String paging = "      <div class='paging'>Total of " + papers.size() + " entries "
                + (papers.size() > PAGE ? ":" + further : "") + "\n    </div>\n";
        String fewer = "    <div class='morefewer'>Showing up to 2000 entries per page:\n          <a href=/list/"
                + category + "/new?skip=" + skip + "&amp;show=1000 rel=\"nofollow\">\n      fewer</a>\n    </div>\n";
        String body = papers.size() <= skip
                ? heading + "\n    <p>No updates today.</p>\n\n"
                : heading + paging + fewer + sections(papers, skip) + paging;
        return shell("  <h1>" + name(category) + "</h1>\n\n<ul>\n</ul>\n\n<p>See <a id=\"recent-" + category
                + "\" href=\"/list/" + category + "/recent\">recent</a> articles</p>\n" + body);
    }

    /** A page by which one catches up with a day; the first has the number 1. */
    static String catchup(String category, LocalDate day, List<MadeUpPaper> papers, int number) {
        String when = weekday(day, TextStyle.SHORT) + ", " + String.format(Locale.ROOT, "%02d ", day.getDayOfMonth())
                + monthAndYear(day, TextStyle.SHORT);
        String address = "/catchup/" + category + "/";
        String next = address + day.plusDays(1) + "?abs=True&amp;page=1";
        String total = "  Total of " + papers.size() + " entries for " + when + "\n"
                + (papers.size() > PAGE ? "  View page:\n  <a href=" + address + day + "?abs=True&page=2>2</a>\n" : "");
        int skip = (number - 1) * PAGE;
        String nothing = number == 1
                ? "<div>\n  <p>No updates for " + when
                        + ". There was either no announcement for this day, or no updates within the requested"
                        + " subject.</p>\n</div>\n"
                : "<div>\n  No further updates for " + when + "\n  <br>\n  <a href=\"" + address + day
                        + "?abs=True&amp;page=1\">Go to page 1</a>\n</div>\n";
        return shell("  <h1>Catchup results for " + name(category) + " on " + when + "</h1>\n<ul></ul>\n<div>\n"
                + "    <a href=\"" + next + "\">Continue to the next day</a>\n    <br><br>\n" + total + "</div>\n"
                + (papers.size() <= skip ? nothing : sections(papers, skip)) + "<div></div>\n" + total);
    }

    /** The RSS feed of the newest listing. */
    static String feed(String category, LocalDate day, List<MadeUpPaper> papers) {
        String time = weekday(day, TextStyle.SHORT) + ", " + date(day, TextStyle.SHORT) + " 00:00:00 -0500";
        String items = papers.stream().limit(PAGE).map(it -> item(it, time)).collect(Collectors.joining());
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"\
                 xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
                  <channel>
                    <title>%1$s updates on arXiv.org</title>
                    <link>http://rss.arxiv.org/rss/%1$s</link>
                    <description>%1$s updates on the arXiv.org e-print archive.</description>
                    <atom:link href="http://rss.arxiv.org/rss/%1$s" rel="self" type="application/rss+xml"/>
                    <pubDate>%2$s</pubDate>
                    <skipDays><day>Sunday</day><day>Saturday</day></skipDays>
                %3$s  </channel>
                </rss>
                """.formatted(category, time, items);
    }

    private static String item(MadeUpPaper paper, String time) {
        return """
                    <item>
                      <title>%2$s</title>
                      <link>https://arxiv.org/abs/%1$s</link>
                      <description>arXiv:%1$sv%7$s Announce Type: %3$s\s
                Abstract: %4$s</description>
                      <guid isPermaLink="false">oai:arXiv.org:%1$sv%7$s</guid>
                %5$s      <pubDate>%8$s</pubDate>
                      <arxiv:announce_type>%3$s</arxiv:announce_type>
                      <dc:creator>%6$s</dc:creator>
                    </item>
                """.formatted(
                        paper.id(),
                        escaped(paper.title()),
                        switch (paper.kind()) {
                            case NEW -> "new";
                            case CROSS -> "cross";
                            case REPLACEMENT -> "replace";
                        },
                        escaped(paper.abstractText()),
                        paper.subjects().stream()
                                .map(it -> "      <category>" + it + "</category>\n")
                                .collect(Collectors.joining()),
                        escaped(String.join(", ", paper.authors())),
                        paper.version(),
                        time);
    }

    /** The API's answer to a question for papers received, which are never replacements. */
    static String api(LocalDate day, List<MadeUpPaper> papers) {
        List<MadeUpPaper> received = papers.stream()
                .filter(it -> it.kind() != AnnouncementKind.REPLACEMENT)
                .toList();
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"\
                 xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
                  <id>https://arxiv.org/api/oqaUC9OB2SccftmJHZqrxySXrao</id>
                  <title>arXiv Query: search_query=cat</title>
                  <opensearch:itemsPerPage>2000</opensearch:itemsPerPage>
                  <opensearch:totalResults>%s</opensearch:totalResults>
                  <opensearch:startIndex>0</opensearch:startIndex>
                %s</feed>
                """.formatted(
                        received.size(),
                        received.stream()
                                .limit(PAGE)
                                .map(it -> apiEntry(it, day.minusDays(3)))
                                .collect(Collectors.joining()));
    }

    private static String apiEntry(MadeUpPaper paper, LocalDate submitted) {
        return """
                  <entry>
                    <id>http://arxiv.org/abs/%1$sv1</id>
                    <title>%2$s</title>
                    <updated>%3$sT15:00:00Z</updated>
                    <summary>%4$s</summary>
                %5$s    <published>%3$sT15:00:00Z</published>
                    <arxiv:primary_category term="%6$s"/>
                %7$s  </entry>
                """.formatted(
                        paper.id(),
                        escaped(paper.title()),
                        submitted,
                        escaped(paper.abstractText()),
                        paper.subjects().stream()
                                .map(it -> "    <category term=\"" + it + "\"/>\n")
                                .collect(Collectors.joining()),
                        paper.subjects().get(0),
                        paper.authors().stream()
                                .map(it -> "    <author><name>" + it + "</name></author>\n")
                                .collect(Collectors.joining()));
    }

    /** The sections of a page, with the words by which arXiv's server says how much of each it shows. */
    private static String sections(List<MadeUpPaper> papers, int skip) {
        StringBuilder html = new StringBuilder();
        int before = 0;
        for (AnnouncementKind kind : AnnouncementKind.values()) {
            int total = (int) papers.stream().filter(it -> it.kind() == kind).count();
            int from = Math.max(before, skip);
            int to = Math.min(before + total, skip + PAGE);
            if (from < to) {
                String name = switch (kind) {
                    case NEW -> "New";
                    case CROSS -> "Cross";
                    case REPLACEMENT -> "Replacement";
                };
                boolean last = to == before + total;
                String showing = (from > before ? "continued, " : "") + "showing "
                        + (from > before ? last ? "last " : "" : last ? "" : "first ");
                html.append("      <dl id='articles'>\n    <h3>").append(name).append(" submissions (");
                html.append(showing)
                        .append(to - from)
                        .append(" of ")
                        .append(total)
                        .append(" entries)</h3>\n");
                IntStream.range(from, to).forEach(it -> html.append(entry(it + 1, papers.get(it))));
                html.append("</dl>\n");
            }
            before += total;
        }
        return html.toString();
    }

    private static String entry(int number, MadeUpPaper paper) {
        String marker = switch (paper.kind()) {
            case NEW -> "";
            case CROSS -> "(cross-list from " + paper.subjects().get(0) + ")";
            case REPLACEMENT -> "(replaced)";
        };
        return """
                    <dt>
                      <a name='item%1$s'>[%1$s]</a>
                      <a href ="/abs/%2$s" title="Abstract" id="%2$s">
                        arXiv:%2$s
                      </a>
                      %3$s
                        [<a href="/pdf/%2$s" title="Download PDF" id="pdf-%2$s">pdf</a>, <a href="/format/%2$s"\
                 title="Other formats">other</a>]
                    </dt>
                    <dd>
                      <div class='meta'>
                        <div class='list-title mathjax'><span class='descriptor'>Title:</span>
                          %4$s
                        </div>
                        <div class='list-authors'>%5$s</div>
                        <div class='list-comments mathjax'><span class='descriptor'>Comments:</span>
                          %8$s
                        </div>
                        <div class='list-subjects'><span class='descriptor'>Subjects:</span>
                          %6$s
                        </div>

                        <p class='mathjax'>
                            %7$s

                        </p>
                      </div>
                    </dd>
                """.formatted(
                number,
                paper.id(),
                marker,
                escaped(paper.title()),
                paper.authors().stream()
                        .map(it -> "<a href=\"/search/math?searchtype=author\">" + escaped(it) + "</a>")
                        .collect(Collectors.joining(", ")),
                "<span class=\"primary-subject\">" + subject(paper.subjects().get(0)) + "</span>; "
                        + subject(paper.subjects().get(1)),
                escaped(paper.abstractText()),
                escaped(paper.comments()));
    }

    private static String subject(String category) {
        return name(category) + " (" + category + ")";
    }

    private static String name(String category) {
        return ArxivCategories.name(category).orElse(category);
    }

    private static String shell(String content) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"/><title>listing</title></head>\n"
                + "<body>\n<div id='content-inner'>\n<div id='dlpage'>\n" + content
                + "\n</div>\n</div>\n</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String date(LocalDate day, TextStyle style) {
        return day.getDayOfMonth() + " " + monthAndYear(day, style);
    }

    private static String monthAndYear(LocalDate day, TextStyle style) {
        String name = day.getMonth().toString().charAt(0)
                + day.getMonth().toString().substring(1).toLowerCase(Locale.ROOT);
        return (style == TextStyle.SHORT ? name.substring(0, 3) : name) + " " + day.getYear();
    }

    private static String weekday(LocalDate day, TextStyle style) {
        return day.getDayOfWeek().getDisplayName(style, Locale.ENGLISH);
    }
}

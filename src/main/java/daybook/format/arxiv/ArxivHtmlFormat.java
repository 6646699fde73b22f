package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.format.EnglishDate;
import daybook.format.ListingFormat;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.source.arxiv.ArxivCategories;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * arXiv's listing pages as HTML, in today's markup and in that of 2015 to 2022: new submissions, recent days, a month,
 * catching up, and each page of a long listing.
 *
 * <p>The markup is that of arXiv's server (https://github.com/arXiv/arxiv-browse): headings, and for each entry a
 * {@code dt} with its identifier and a {@code dd} with its fields.
 */
public final class ArxivHtmlFormat implements ListingFormat {
    private static final Pattern PAGE = Pattern.compile("(?i)<div\\s(?:[^<>]*\\s)?id\\s*+=\\s*+[\"']?dlpage(?![\\w-])");
    private static final Pattern TOTAL = Pattern.compile("(?i)total of (\\d+) entries");
    private static final Pattern CATEGORY_ADDRESS = Pattern.compile("/(?:list|catchup)/([a-z-]+(?:\\.[A-Za-z-]+)?)/");
    private static final Pattern CATCHUP = Pattern.compile("\\ACatchup results for (.*) on (.*)");
    private static final Pattern MONTH_ADDRESS = Pattern.compile("/list/[^/]+/(\\d{4}-\\d{2})(?!\\d)");
    private static final Pattern QUIET = Pattern.compile("No (?:further )?updates (?:today|for) ?");

    /** That of entries before any date. */
    private static final ListingDate UNKNOWN_DAY = ListingDate.of(LocalDate.EPOCH);

    /** A page of two thousand entries, the most that arXiv shows, has fifty thousand. */
    private static final int TAGS = 200_000;

    /** A {@code <} before a name that no tag can have, as in {@code $a<b$}: arXiv does not escape every one. */
    private static final Pattern STRAY = Pattern.compile("<(?=[A-Za-z][A-Za-z0-9:-]*+[^A-Za-z0-9:\\s/>-])");

    @Override
    public String name() {
        return "arXiv listing page";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return PAGE.matcher(file.text()).find();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        String text = STRAY.matcher(file.text()).replaceAll("&lt;");
        if (text.chars().filter(it -> it == '<').count() > TAGS) {
            diagnostics.error(file.whole(), "the page has more than " + TAGS + " tags", "no listing needs that many");
            return List.of();
        }
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(text, "https://arxiv.org/");
        SavedPage.restoreTex(document, file, diagnostics);
        Element page = document.selectFirst("#dlpage");
        if (page == null) {
            diagnostics.error(file.whole(), "the page has no element 'dlpage'", Hints.CUT_OFF);
            return List.of();
        }
        return listings(page, file, diagnostics);
    }

    private static List<Listing> listings(Element page, SourceFile file, Diagnostics diagnostics) {
        HtmlListingParser parser = new HtmlListingParser(file, diagnostics);
        for (Element element : page.select("h1, h2, h3, h4, dt, p, div")) {
            parser.take(element);
        }
        parser.finish(page);
        String heading =
                Optional.ofNullable(page.selectFirst("h1")).map(Element::text).orElse("");
        List<Announcement> all = parser.days.stream()
                .flatMap(day -> day.announcements().stream())
                .toList();
        Optional<String> category = category(page, heading, all);
        if (category.isEmpty()) {
            diagnostics.error(ArxivHtmlEntry.location(file, page), "the page names no arXiv category");
            return List.of();
        }
        return parser.days.stream()
                .filter(day -> !day.date().equals(UNKNOWN_DAY))
                .map(day -> day.listing(category.get()))
                .toList();
    }

    /** Links of the page itself lead to its category; without any, the heading names it. */
    private static Optional<String> category(Element page, String heading, List<Announcement> announcements) {
        Optional<String> linked = page.select("a[href*=/list/], a[href*=/catchup/]").stream()
                .map(link -> CATEGORY_ADDRESS.matcher(link.attr("href")))
                .filter(Matcher::find)
                .map(address -> address.group(1))
                .findFirst();
        Matcher catchup = CATCHUP.matcher(heading);
        return linked.or(() -> ArxivCategories.of(
                catchup.matches() ? catchup.group(1) : heading,
                announcements.stream().map(Announcement::subjects).toList()));
    }

    /** Walks over a page's headings and entries in their order. */
    private static final class HtmlListingParser {
        private final SourceFile file;
        private final Diagnostics diagnostics;
        private final List<ArxivHtmlDay> days = new ArrayList<>();
        private AnnouncementKind section = AnnouncementKind.NEW;
        private boolean quiet;

        HtmlListingParser(SourceFile file, Diagnostics diagnostics) {
            this.file = file;
            this.diagnostics = diagnostics;
        }

        void take(Element element) {
            switch (element.normalName()) {
                case "dt" -> entry(element);
                case "p", "div" -> quiet |= QUIET.matcher(element.ownText()).lookingAt();
                default -> heading(element);
            }
        }

        private void heading(Element element) {
            String text = element.text();
            Location place = ArxivHtmlEntry.location(file, element);
            Optional<AnnouncementKind> kind = ListingMarkers.section(text);
            if (kind.isPresent()) {
                section(kind.get(), text, place);
            } else if (text.startsWith("Authors and titles for ")) {
                month(element).ifPresent(month -> days.add(new ArxivHtmlDay(ListingDate.of(month), "", place)));
            } else {
                EnglishDate.day(text).ifPresent(date -> day(date, text, place));
            }
        }

        private void section(AnnouncementKind kind, String text, Location place) {
            section = kind;
            // Legacy headings of sections carry the date that the page states nowhere else.
            if (days.isEmpty()) {
                EnglishDate.day(text).ifPresent(date -> days.add(new ArxivHtmlDay(ListingDate.of(date), "", place)));
            }
            Optional<ListingMarkers.HeadingCounts> counts = ListingMarkers.counts(text);
            if (counts.isPresent() && !days.isEmpty()) {
                days.get(0).section(kind, counts.get(), place);
            }
        }

        private void day(LocalDate date, String text, Location place) {
            section = AnnouncementKind.NEW;
            days.add(new ArxivHtmlDay(ListingDate.of(date), text, place));
        }

        /** arXiv's server writes the current month into the heading when it does not know the page's own. */
        private static Optional<YearMonth> month(Element heading) {
            Optional<YearMonth> linked =
                    heading.parents().select("#dlpage div.morefewer a, #dlpage div.paging a").stream()
                            .flatMap(link ->
                                    MONTH_ADDRESS.matcher(link.attr("href")).results())
                            .flatMap(address -> ListingDate.parse(address.group(1)).stream())
                            .map(ListingDate::month)
                            .findFirst();
            return linked.or(() -> EnglishDate.month(heading.text()));
        }

        private void entry(Element term) {
            if (days.isEmpty()) {
                Location place = ArxivHtmlEntry.location(file, term);
                diagnostics.error(place, "this entry stands before any date", "the page may be cut off");
                days.add(new ArxivHtmlDay(UNKNOWN_DAY, "", place));
            }
            ArxivHtmlEntry.read(file, term, section, diagnostics).ifPresent(days.get(days.size() - 1)::add);
        }

        /** Holds what the page states against what was read. */
        void finish(Element page) {
            Location place = ArxivHtmlEntry.location(file, page);
            boolean empty = days.stream().allMatch(day -> day.announcements().isEmpty());
            if (days.isEmpty()) {
                diagnostics.error(place, "the page states no date", Hints.CUT_OFF);
            } else if (empty && !quiet) {
                diagnostics.error(
                        place,
                        "there are no announcements, and the page does not say that there are none",
                        Hints.CUT_OFF);
            }
            if (page.endSourceRange().isImplicit()) {
                diagnostics.error(file.at(file.text().length(), 1), "the page is cut off", "capture the listing again");
            }
            days.forEach(day -> day.check(diagnostics));
            checkTotal(page);
        }

        /**
         * A page that is not one of several shows all entries that it counts, but for removed papers. Counts in its
         * headings say it better.
         */
        private void checkTotal(Element page) {
            Optional<Element> paging = page.select("div.paging, small").stream()
                    .filter(it -> TOTAL.matcher(it.text()).find())
                    .findFirst();
            String text = paging.map(Element::text).orElseGet(page::ownText);
            Matcher total = TOTAL.matcher(text);
            boolean paged = text.contains("View page:")
                    || paging.filter(it -> it.selectFirst("a") != null).isPresent();
            long shown = days.stream().mapToLong(ArxivHtmlDay::shown).sum();
            long read =
                    days.stream().mapToLong(day -> day.announcements().size()).sum();
            if (!paged && read != shown && total.find() && read < Long.parseLong(total.group(1))) {
                diagnostics.warning(
                        ArxivHtmlEntry.location(file, paging.orElse(page)),
                        "the page counts " + total.group(1) + " entries, but " + read + " could be read",
                        "arXiv counts removed papers without showing them; else the file may be cut off");
            }
        }
    }
}

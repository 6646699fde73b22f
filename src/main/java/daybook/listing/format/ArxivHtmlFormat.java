package daybook.listing.format;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.listing.Announcement;
import daybook.listing.ArxivCategories;
import daybook.listing.Kind;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
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
final class ArxivHtmlFormat implements ListingFormat {
    private static final Pattern PAGE = Pattern.compile("(?i)<div\\s+id\\s*=\\s*[\"']?dlpage\\b");
    private static final Pattern TOTAL = Pattern.compile("(?i)total of (\\d+) entries");
    private static final Pattern CATEGORY_ADDRESS = Pattern.compile("/(?:list|catchup)/([a-z-]+(?:\\.[A-Za-z-]+)?)/");
    private static final Pattern CATCHUP = Pattern.compile("Catchup results for (.*) on (.*)");
    private static final Pattern QUIET = Pattern.compile("No updates (?:today|for this time period)\\.");

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
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(file.text(), "https://arxiv.org/");
        Element page = document.expectFirst("#dlpage");
        Reading reading = new Reading(file, diagnostics);
        for (Element element : page.select("h1, h2, h3, h4, dt, p")) {
            reading.take(element);
        }
        reading.finish(page);
        String heading =
                Optional.ofNullable(page.selectFirst("h1")).map(Element::text).orElse("");
        List<Announcement> all =
                reading.days.stream().flatMap(day -> day.announcements.stream()).toList();
        Optional<String> category = category(page, heading, all);
        if (category.isEmpty()) {
            diagnostics.error(ArxivHtmlEntry.location(file, page), "the page names no arXiv category");
            return List.of();
        }
        return reading.days.stream().map(day -> day.listing(category.get())).toList();
    }

    /** Links of the page itself lead to its category; without any, the heading names it. */
    private static Optional<String> category(Element page, String heading, List<Announcement> announcements) {
        Optional<String> linked = page.select("a[href*=/list/], a[href*=/catchup/]").stream()
                .map(link -> CATEGORY_ADDRESS.matcher(link.attr("href")))
                .filter(Matcher::find)
                .map(address -> address.group(1))
                .findFirst();
        Matcher catchup = CATCHUP.matcher(heading);
        return linked.or(() -> ArxivCategories.of(catchup.matches() ? catchup.group(1) : heading, announcements));
    }

    /** The listing of one day, or month, as far as it was read. */
    private static final class Day {
        private final ListingDate date;
        private final SectionCounts counts = new SectionCounts();
        private final List<Announcement> announcements = new ArrayList<>();

        /** What the heading of a day on a page of several days says. */
        private Optional<Markers.Counts> shown = Optional.empty();

        private Optional<Location> heading = Optional.empty();

        Day(ListingDate date) {
            this.date = date;
        }

        Listing listing(String category) {
            return new Listing(
                    "arxiv",
                    category,
                    date,
                    counts.totals(),
                    Optional.empty(),
                    Optional.empty(),
                    List.copyOf(announcements));
        }
    }

    /** Walks over a page's headings and entries in their order. */
    private static final class Reading {
        private final SourceFile file;
        private final Diagnostics diagnostics;
        private final List<Day> days = new ArrayList<>();
        private Kind section = Kind.NEW;
        private boolean quiet;

        Reading(SourceFile file, Diagnostics diagnostics) {
            this.file = file;
            this.diagnostics = diagnostics;
        }

        void take(Element element) {
            switch (element.normalName()) {
                case "dt" -> entry(element);
                case "p" -> quiet |= QUIET.matcher(element.text()).find();
                default -> heading(element);
            }
        }

        private void heading(Element element) {
            String text = element.text();
            Optional<Kind> kind = Markers.section(text);
            if (kind.isPresent()) {
                section = kind.get();
                // Legacy headings of sections carry the date that the page states nowhere else.
                if (days.isEmpty()) {
                    ArxivDate.day(text).ifPresent(date -> days.add(new Day(ListingDate.of(date))));
                }
                Markers.counts(text)
                        .ifPresent(it -> days.stream()
                                .findFirst()
                                .ifPresent(day -> day.counts.add(section, it, ArxivHtmlEntry.location(file, element))));
            } else if (text.startsWith("Authors and titles for ")) {
                ArxivDate.month(text).ifPresent(month -> days.add(new Day(ListingDate.of(month))));
            } else {
                ArxivDate.day(text).ifPresent(date -> day(element, date));
            }
        }

        private void day(Element element, LocalDate date) {
            Day day = new Day(ListingDate.of(date));
            day.shown = Markers.counts(element.text());
            day.heading = Optional.of(ArxivHtmlEntry.location(file, element));
            section = Kind.NEW;
            days.add(day);
        }

        private void entry(Element term) {
            if (days.isEmpty()) {
                diagnostics.error(
                        ArxivHtmlEntry.location(file, term),
                        "this entry stands before any date",
                        "the page may be cut off");
                days.add(new Day(ListingDate.of(LocalDate.EPOCH)));
            }
            ArxivHtmlEntry.read(file, term, section, diagnostics)
                    .ifPresent(it -> days.get(days.size() - 1).announcements.add(it));
        }

        /** Holds what the page states against what was read. */
        void finish(Element page) {
            if (days.isEmpty()) {
                diagnostics.error(
                        ArxivHtmlEntry.location(file, page),
                        "the page states no date",
                        "the file may be cut off, or in a form that Daybook does not know");
            }
            for (Day day : days) {
                day.counts.check(day.announcements, diagnostics);
                day.shown
                        .filter(it -> day.announcements.size() < it.shown())
                        .ifPresent(it -> diagnostics.error(
                                day.heading.orElseThrow(),
                                "the listing shows " + it.shown() + " entries, but " + day.announcements.size()
                                        + " could be read",
                                "the file may be cut off, or in a form that Daybook does not know"));
            }
            boolean silent = days.stream().allMatch(day -> day.announcements.isEmpty()) && !quiet;
            if (silent && !days.isEmpty()) {
                diagnostics.error(
                        ArxivHtmlEntry.location(file, page),
                        "there are no announcements, and the page does not say that there are none",
                        "the file may be cut off, or in a form that Daybook does not know");
            }
            checkTotal(page);
        }

        /** A page without links to further pages shows all entries that it counts, but for removed papers. */
        private void checkTotal(Element page) {
            Element paging = page.selectFirst("div.paging");
            Matcher total = TOTAL.matcher(paging == null ? page.ownText() : paging.text());
            long read = days.stream().mapToLong(day -> day.announcements.size()).sum();
            boolean paged = paging != null && !paging.select("a").isEmpty();
            if (!paged && total.find() && read < Long.parseLong(total.group(1))) {
                diagnostics.warning(
                        ArxivHtmlEntry.location(file, paging == null ? page : paging),
                        "the page counts " + total.group(1) + " entries, but " + read + " could be read",
                        "arXiv counts removed papers without showing them; else the file may be cut off");
            }
        }
    }
}

package daybook.check;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Location;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SizeForecastTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final SortedMap<SitePath, Long> sizes = new TreeMap<>();

    @Test
    void tellsNothingFromFewDays() {
        days(0, 4, 1000);

        assertThat(forecast()).isEmpty();
    }

    @Test
    void takesAllFilesToGrowLikeThePagesOfDays() {
        days(0, 10, 1_000_000);
        sizes.put(new SitePath("papers/all.html"), 90_000_000L);

        assertThat(forecast()).hasValue(forecast(10_000_000, 90, 10));
    }

    @Test
    void countsTheDaysWithoutPapersToo() {
        for (int week = 0; week < 4; week++) {
            days(week * 7, week * 7 + 5, 1_400_000);
        }

        // 28 MB in the 26 days from the first Monday to the last Friday.
        assertThat(forecast()).hasValue(forecast(1_076_923, 902, 26));
    }

    @Test
    void goesByThePaceOfLateWhenASiteHasBecomeFaster() {
        days(0, 1000, 1000);
        days(1000, 1090, 1_000_000);

        assertThat(forecast()).hasValue(forecast(1_000_000, 909, 1090));
    }

    @Test
    void endsAtTheLimit() {
        days(0, 10, 1_000_000_000);

        assertThat(forecast()).hasValue(forecast(1_000_000_000, 0, 10));
    }

    @Test
    void takesOnlyDaysOfTheCalendarForDays() {
        days(0, 4, 1000);
        for (String other : List.of("days/2025-02-30.html", "days/2025.html", "days/index.html", "2025-03-01.html")) {
            sizes.put(new SitePath(other), 1000L);
        }

        assertThat(forecast()).isEmpty();
    }

    @Test
    void theLimitAndItsApproachAreAWarning() {
        days(0, 10, 8_000_000);
        assertThat(SizeLimit.warning(sizes, Location.of("site"))).isEmpty();

        days(0, 10, 10_000_000);
        sizes.put(new SitePath("papers/all.html"), 10_000_000L);
        assertThat(SizeLimit.warning(sizes, Location.of("site")))
                .hasValueSatisfying(it -> assertThat(it.toString())
                        .startsWith(
                                "site: warning: the site has 110.0 MB, and will have more than GitHub Pages allows in"
                                        + " 80 days, in 2025-04; the limit of GitHub Pages is 1000.0 MB"));

        sizes.put(new SitePath("papers/all.html"), 950_000_000L);
        assertThat(SizeLimit.warning(sizes, Location.of("site")))
                .hasValueSatisfying(it -> assertThat(it.toString())
                        .startsWith("site: warning: the site has 1050.0 MB; the limit of GitHub Pages is 1000.0 MB"));
    }

    @Test
    void saysWhatEachSettingWouldSave() {
        days(0, 10, 100_000_000);
        sizes.put(new SitePath("search/index.html"), 10_000_000L);
        sizes.put(new SitePath("search/papers-0.json"), 20_000_000L);
        sizes.put(new SitePath("topics/queues/feed.atom"), 8_000_000L);
        sizes.put(new SitePath("topics/queues/feed/2025-07.json"), 9_000_000L);
        sizes.put(new SitePath("topics/queues/feed.xml"), 7_000_000L);
        sizes.put(new SitePath("days/2025-01-02.png"), 15_000_000L);
        sizes.put(new SitePath("days/2025-01-02.bib"), 99_000L);
        sizes.put(new SitePath("assets/days/2025-01-02.png"), 9_000_000L);

        assertThat(LeanSettings.of(sizes))
                .extracting(it -> it + " in " + it.files())
                .containsExactly(
                        "pages.search: false (30.0 MB) in 2",
                        "feeds.formats: [rss] (17.0 MB) in 2",
                        "pages.cards: false (15.0 MB) in 1");
        assertThat(SizeLimit.warning(sizes, Location.of("site")).orElseThrow().hint())
                .contains("move older years to an archive with 'archive-before', limit the papers with 'show' in"
                        + " site-config.yml, save space with pages.search: false (30.0 MB), "
                        + "feeds.formats: [rss] (17.0 MB), pages.cards: false (15.0 MB), or use another host");
    }

    private void days(int first, int end, long bytes) {
        for (int day = first; day < end; day++) {
            sizes.put(new SitePath("days/" + START.plusDays(day) + ".html"), bytes);
        }
    }

    /**
     * A forecast.
     *
     * @param end the number of days that the site has
     */
    private static SizeForecast forecast(long bytesPerDay, long days, int end) {
        return new SizeForecast(bytesPerDay, days, YearMonth.from(START.plusDays(end + days)));
    }

    private Optional<SizeForecast> forecast() {
        return SizeForecast.of(sizes);
    }
}

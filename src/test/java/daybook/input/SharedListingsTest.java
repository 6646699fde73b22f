package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads captured pages of arXiv, which are not ours to hand on. */
@Tag(SharedData.TAG)
class SharedListingsTest {
    private static final Path FOLDER = SharedData.FOLDER.resolve("listings/html");

    /** A section's or a day's heading; a day without a number is an empty one. */
    private static final Pattern HEADING =
            Pattern.compile("<h3>(?:(?:New|Cross|Replacement) submissions|\\w{3}, [^<(]*)"
                    + "(?: ?\\([a-z, ]*showing [a-z ]*(?<count>\\d+) of \\d+ entries ?\\))?</h3>");

    private static final Pattern TOTAL = Pattern.compile("Total of (?<count>\\d+) entries");

    @Test
    void readsAsManyAnnouncementsAsEachHeadingStates() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                Diagnostics diagnostics = new Diagnostics();
                String page = Files.readString(file);
                List<Listing> listings = ListingFormats.read(new SourceFile(file.toString(), page), diagnostics);
                softly.assertThat(diagnostics.sorted()).isEmpty();
                softly.assertThat(read(listings)).as(file.toString()).isEqualTo(stated(page));
            }
        }
        softly.assertAll();
    }

    private static List<Long> stated(String page) {
        List<Long> headings = HEADING.matcher(page)
                .results()
                .map(heading -> heading.group(1) == null ? 0 : Long.parseLong(heading.group(1)))
                .toList();
        Matcher total = TOTAL.matcher(page);
        return headings.isEmpty() ? List.of(total.find() ? Long.parseLong(total.group("count")) : 0) : headings;
    }

    private static List<Long> read(List<Listing> listings) {
        if (listings.size() > 1) {
            return listings.stream().map(it -> (long) it.announcements().size()).toList();
        }
        List<Announcement> announcements = listings.get(0).announcements();
        return announcements.isEmpty()
                ? List.of(0L)
                : List.copyOf(announcements.stream()
                        .collect(Collectors.groupingBy(Announcement::kind, TreeMap::new, Collectors.counting()))
                        .values());
    }
}

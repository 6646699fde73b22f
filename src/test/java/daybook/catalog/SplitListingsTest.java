package daybook.catalog;

import static daybook.catalog.Announcements.catalog;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitListingsTest {
    private static final List<AnnouncementKind> KINDS = List.of(AnnouncementKind.values());
    private static final List<String> CATEGORIES = List.of("cs.DC", "cs.LG", "math.CO");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void anySplitAndOrderAndRepetitionOfListingsGivesTheSameCatalog(long seed) {
        Random random = new Random(seed);
        List<Listing> listings = randomListings(random);
        List<Listing> pieces = new ArrayList<>();
        for (Listing listing : listings) {
            int cut = random.nextInt(listing.announcements().size() + 1);
            pieces.add(part(listing, 0, cut));
            pieces.add(part(
                    listing, random.nextInt(cut + 1), listing.announcements().size()));
        }
        Collections.shuffle(pieces, random);

        assertThat(catalog(pieces)).isEqualTo(catalog(listings));
    }

    @Test
    void numbersTheBundledListingAsArxivDid() throws IOException {
        Path file = Path.of("content/listings/2025-07-15.cs.DC.txt");
        List<Listing> listings =
                ListingFormats.read(new SourceFile(file.toString(), Files.readString(file)), new Diagnostics());

        List<String> ids = listings.get(0).announcements().stream()
                .map(it -> it.id().toString())
                .toList();
        assertThat(catalog(listings).days().get(LocalDate.of(2025, 7, 15)))
                .satisfies(day -> assertThat(day.items())
                        .extracting(it -> it.entry().id().toString())
                        .isEqualTo(ids));
    }

    private static Listing part(Listing listing, int from, int to) {
        return new Listing(
                listing.source(),
                listing.category(),
                listing.date(),
                listing.stated(),
                listing.from(),
                listing.fetched(),
                listing.announcements().subList(from, to));
    }

    private static List<Listing> randomListings(Random random) {
        List<Listing> listings = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            for (String category : CATEGORIES) {
                Announcement[] announcements = new Announcement[random.nextInt(8)];
                for (int index = 0; index < announcements.length; index++) {
                    announcements[index] = randomPaper(random, day);
                }
                listings.add(Announcements.listing(LocalDate.of(2025, 7, day), category, announcements));
            }
        }
        return listings;
    }

    private static Announcement randomPaper(Random random, int day) {
        int number = random.nextInt(20);
        Announcements.Builder paper = Announcements.paper("2507.000" + (10 + number))
                .kind(KINDS.get(random.nextInt(KINDS.size())))
                .title("Title " + number + (random.nextInt(4) == 0 ? ", revised" : ""))
                .subjects(CATEGORIES.get(number % 3), CATEGORIES.get(random.nextInt(3)));
        if (random.nextBoolean()) {
            paper.version(1 + random.nextInt(day));
        }
        if (random.nextBoolean()) {
            paper.authors(random.nextBoolean(), "Ada Byron", "Author " + random.nextInt(3));
        }
        return paper.build();
    }
}

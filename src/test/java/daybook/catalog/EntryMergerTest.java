package daybook.catalog;

import static daybook.catalog.Announcements.listing;
import static daybook.catalog.Announcements.paper;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.LabelledLink;
import daybook.listing.Listing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EntryMergerTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 7, 14);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void makesOneEntryOfAllAnnouncementsOfAPaper() {
        Catalog catalog = Announcements.catalog(List.of(
                listing(TUESDAY, "cs.DC", paper("2507.10069").build()),
                listing(
                        TUESDAY,
                        "cs.LG",
                        paper("2507.10069").kind(AnnouncementKind.CROSS).build()),
                listing(
                        FRIDAY,
                        "cs.DC",
                        paper("2507.10069").kind(AnnouncementKind.REPLACEMENT).build())));

        assertThat(catalog.entries()).containsOnlyKeys(new EntryId("arxiv", "2507.10069"));
        assertThat(entry(catalog).history())
                .containsExactly(
                        appearance(TUESDAY, AnnouncementKind.NEW, "cs.DC"),
                        appearance(TUESDAY, AnnouncementKind.CROSS, "cs.LG"),
                        appearance(FRIDAY, AnnouncementKind.REPLACEMENT, "cs.DC"));
    }

    @Test
    void takesTheNewestOfEachFieldThatIsKnown() {
        Entry entry = entry(Announcements.catalog(List.of(
                listing(
                        FRIDAY,
                        "cs.DC",
                        paper("2507.10069")
                                .kind(AnnouncementKind.REPLACEMENT)
                                .title("New")
                                .build()),
                listing(
                        MONDAY,
                        "cs.DC",
                        paper("2507.10069").title("Old").abstractText("Text.").build()))));

        assertThat(entry.title()).isEqualTo("New");
        assertThat(entry.abstractText()).contains("Text.");
    }

    @Test
    void prefersTheNewerVersionAmongAnnouncementsOfOneDay() {
        Entry entry = entry(Announcements.catalog(List.of(
                listing(
                        TUESDAY,
                        "cs.DC",
                        paper("2507.10069").version(2).title("New").build()),
                listing(
                        TUESDAY,
                        "cs.LG",
                        paper("2507.10069").version(1).title("Old").build()))));

        assertThat(entry.title()).isEqualTo("New");
    }

    @Test
    void prefersALaterDayThatStatesNoVersionToAnEarlierOneThatDoes() {
        Entry entry = entry(Announcements.catalog(List.of(
                listing(
                        MONDAY,
                        "cs.DC",
                        paper("2507.10069").version(1).title("Old").build()),
                listing(
                        FRIDAY,
                        "cs.DC",
                        paper("2507.10069")
                                .kind(AnnouncementKind.REPLACEMENT)
                                .title("New")
                                .build()))));

        assertThat(entry.title()).isEqualTo("New");
    }

    @Test
    void takesTheNewestOfEachLinkThatIsKnown() {
        Entry entry = entry(Announcements.catalog(List.of(
                listing(
                        MONDAY,
                        "cs.DC",
                        paper("2507.10069")
                                .links(links("https://old.example/", new LabelledLink("code", "https://a.example/")))
                                .build()),
                listing(
                        TUESDAY,
                        "cs.DC",
                        paper("2507.10069").links(links("https://new.example/")).build()),
                listing(
                        FRIDAY,
                        "cs.DC",
                        paper("2507.10069").kind(AnnouncementKind.REPLACEMENT).build()))));

        assertThat(entry.links())
                .isEqualTo(links("https://new.example/", new LabelledLink("code", "https://a.example/")));
    }

    private static FullTextLinks links(String site, LabelledLink... others) {
        return new FullTextLinks(
                Optional.of(site + "page"), Optional.of(site + "pdf"), Optional.of(site + "html"), List.of(others));
    }

    @Test
    void theFirstTextHasTheFirstTitleAndTheFirstAbstractThatIsKnown() {
        Announcement first = paper("2507.10069").title("Old").build();
        Announcement second =
                paper("2507.10069").title("Old").abstractText("One.").build();
        Announcement third =
                paper("2507.10069").title("New").abstractText("Two.").build();

        Entry entry = entry(Announcements.catalog(List.of(
                listing(MONDAY, "cs.DC", first), listing(TUESDAY, "cs.DC", second), listing(FRIDAY, "cs.DC", third))));

        assertThat(entry.firstText().title()).isEqualTo("Old");
        assertThat(entry.firstText().abstractText()).contains("One.");
        assertThat(entry(Announcements.catalog(List.of(listing(FRIDAY, "cs.DC", third))))
                        .first())
                .isEmpty();
    }

    @Test
    void leavesOutClassesOfOtherSchemesThanThatOfThePaper() {
        Entry entry = entry(Announcements.catalog(List.of(listing(
                MONDAY,
                "cs.DC",
                paper("2507.10069").subjects("cs.DC", "68M14", "C.2.4").build()))));

        assertThat(entry.subjects()).containsExactly("cs.DC");
    }

    /** Such as a feed of links, whose headlines and names are its own. */
    @Test
    void whatItsOwnSourceSaysCountsBeforeWhatOthersSayLater() {
        Entry entry = entry(Announcements.catalog(List.of(
                listing(
                        MONDAY,
                        "cs.DC",
                        paper("2507.10069")
                                .title("Of Hats")
                                .abstractText("Text.")
                                .authors(false, "Ada")
                                .build()),
                listing(
                        FRIDAY,
                        "News",
                        paper("2507.10069")
                                .title("You won't believe this hat")
                                .abstractText("Blurb.")
                                .authors(false, "A Blogger")
                                .build()))));

        assertThat(entry.title()).isEqualTo("Of Hats");
        assertThat(entry.abstractText()).contains("Text.");
        assertThat(entry.authors()).contains(new Authors(List.of("Ada"), false));
    }

    @Test
    void takesTheRichestAuthorList() {
        Announcement whole = paper("2507.10069").authors(false, "Ada", "Ben").build();
        Announcement longerButCut =
                paper("2507.10069").authors(true, "Ada", "Ben", "Cy").build();
        Announcement none = paper("2507.10069").build();
        Announcement shorter = paper("2507.10069").authors(false, "A.").build();

        assertThat(entry(Announcements.catalog(List.of(
                                listing(MONDAY, "cs.DC", whole),
                                listing(TUESDAY, "cs.DC", longerButCut),
                                listing(FRIDAY, "cs.DC", shorter, none))))
                        .authors())
                .contains(new Authors(List.of("Ada", "Ben"), false));
        assertThat(entry(Announcements.catalog(
                                List.of(listing(MONDAY, "cs.DC", longerButCut), listing(FRIDAY, "cs.DC", none))))
                        .authors())
                .contains(new Authors(List.of("Ada", "Ben", "Cy"), true));
        assertThat(entry(Announcements.catalog(List.of(listing(MONDAY, "cs.DC", none))))
                        .authors())
                .isEmpty();
    }

    @Test
    void unitesSubjectsWithTheNewestLeadingAndListingsCountingAsOne() {
        Entry entry = entry(Announcements.catalog(List.of(
                listing(
                        MONDAY,
                        "math.GT",
                        paper("2507.10069").subjects("cs.LG", "cs.DC").build()),
                listing(
                        FRIDAY,
                        "cs.CR",
                        paper("2507.10069").subjects("cs.DC", "cs.NI").build()))));

        assertThat(entry.subjects()).containsExactly("cs.DC", "cs.NI", "cs.LG", "cs.CR", "math.GT");
    }

    @Test
    void keepsFirstDayAndKindWhateverComesLater() {
        Catalog catalog = Announcements.catalog(List.of(
                listing(
                        FRIDAY,
                        "cs.DC",
                        paper("2507.10069").kind(AnnouncementKind.REPLACEMENT).build()),
                listing(
                        TUESDAY,
                        "cs.LG",
                        paper("2507.10069").kind(AnnouncementKind.CROSS).build()),
                listing(
                        TUESDAY,
                        "cs.DC",
                        paper("2507.10069").kind(AnnouncementKind.NEW).build())));

        assertThat(entry(catalog).firstDay()).contains(TUESDAY);
        assertThat(entry(catalog).firstKind()).isEqualTo(AnnouncementKind.NEW);
        assertThat(entry(catalog).lastDay()).contains(FRIDAY);
    }

    @Test
    void countsOneAnnouncementOnceThoughTwoCapturesTellItDifferently() {
        Listing html = listing(
                TUESDAY,
                "cs.DC",
                paper("2507.99999").build(),
                paper("2507.10069").build());
        Listing feed = listing(TUESDAY, "cs.DC", paper("2507.10069").version(1).build());

        Entry entry = entry(Announcements.catalog(List.of(html, feed)));

        assertThat(entry.history())
                .containsExactly(new Appearance(TUESDAY, AnnouncementKind.NEW, "cs.DC", 1, OptionalInt.of(1)));
    }

    private static Entry entry(Catalog catalog) {
        return catalog.entries().values().iterator().next();
    }

    private static Appearance appearance(LocalDate day, AnnouncementKind kind, String category) {
        return new Appearance(day, kind, category, 1, OptionalInt.empty());
    }
}

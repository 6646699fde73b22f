package daybook.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindsTest {
    @ParameterizedTest
    @CsvSource({
        "feed.xml, true",
        "topics/cs.DC/feed/2025-07.atom, true",
        "topics/my-feed.json, false",
        "topics/cs.DC/feed/2025.json, false",
        "assets/feed.xml, false",
        "feed.html, false"
    })
    void aFeedIsKnownByItsName(String path, boolean isFeed) {
        assertThat(FileKinds.isFeed(new SitePath(path))).isEqualTo(isFeed);
    }

    @Test
    void whatAddressesMakeIsRecognised() {
        LocalDate day = LocalDate.of(2025, 7, 15);
        SitePath author = Addresses.author("ada-example");

        assertThat(FileKinds.dayOf(Addresses.day(day))).contains(day);
        assertThat(FileKinds.dayOf(new SitePath("days/2025-02-30.html"))).isEmpty();
        assertThat(FileKinds.dayOf(Addresses.abstracts(day))).isEmpty();
        assertThat(FileKinds.yearOf(Addresses.abstracts(day))).hasValue(2025);
        assertThat(FileKinds.yearOf(Addresses.author("ada-example", Year.of(2024))))
                .hasValue(2024);
        assertThat(FileKinds.authorOf(author)).contains("authors/ada-example");
        assertThat(FileKinds.authorOf(Addresses.author("ada-example", Year.of(2024))))
                .contains("authors/ada-example");
        assertThat(FileKinds.authorOf(Addresses.AUTHORS)).isEmpty();
        assertThat(FileKinds.authorOfFeed(Addresses.feed(author, ".xml"))).contains("ada-example");
        assertThat(FileKinds.topicOfFeed(Addresses.feed(Addresses.topic("cs.DC"), ".xml")))
                .contains("cs.DC");
        assertThat(FileKinds.isTitleCard(Addresses.titleCard(Addresses.FRONT))).isTrue();
        assertThat(FileKinds.isTitleCard(Addresses.titleCard(Addresses.day(day))))
                .isTrue();
    }
}

package daybook.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
    @ParameterizedTest
    @CsvSource({
        "2017, 2017",
        "2017-06, 2017-06",
        "2017-6-2, 2017-06-02",
        "2017/06/12, 2017-06-12",
        "2017-06-12T17:57:34Z, 2017-06-12",
        "' 2017-06-12 ', 2017-06-12",
        "2017-13, 2017",
        "2017-02-30, 2017-02",
    })
    void isAsPreciseAsItsTextCanBe(String text, String date) {
        assertThat(PublicationDate.parse(text).orElseThrow()).hasToString(date);
        assertThat(PublicationDate.parse(date)).isEqualTo(PublicationDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "17", "0000", "0999", "12 June 2017", "2017-06-12x"})
    void anyOtherTextIsNone(String text) {
        assertThat(PublicationDate.parse(text)).isEmpty();
    }

    @Test
    void onlyAWholeDateIsADay() {
        assertThat(PublicationDate.parse("2017-06").orElseThrow().date()).isEmpty();
        assertThat(PublicationDate.parse("2017-06-12").orElseThrow().date().orElseThrow())
                .hasToString("2017-06-12");
        assertThat(PublicationDate.ofParts(List.of(2017, 6, 12, 9)).orElseThrow())
                .hasToString("2017-06-12");
    }
}

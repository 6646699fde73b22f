package daybook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {
    private static final List<String> KNOWN =
            List.of("about", "author", "date", "draft", "pick", "publish", "rating", "tags", "title", "2507.10069");

    @ParameterizedTest
    @CsvSource({
        "2507.1006, 2507.10069",
        "2507.10096, 2507.10069",
        "2507.100690, 2507.10069",
        "tilte, title",
        "titel, title",
        "Title, title",
        "auhtor, author",
        "authors, author",
        "publsh, publish",
        "ratng, rating",
        "tag, tags",
        "pcik, pick",
    })
    void findsWhatSomebodyProbablyMeant(String written, String meant) {
        assertThat(NearestName.of(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "millinery", "licence", "2401.99999", "abstract", "publishing-house"})
    void findsNothingWhereNothingIsNear(String written) {
        assertThat(NearestName.of(written, KNOWN)).isEmpty();
    }

    @Test
    void ofNamesThatAreEquallyNearTheFirstInTheAlphabetIsTold() {
        assertThat(NearestName.of("cs.DX", List.of("cs.DS", "cs.DC", "cs.DB"))).contains("cs.DB");
        assertThat(NearestName.of("cs.DX", List.of())).isEmpty();
    }
}

package daybook.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0704.0001",
                "1412.9999",
                "2507.10069",
                "2507.02620",
                "hep-th/9901001",
                "math/0309136",
                "cond-mat/9901001",
            })
    void readsIdentifiersOfBothGenerationsBackAsTheyAreWritten(String text) {
        EntryId id = EntryId.parse(text).orElseThrow();

        assertThat(id.isBare()).isTrue();
        assertThat(id).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "math.GT/0309136, math/0309136",
        "cond-mat.mes-hall/9901001, cond-mat/9901001",
        "cs.DC/0412034, cs/0412034",
    })
    void theSubjectClassOfAnOlderIdentifierTellsNoPapersApart(String withClass, String without) {
        assertThat(EntryId.parse(withClass)).isEqualTo(EntryId.parse(without)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "doi:10.1145/3600006.3613165, doi, 10.1145/3600006.3613165",
        "doi:10.1000.10/123, doi, 10.1000.10/123",
        "url:https://hats.example/a:b, url, https://hats.example/a:b",
    })
    void readsIdentifiersOfOtherSourcesWithTheirScheme(String text, String scheme, String value) {
        EntryId id = EntryId.parse(text).orElseThrow();

        assertThat(id).isEqualTo(new EntryId(scheme, value)).hasToString(text);
        assertThat(id.isBare()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2507.100",
                "2507.100691",
                "2507.10069v2",
                "arXiv:2507.10069",
                "2507.10069 ",
                "250.10069",
                "math/030913",
                "MATH/0309136",
                "math.GT",
                "2025-07-15",
                "doi:",
                "isbn:9783000747403",
                "url:https://hats.example/a b",
            })
    void refusesWhatIdentifiesNoPaper(String text) {
        assertThat(EntryId.parse(text)).isEmpty();
    }

    @Test
    void anUnderscoreStandsForTheSlashInAFileName() {
        assertThat(EntryId.ofFileName("math.GT_0309136")).isEqualTo(EntryId.parse("math/0309136"));
        assertThat(EntryId.ofFileName("2507.10069")).isEqualTo(EntryId.parse("2507.10069"));
        assertThat(EntryId.ofFileName("llm-serving")).isEmpty();
    }

    @Test
    void identifiersSortBySchemeAndThenByValue() {
        assertThat(Stream.of("url:https://a.example/", "math/0309136", "doi:10.1/2", "2507.10069", "0704.0001")
                        .map(it -> EntryId.parse(it).orElseThrow())
                        .sorted())
                .hasToString("[0704.0001, 2507.10069, math/0309136, doi:10.1/2, url:https://a.example/]");
    }
}

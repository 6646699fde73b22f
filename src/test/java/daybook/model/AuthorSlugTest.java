package daybook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorSlugTest {
    /** Whoever changes one of these breaks the links of readers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Barbara Liskov | barbara-liskov",
                "Liskov, Barbara | barbara-liskov",
                "B. Liskov | b-liskov",
                "B Liskov | b-liskov",
                "Mikołaj Bojańczyk | mikolaj-bojanczyk",
                "MIKOLAJ BOJANCZYK | mikolaj-bojanczyk",
                "Jean-Pierre van der Berg, Jr. | jean-pierre-van-der-berg-jr",
                "Søren Weiß | soren-weiss",
                "Þór Æsir | thor-aesir",
                "Erd\\H{o}s, P\\'al | pal-erdos",
                "Conor O'Brien | conor-o-brien",
                "李明 | 李明",
                // Letters of Unicode 15, 14 and 16, which not every Java knows.
                "\ud884\udf50\ud884\udf51 Li | \ud884\udf50\ud884\udf51-li",
                "\ua7c0na \u1c89ova | \ua7c1na-\u1c8aova",
                "ATLAS Collaboration | atlas-collaboration",
            })
    void aNameHasThisSlugForEver(String name, String slug) {
        assertThat(AuthorSlug.of(name)).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "2025", "$ $"})
    void whatIsNoNameHasNone(String text) {
        assertThat(AuthorSlug.of(text)).isEmpty();
    }
}

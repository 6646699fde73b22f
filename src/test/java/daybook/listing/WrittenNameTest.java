package daybook.listing;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            Gabriel       | García Márquez           | ''  | Gabriel {García Márquez}
            Charles-Jean  | de la Vallée Poussin     | ''  | Charles-Jean de la {Vallée Poussin}
            Jan           | van der Berg             | ''  | Jan van der Berg
            Alice B.      | Smith Jones              | Jr. | Alice B. {Smith Jones} Jr.
            Ada           | Byron                    | ''  | Ada Byron
            Harm          | op den Akker             | ''  | Harm {op den Akker}
            Ada           | garcia lopez             | ''  | Ada {garcia lopez}
            ''            | The Examples             | ''  | {The Examples}
            Ren\\'e       | {\\'E}xample Two         | ''  | Ren\\'e {\\'E}xample Two
            """)
    void holdsTheWordsOfAFamilyNameTogether(String given, String family, String suffix, String written) {
        assertThat(WrittenName.person(given, family, suffix)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "García Márquez, Gabriel | Gabriel {García Márquez}",
                "King,Martin Luther,Jr. | Martin Luther King Jr.",
                "van der Berg, Jo | Jo van der Berg",
                "Byron, | Byron",
                "Ada Byron | Ada Byron",
                "Byron, A., Lee, B. | Byron, A., Lee, B.",
                "Ada Byron, Bo Lee, Wei Li | Ada Byron, Bo Lee, Wei Li"
            })
    void turnsANameRoundWhoseFamilyNameLeads(String name, String written) {
        assertThat(WrittenName.inverted(name)).isEqualTo(written);
    }

    @Test
    void aBraceWithoutAnEndHoldsNothing() {
        List<String> names = List.of("{J Smith", "K Foo}", "{Ada\nByron}");

        assertThat(new Authors(names, false).names()).containsExactly("{J Smith", "K Foo}", "Ada Byron");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a ", "a b\n", "{a b} ", "{ "})
    @CountsSteps
    void workGrowsWithTheLengthOfTheNames(String piece) {
        WorkGrowth.assertLinear(4_000, piece::repeat, WrittenName::plain);
        WorkGrowth.assertLinear(4_000, piece::repeat, WrittenName::held);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{CERN} | CERN",
                "Ada {Byron} | Ada Byron",
                "{Ada} {van Example} {Jr.} | Ada {van Example} Jr.",
                "{CERN Collaboration} | {CERN Collaboration}",
                "Ren\\'{e} {\\'E}xample | Ren\\'{e} {\\'E}xample",
                "Ale\\v{s} Example | Ale\\v{s} Example",
                "{Mac}Example {}{ } | {Mac}Example {}{ }",
            })
    void aSingleWordNeedsNoBraces(String name, String written) {
        Authors authors = Authors.of(List.of("Bo Lee", name), false).orElseThrow();

        assertThat(authors.written()).containsExactly("Bo Lee", written);
    }

    @Test
    void peopleReadNamesWithoutBraces() {
        Authors authors = new Authors(
                List.of("Gabriel {García Márquez}", WrittenName.organisation("European Space Agency"), "OpenAI"),
                false);

        assertThat(authors.written()).containsExactly("Gabriel {García Márquez}", "{European Space Agency}", "OpenAI");
        assertThat(authors.names()).containsExactly("Gabriel García Márquez", "European Space Agency", "OpenAI");
        assertThat(Authors.ofLines(authors.lines(), false)).isEqualTo(authors);
    }
}

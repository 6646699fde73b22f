package daybook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "-", textBlock = """
            Ada Example               | Ada           | ''     | Example       | ''
            J.-P. B. Example          | J.-P. B.      | ''     | Example       | ''
            Jan van der Berg          | Jan           | van der | Berg         | ''
            Jan Van der Berg          | Jan           | Van der | Berg         | ''
            Maria de la Cruz Moreno   | Maria         | de la  | Cruz Moreno   | ''
            Marta Van Gool            | Marta         | ''     | Van Gool      | ''
            Marta Van Den Gool        | Marta         | ''     | Van Den Gool  | ''
            Van Gool, Marta           | Marta         | ''     | Van Gool      | ''
            E. Di Example             | E.            | ''     | Di Example    | ''
            Di Example                | Di            | ''     | Example       | ''
            Maria de Example Dal Sol  | Maria         | de     | Example Dal Sol | ''
            Hien Van Nguyễn           | Hien Van      | ''     | Nguyễn        | ''
            Nguyen Van Toan           | Nguyen Van    | ''     | Toan          | ''
            The Anh Nguyễn            | The Anh       | ''     | Nguyễn        | ''
            Minh Le Đinh              | Minh Le       | ''     | Đinh          | ''
            van der Berg              | ''            | van der | Berg         | ''
            van Thi                   | van           | ''     | Thi           | ''
            Eduard d'Hiver            | Eduard        | ''     | d'Hiver       | ''
            Otto Example Jr.          | Otto          | ''     | Example       | Jr.
            Otto E. Example, Jr.      | Otto E.       | ''     | Example       | Jr.
            Otto von Example III      | Otto          | von    | Example       | III
            Example, Ada B.           | Ada B.        | ''     | Example       | ''
            van der Berg, Jan         | Jan           | van der | Berg         | ''
            {García Márquez}, Gabriel | Gabriel       | ''     | García Márquez | ''
            Harm {op den Akker}       | Harm          | ''     | op den Akker  | ''
            Gabriel {García Márquez}  | Gabriel       | ''     | García Márquez | ''
            Alice B. {Smith Jones} Jr. | Alice B.     | ''     | Smith Jones   | Jr.
            José {Ortega y Gasset}    | José          | ''     | Ortega y Gasset | ''
            Charles de la {Vallée Poussin} | Charles  | de la  | Vallée Poussin | ''
            Ada {Byron, Jr}           | Ada           | ''     | Byron, Jr     | ''
            Kumar V.                  | Kumar         | ''     | V.            | ''
            Eric~Example              | Eric          | ''     | Example       | ''
            A.~T.~ Example            | A. T.         | ''     | Example       | ''
            Jana Grouper              | Jana          | ''     | Grouper       | ''
            Ren\\'e Example           | Ren\\'e       | ''     | Example       | ''
            """)
    void takesAPersonsNameApart(String written, String given, String particle, String family, String suffix) {
        assertThat(PersonName.of(written)).contains(new PersonName(given, particle, family, suffix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"European Space Agency", "National Academies of Examples, Engineering, and Hats", "Meta AI"})
    void keepsWholeWhatBracesHoldTogether(String name) {
        assertThat(PersonName.of("{" + name + "}")).contains(new PersonName("", "", name, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATLAS Collaboration",
                "the NESS collaboration",
                "Team Example",
                "European Example Agency",
                "National Academies of Examples",
                "The Example Project",
                "Example (ATLAS-Collaboration)",
                "The Editors",
                "Malikussaid",
                "張三",
                "Nguy\\~ên"
            })
    void keepsWholeTheNamesOfGroupsAndSingleNames(String written) {
        assertThat(PersonName.of(written)).contains(new PersonName("", "", written, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "\\\\", "1 2"})
    void takesWhatHoldsNoLetterForNoName(String written) {
        assertThat(PersonName.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"van ", "Van ", "a ", "a, ", "~", "Jr. ", "\\'", "the "})
    @CountsSteps
    void workGrowsWithTheLengthOfAName(String piece) {
        WorkGrowth.assertLinear(
                4_000, piece::repeat, it -> PersonName.of("A " + it + "b").map(PersonName::inverted));
    }

    @Test
    void shortensGivenNamesToInitials() {
        assertThat(PersonName.of("Jean-Paul B. Example").orElseThrow().initials())
                .isEqualTo("J.-P. B.");
        assertThat(PersonName.of("Min-jae J. -K. Example").orElseThrow().initials())
                .isEqualTo("M. J.-K.");
        assertThat(PersonName.of("Łucja Example").orElseThrow().initials()).isEqualTo("Ł.");
        assertThat(PersonName.of("\ua7c0bc \ua7da-\ua7dbx Example")
                        .orElseThrow()
                        .initials())
                .as("letters that are new in Unicode 16 too")
                .isEqualTo("\ua7c0. \ua7da.");
    }
}

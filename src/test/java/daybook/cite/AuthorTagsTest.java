package daybook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthorTagsTest {
    @Test
    void namesStandWithTheFamilyNameFirst() {
        assertThat(tags("Ada B. Example", "Jan van der Berg", "Madonna", "E. Di Example"))
                .containsExactly("Example, Ada B.", "van der Berg, Jan", "Madonna", "Di Example, E.");
    }

    @Test
    void aSuffixStandsBehindTheFamilyNameForNothingBehindASecondCommaIsRead() {
        assertThat(tags("Otto Example Jr.", "Otto von Example III"))
                .containsExactly("Example Jr., Otto", "von Example III, Otto");
    }

    @Test
    void aCommaKeepsTheNameOfAGroupWhole() {
        assertThat(tags("The NESS Collaboration", "Ada Example"))
                .containsExactly("The NESS Collaboration,", "Example, Ada");
    }

    @Test
    void theOnlyAuthorIsNotTakenForTwo() {
        assertThat(tags("R. M. de Example")).containsExactly("de Example, R.\u00a0M.");
    }

    private static List<String> tags(String... names) {
        return AuthorTags.of(
                Stream.of(names).flatMap(it -> PersonName.of(it).stream()).toList());
    }
}

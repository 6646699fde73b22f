package daybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.listing.Authors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorListTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ada Byron, Xu                                     | Ada Byron;Xu
                    Ada Byron (Alicante), Li Wei (IAC)                | Ada Byron;Li Wei
                    A. Byron (1 and 2), B. Lee (2) ((1) U. of Here, (2) There (North)) | A. Byron;B. Lee
                    The Brim Collaboration: Ada Byron, Li Wei         | The Brim Collaboration;Ada Byron;Li Wei
                    Ada Byron, Li Wei and Sandy Anders                | Ada Byron;Li Wei;Sandy Anders
                    Ada Byron, Li Wei, and Sandy Anders               | Ada Byron;Li Wei;Sandy Anders
                    Robert W. Heath, Jr., Ada Byron, III and Li Wei, Sr. | Robert W. Heath Jr.;Ada Byron III;Li Wei Sr.
                    Martin King, jr., Ada Byron, iii                  | Martin King jr.;Ada Byron iii
                    Ada~Byron & Anders Andersson                      | Ada Byron;Anders Andersson
                    Ada Byron, Li Wei (on behalf of the team, (1) Ehime | Ada Byron;Li Wei
                    """)
    void leavesTheNamesOfAListAndNothingElse(String text, String names) {
        assertThat(AuthorList.of(text)).contains(new Authors(List.of(names.split(";")), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Byron, et al. (84 additional authors not shown)",
                "Ada Byron, et al. (1 additional author not shown)",
                "Ada Byron, et al. (84)"
            })
    void tellsThatAListIsCut(String text) {
        assertThat(AuthorList.of(text)).contains(new Authors(List.of("Ada Byron"), true));
    }

    @Test
    void deeplyNestedParenthesesAreNoProblem() {
        int depth = 1_000_000;

        assertThat(AuthorList.of("Ada Byron " + "(".repeat(depth) + ")".repeat(depth) + ", Li Wei"))
                .contains(new Authors(List.of("Ada Byron", "Li Wei"), false));
    }

    @Test
    void aListThatArxivDoesNotHaveIsUnknown() {
        assertThat(AuthorList.of("(author list is unavailable)")).isEmpty();
        assertThat(AuthorList.of(" ")).isEmpty();
    }
}

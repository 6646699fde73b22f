package daybook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Queues, (fair) ones           | queues fair ones
                    the café–bar in Zürich        | the cafe bar in zurich
                    ΟΔΥΣΣΕΥΣ and ΟΔΥΣΣΕΥΣ's       | οδυσσευς and οδυσσευσ s
                    an eﬃcient ﬁt                 | an efficient fit
                    分散システム and 日本         | 分散システム and 日本
                    O(n²) for İ                   | o n2 for i
                    Łukasz Sørensen, Weiß, Ægir   | lukasz sorensen weiss aegir
                    """)
    void aWordIsFoldedAsInATextOfItsOwn(String text, String words) {
        assertThat(FoldedWords.list(text)).containsExactly(words.split(" "));
    }

    @Test
    void aMarkBehindASpaceIsNoWord() {
        assertThat(FoldedWords.list("a \u0301 b \u0301\u0327c")).isEqualTo(List.of("a", "b", "c"));
        assertThat(FoldedWords.of("\u0301 - ")).isEqualTo(" ");
        assertThat(FoldedWords.of("a\u00a0b")).isEqualTo(" a b ");
    }
}

package daybook.source.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivWithdrawalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "This paper has been withdrawn by the author due to an error in Lemma 2",
                "arXiv admin note: This paper has been withdrawn by arXiv due to disputed authorship",
                "Withdrawn due to missing sections",
                "Withdrawing temporarily to agree on the text",
                "12 pages. The manuscript is being withdrawn for major revisions",
                "We have decided to withdraw this submission; a new one will follow",
                "I request withdrawal of the manuscript",
                "Paper withdrawn by authors. A bug led to wrong numbers",
                "The proof is flawed; the authors hereby withdraw this work",
                "One reference is wrong and the article needs to be withdrawn",
            })
    void isStatedInWordsAboutThePaperItself(String comments) {
        assertThat(ArxivWithdrawal.isStatedIn(comments)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9 pages, 2 figures",
                "A study of withdrawn drugs",
                "Supersedes arXiv:2301.00001, which has been withdrawn",
                "The paper was withdrawn from the conference and is now under review elsewhere",
                "This version replaces one that was withdrawn",
                "Data on cash withdrawals; 12 tables",
                "With drawings by the first author",
            })
    void isNotToldByAnyMentionOfTheWord(String comments) {
        assertThat(ArxivWithdrawal.isStatedIn(comments)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not ", "\u0300", "this ", "withdrawn "})
    @CountsSteps
    void workGrowsWithTheLengthOfComments(String word) {
        assertThat(ArxivWithdrawal.isStatedIn(word.repeat(1_000_000 / word.length()) + "."))
                .isEqualTo(word.startsWith("w"));
        WorkGrowth.assertLinear(64_000, size -> word.repeat(size) + ".", ArxivWithdrawal::isStatedIn);
    }
}

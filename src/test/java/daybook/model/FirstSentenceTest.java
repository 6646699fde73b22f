package daybook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstSentenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A queue. It is fair.           | A queue.",
                "A queue, e.g. Redis, in memory | A queue, e.g. Redis, in memory",
                "Push vs. pull queues. Measured | Push vs. pull queues.",
                "Version 2.0 is fast! Try it    | Version 2.0 is fast!",
                "Why queue? Because.            | Why queue?",
                "No end                         | No end",
                "''                             | ''",
            })
    void endsWhereASentenceDoes(String text, String sentence) {
        assertThat(FirstSentence.of(text)).isEqualTo(sentence);
    }

    @Test
    void isCutBetweenWordsWhereItIsLong() {
        assertThat(FirstSentence.of("queue ".repeat(40)))
                .isEqualTo("queue ".repeat(26).strip() + "…")
                .hasSizeLessThanOrEqualTo(161);
    }
}

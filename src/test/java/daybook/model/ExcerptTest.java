package daybook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            A text,                    A text
            ten chars!,                ten chars!
            a text of more,            a text of…
            LLM推理加速的一种新方法,     LLM推理…
            LLM 推理加速的一种新方法,    LLM 推…
            𝒪𝒪𝒪𝒪𝒪𝒪𝒪𝒪,                𝒪𝒪𝒪𝒪𝒪…
            """)
    void cutsBetweenWordsWhereThereAreAny(String text, String excerpt) {
        assertThat(Excerpt.of(text, 10)).isEqualTo(excerpt);
    }
}

package daybook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperTextTest {
    /** Each is another text, though title and abstract in a row may be the same. */
    private static final List<PaperText> TEXTS = List.of(
            new PaperText("ab", Optional.of("c")),
            new PaperText("a", Optional.of("bc")),
            new PaperText("abc", Optional.empty()),
            new PaperText("abc", Optional.of("")),
            new PaperText("1+a", Optional.of("bc")),
            new PaperText("", Optional.of("abc")),
            new PaperText("äbc", Optional.empty()));

    @Test
    void differentTextsHaveDifferentFingerprints() {
        assertThat(TEXTS).doesNotHaveDuplicates();
        assertThat(TEXTS.stream().map(PaperText::fingerprint)).doesNotHaveDuplicates();
    }

    @Test
    void equalTextsHaveTheSameFingerprint() {
        for (PaperText text : TEXTS) {
            PaperText same = new PaperText(text.title(), text.abstractText());
            assertThat(same).isEqualTo(text).hasSameHashCodeAs(text);
            assertThat(same.fingerprint()).isEqualTo(text.fingerprint());
        }
    }
}

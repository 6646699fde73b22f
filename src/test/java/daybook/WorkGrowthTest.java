package daybook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkGrowthTest {
    @Test
    @CountsSteps
    void acceptsWorkThatGrowsAsItsInput() {
        Pattern linear = Pattern.compile("b");

        assertThatCode(() -> WorkGrowth.assertLinear(
                        160_000, "a"::repeat, it -> linear.matcher(it).find()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pattern", "search", "loop", "copy"})
    @CountsSteps
    void refusesWorkThatGrowsAsTheSquareOfItsInput(String kind) {
        assertThatThrownBy(() -> WorkGrowth.assertLinear(2_000, "a"::repeat, it -> quadratic(kind, it)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("8 times as large");
    }

    private static int quadratic(String kind, String text) {
        if (kind.equals("pattern")) {
            return Pattern.compile("a*b").matcher(text).find() ? 1 : 0;
        }
        int result = 0;
        for (int start = 0; start < text.length(); start++) {
            result += switch (kind) {
                case "search" -> text.indexOf('b', start);
                case "copy" -> text.substring(start).length();
                default -> letters(text, start);
            };
        }
        return result;
    }

    private static int letters(String text, int start) {
        int letters = 0;
        for (int index = start; index < text.length(); index++) {
            letters += text.charAt(index) == 'a' ? 1 : 0;
        }
        return letters;
    }
}

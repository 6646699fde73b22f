package daybook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WorkGrowthTest {
    @Test
    void acceptsWorkThatGrowsAsItsInput() {
        Pattern linear = Pattern.compile("b");

        assertThatCode(() -> WorkGrowth.assertLinear(
                        160_000, "a"::repeat, it -> linear.matcher(it).find()))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWorkThatGrowsAsTheSquareOfItsInput() {
        Pattern quadratic = Pattern.compile("a*b");

        assertThatThrownBy(() -> WorkGrowth.assertLinear(
                        2_000, "a"::repeat, it -> quadratic.matcher(it).find()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("8 times as large");
    }
}

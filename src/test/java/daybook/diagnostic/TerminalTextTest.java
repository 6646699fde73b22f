package daybook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t", "\u00a0", "\u2003 ", "\u3000", "\u202f\u205f", "text\n", "text\n \u1680"})
    void nothingThatTheRunnerTakesForBlankHidesACommand(String before) {
        assertThat(TerminalText.safe(before + "::add-mask::x")).isEqualTo(before + "\ufffd:add-mask::x");
        assertThat(TerminalText.safe(before + "##[error]x")).isEqualTo(before + "\ufffd#[error]x");
    }

    @Test
    void keepsWhatIsNoCommand() {
        String text = "a::b\n  Daybook::build # [x] ## [y]\n :a:";

        assertThat(TerminalText.safe(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", " \n", ":", "#", "##", "\u00a0\n"})
    @CountsSteps
    void workGrowsWithTheLengthOfTheText(String unit) {
        WorkGrowth.assertLinear(16_000, unit::repeat, TerminalText::safe);
    }
}

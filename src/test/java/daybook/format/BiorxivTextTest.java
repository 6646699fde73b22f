package daybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BiorxivTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            O_ST_ABSBackgroundC_ST_ABSHats fit.O_ST_ABSResultsC_ST_ABSThey do. | Background//Hats fit.//Results//They do.
            O_ST_ABSAbstractC_ST_ABSHats fit.                    | Hats fit.
            O_LIIn felt.C_LI O_LIIn silk.C_LI                    | In felt.//In silk.
            M_LIO_LIOne.C_LI                                     | One.
            the O_SCPLOWDC_SCPLOW-hat, O_SCPCAPNC_SCPCAP         | the D-hat, N
            Hats {+/-} 3, {rho}, {beta}-catenin and NF-{kappa}B  | Hats ± 3, ρ, β-catenin and NF-κB
            {gamma}{delta} T cells and {Delta}{Delta}G           | γδ T cells and ΔΔG
            {Delta}F, {hat}, a_{mu}, \\hat{beta} and {10}        | ΔF, {hat}, a_{mu}, \\hat{beta} and {10}
            <i>Vibrio</i>, p < 0.05 &amp; CO<sub>2</sub>         | Vibrio, p < 0.05 & CO\\textsubscript{2}
            Hats. O_TBL View this table: C_FIG M_TBL C_TBL Caps. | Hats. Caps.
            Cut. O_FIG O_LINKSMALLFIG WIDTH=200 HEIGHT=90 SRC="f.gif" ALT="1"> View larger version (13K): | Cut.
            O_FIGa C_FIG b O_FIG c                               | b c
            """)
    void marksOfItsPagesAreNoText(String text, String paragraphs) {
        assertThat(BiorxivText.paragraphs(text)).contains(paragraphs.replace("//", "\n\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O_FIG",
                "O_FIG C_TBL ",
                "C_FIG",
                "O_LINKSMALLFIG ",
                "{beta}",
                "{",
                "\\a{beta}",
                "O_LI",
                "O_ST_ABS"
            })
    @CountsSteps
    void workGrowsWithTheLengthOfARepetition(String piece) {
        WorkGrowth.assertLinear(8_000, piece::repeat, BiorxivText::paragraphs);
    }

    @Test
    void figuresAreLeftOut() {
        String text = """
                Hats fit.

                Graphical abstract O_FIG O_LINKSMALLFIG WIDTH=200 HEIGHT=190 SRC="FIGDIR/small/1v1_ufig1.gif" ALT="Figure 1">
                View larger version (53K):
                org.highwire.dtl.DTLVardef@1a2b3corg.highwire.dtl.DTLVardef@4d5e_HPS_FORMAT_FIGEXP  M_FIG C_FIG They do.
                """;

        assertThat(BiorxivText.paragraphs(text)).contains("Hats fit.\n\nGraphical abstract They do.");
        assertThat(BiorxivText.line(text)).contains("Hats fit. Graphical abstract They do.");
    }
}

package daybook.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BibtexTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            Observation of {{Gravitational Waves}} in {H}ats            | Observation of Gravitational Waves in Hats
            Erd{\\H o}s, M{\\"u}ller, {\\'{\\i}}, {\\ss}, Mart{\\'i}nez | Erdős, Müller, í, ß, Martínez
            50\\% of R\\&D for 5\\$, a\\_b, \\#1, \\{x\\}               | 50% of R&D for 5$, a_b, #1, {x}
            pages 12--15 --- and ``quotes''                             | pages 12–15 — and “quotes”
            5\\,km, Fig.~1, hy\\-phen, end\\\\line                      | 5 km, Fig. 1, hyphen, end line
            $\\sigma_{8} - \\$$ and {$<$}                               | $\\sigma_{8} - \\$$ and $<$
            \\$\\textbackslash sigma\\textbraceleft x\\textbraceright\\$ | $\\sigma{x}$
            \\textasciitilde{}10 and \\textasciitilde 10                | ~10 and ~10
            {\\relax DESI} {{{nested}}}                                 | DESI nested
            \\emph{In {V}ivo} and \\href{https://a.example/}{here}      | \\emph{In Vivo} and \\href{https://a.example/}{here}
            \\mkbibemph{Felis} in \\ensuremath{\\sim}5 \\ensuremath{\\mu}m | \\emph{Felis} in $\\sim$5 $\\mu$m
            \\mkbibquote{In \\ensuremath{x_{1}}} and \\mkbibparens{so}     | “In $x_{1}$” and (so)
            {\\TeX}nical {Lua\\TeX}based {\\method}s                       | TeXnical LuaTeXbased \\method{}s
            a } stray { brace \\                                        | a  stray  brace \\
            """)
    void turnsTexIntoText(String tex, String text) {
        assertThat(BibtexText.toUnicode(tex)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "\\emph{", "$", "\\$", "$\\$", "\\", "-", "\\relax ", "\\ensuremath{", "{\\x}y"})
    @CountsSteps
    void workGrowsWithTheLengthOfARepetition(String piece) {
        WorkGrowth.assertLinear(64_000, piece::repeat, BibtexText::toUnicode);
    }
}

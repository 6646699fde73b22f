package daybook.tex;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexAccentsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            Paczy\\'nski                    | Paczyński
            Rodr\\'iguez, Mart{\\'\\i}n     | Rodríguez, Martín
            Mart\\'{\\i} and Mart\\'\\i nez | Martí and Martínez
            K\\"appeler, {\\"O}lvedi        | Käppeler, Ölvedi
            {{\\"O}}l, \\^{e}, \\~n, \\=a   | Öl, ê, ñ, ā
            \\.Z and \\`e                   | Ż and è
            Pet\\H{o}, \\v{C}e\\v s, \\c{c} | Pető, Češ, ç
            \\k{a}, \\r{u}, \\u{g}, \\d{a}  | ą, ů, ğ, ạ
            Nguy\\~{\\^e}n                  | Nguyễn
            S\\o ren, \\O{}stlin, {\\L}uk   | Søren, Østlin, Łuk
            Stra{\\ss}e, Gau\\ss            | Straße, Gauß
            \\AA ngstr\\"om, \\AE, \\oe     | Ångström, Æ, œ
            \\S 5, \\copyright\\ 2020       | §5, © 2020
            \\texttt{\\o}{\\o}              | \\texttt{ø}{ø}
            90{\\deg}                       | 90°
            """)
    void turnsAccentsAndLettersIntoUnicode(String tex, String unicode) {
        assertThat(TexAccents.toUnicode(tex)).isEqualTo(unicode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$\\v{c}$ and $$\\o \\'e$$, for \\$5",
                "the \\texttt{name} of \\emph{all}",
                "\\cCelik, Ji\\ rí, \\'{en}, \\'{}, \\\"1",
                "don\\'q \\",
                "a line\\\\'end",
                "{braces} {{that}} stay}",
                "\\'",
                "\\c",
                "{\\",
            })
    void leavesMathAndWhatIsNoAccentAsItIs(String tex) {
        assertThat(TexAccents.toUnicode(tex)).isEqualTo(tex);
    }

    @Test
    void aDollarSignWithoutASecondOneIsMoney() {
        assertThat(TexAccents.toUnicode("5 $ for a caf\\'e")).isEqualTo("5 $ for a café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "\\'{", "\\'", "$", "\\$", "{\\'", "\\v ", "}{", "$$\\$"})
    @CountsSteps
    void workGrowsWithTheLengthOfARepetition(String piece) {
        WorkGrowth.assertLinear(64_000, piece::repeat, TexAccents::toUnicode);
    }
}

package daybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.tex.TexText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>One~  line</p><p>another</p>                 | One line//another
            One<br>line<br/><br>another                      | One line//another
            <ul><li>felt</li> <li>silk</li></ul>             | felt//silk
            <div>One <b>bold</b> <i>line</i></div>           | One bold line
            H<sub>2</sub>O &amp; &#8364; &hats; <3           | H\\textsubscript{2}O & € &hats; <3
            <p>$a<b$ and $c<d$</p>                           | $a<b$ and $c<d$
            $a<b$ &lt; $0<p <1$ & AT&T                       | $a<b$ < $0<p <1$ & AT&T
            <p>a<script>alert(1)</script><style>b</style>c   | ac
            <img src="x" alt="y" onerror=alert(1)>hat        | hat
            <a href='https://hats.example/?a=1&b=2'>hat</a>s | hats
            Hats for <everyone>                              | Hats for <everyone>
            <!-- hidden --><p>shown</p>                      | shown
            """)
    void leavesParagraphsOfPlainText(String html, String paragraphs) {
        assertThat(HtmlText.paragraphs(html.replace("~", "\n"))).contains(paragraphs.replace("//", "\n\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CO<inf>2</inf> at 10<sup>5</sup> and 10<sup> -19 </sup> K  | CO\\textsubscript{2} at 10\\textsuperscript{5} and 10\\textsuperscript{-19} K
            <sup>13</sup>C in x<sub><i>i</i></sub>                     | \\textsuperscript{13}C in x\\textsubscript{i}
            a<sub>b<sup>c</sup></sub> and <sub>$d$</sub><sup></sup>    | ab\\textsuperscript{c} and $d$
            <italic>Vibrio</italic> <jats:bold>cholerae</jats:bold> <scp>II</scp> | Vibrio cholerae II
            <jats:sec><jats:title>Aims</jats:title><jats:p>Hats.</jats:p><jats:p>Caps.</jats:p></jats:sec> | Aims//Hats.//Caps.
            <title>Abstract</title><p>Hats.</p>                        | Hats.
            <jats:title>SUMMARY:</jats:title><jats:p>Hats.</jats:p>    | Hats.
            <b>Summary</b>                                             | Summary
            &lt;i&gt;Drosophila&lt;/i&gt; &amp;amp; CO&lt;sub&gt;2&lt;/sub&gt; | Drosophila & CO\\textsubscript{2}
            &lt;p&gt;Hats.&lt;/p&gt;&lt;p&gt;Caps&amp;#8217;s.&lt;/p&gt; | Hats.//Caps’s.
            The &lt;b&gt; of &lt;hat&gt;&lt;/hat&gt;                   | The <b> of <hat></hat>
            """)
    void readsTheMarkupOfJournals(String markup, String paragraphs) {
        assertThat(HtmlText.paragraphs(markup)).contains(paragraphs.replace("//", "\n\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>B</mml:mi></mml:math>s | $B$s
            <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math> | $E=mc^{2}$
            <math><msubsup><mi>x</mi><mi>i</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msubsup></math> | $x_{i}^{n+1}$
            <math><mfrac><mn>1</mn><msqrt><mi>π</mi><mi>x</mi></msqrt></mfrac></math> | $\\frac{1}{\\sqrt{πx}}$
            <math><mroot><mi>x</mi><mn>3</mn></mroot><mo>&lt;</mo><mover><mi>b</mi><mo>¯</mo></mover></math> | $\\sqrt[3]{x}<\\bar{b}$
            <math><mi>sin</mi><mo>&#x2061;</mo><mi mathvariant="normal">d</mi> <mtext>a_b</mtext><mspace width="1em"/></math> | $\\mathrm{sin}\\mathrm{d}\\text{a\\_b}\\,$
            <math><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mo>{</mo><mn>5</mn><mo>%</mo><mo>}</mo></math> | $∑_{i}^{n}\\{5\\%\\}$
            <math><mmultiscripts><mi>He</mi><mprescripts/><none/><mn>3</mn></mmultiscripts></math> | ${}^{3}\\mathrm{He}$
            <math><semantics><mi>y</mi><annotation encoding="application/x-tex">y</annotation></semantics></math> | $y$
            <math><mi>f</mi><mfenced><mi>x</mi><mi>y</mi></mfenced></math>  | $f(x,y)$
            <mml:math><mml:mi>f</mml:mi><mml:mfenced open="[" close="]"><mml:mi>x</mml:mi></mml:mfenced></mml:math> | $f[x]$
            <math><msup><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></msup></math> | ${x^{2}}^{3}$
            <math><msub><msub><mi>a</mi><mi>b</mi></msub><mi>c</mi></msub></math> | ${a_{b}}_{c}$
            <math><msub><mi>x</mi></msub><mi> </mi></math>               | $x$
            a<math></math>b                                              | ab
            on <jats:tex-math>$$L^p$$</jats:tex-math> spaces             | on $L^p$ spaces
            <inline-formula><tex-math notation="LaTeX">$H_\\infty$</tex-math></inline-formula> | $H_\\infty$
            <tex-math>\\documentclass{minimal} \\begin{document}$$ a<b $$\\end{document}</tex-math> | $a<b$
            <tex-math>\\(x\\)</tex-math>, <tex-math>y</tex-math>       | $x$, $y$
            <jats:alternatives><jats:tex-math>$$q$$</jats:tex-math><mml:math><mml:mi>r</mml:mi></mml:math></jats:alternatives>! | $q$!
            <jats:inline-formula><mml:math><mml:mi>r</mml:mi></mml:math><jats:tex-math>$$q$$</jats:tex-math></jats:inline-formula> | $q$
            for $a<mi$ and $b<math$                                      | for $a<mi$ and $b<math$
            """)
    void formulasBecomeTex(String markup, String text) {
        assertThat(HtmlText.line(markup)).contains(text);
    }

    @Test
    void formulasAreShown() {
        String title = "At <math><msqrt><mi>s</mi></msqrt><mo>=</mo><mn>13</mn><mspace/><mtext>TeV</mtext></math>"
                + " and 10<sup>-19</sup> of CO<sub>2</sub>";

        assertThat(TexText.plain(HtmlText.line(title).orElseThrow())).isEqualTo("At √s=13\u2009TeV and 10⁻¹⁹ of CO₂");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&amp;",
                "&lt;b ",
                "&lt;/b&gt;&lt;b ",
                "<sub>2</sub>",
                "<alternatives>",
                "<tex-math>$</tex-math>",
                "<p><math><msup><mi>x</mi><mi>y</mi></msup></math></p>",
                "<tex-math>\\begin{document}",
                "<math",
                "<p>$\\end{document}",
                "<mml:math><mml:mover>"
            })
    @CountsSteps
    void workGrowsWithTheLengthOfARepetition(String piece) {
        WorkGrowth.assertLinear(4_000, piece::repeat, HtmlText::paragraphs);
    }

    @Test
    void plainTextKeepsItsParagraphs() {
        assertThat(HtmlText.paragraphs("One\nline\n\nanother")).contains("One line\n\nanother");
    }

    @Test
    void markupWithoutTextIsNothing() {
        assertThat(HtmlText.paragraphs("<p> <img src='x'/></p>")).isEmpty();
        assertThat(HtmlText.line("")).isEmpty();
    }

    @Test
    void deeplyNestedMarkupIsReadAndDoesNotOverflow() {
        assertThat(HtmlText.line("<div>".repeat(50_000) + "hat")).contains("hat");
        assertThat(HtmlText.line("<math>" + "<mrow>".repeat(50_000) + "hat")).contains("$hat$");
        assertThat(HtmlText.line("<sub>".repeat(50_000) + "hat")).contains("\\textsubscript{hat}");
        assertThat(HtmlText.line("<b".repeat(50_000) + " c=\"".repeat(50_000))).isPresent();
    }
}

package daybook.tex;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            $\\mathcal{O}(n^2)$                     | O(n²)
            $\\alpha$-stable, $\\Omega(\\sqrt{n})$  | α-stable, Ω(√n)
            $\\frac{a}{b}$ or $\\frac{a+1}{2b}$     | a/b or (a+1)/2b
            $10^{-3}$, $x_i^2$, $2^{n+1}$           | 10⁻³, xᵢ², 2ⁿ⁺¹
            $\\sum_{i=1}^n x_i$                     | ∑ᵢ₌₁ⁿ xᵢ
            $M_{\\rm DM}$ and $x^{Q}$               | M_DM and x^Q
            $x^{\\gamma Q}$                         | x^(γ Q)
            $n\\log n$, $\\max_i a$, $\\foo{x}$     | n log n, maxᵢ a, foox
            $\\mathbb{R}^d$, $\\hat{x}$, $X^\\top$  | ℝᵈ, x̂, Xᵀ
            $45\\,^{\\circ}\\mathrm{C}$             | 45\u2009°C
            $\\left(\\frac{1}{2}\\right)^n$         | (1/2)ⁿ
            $\\text{TC}^0 \\subseteq \\text{P}$     | TC⁰ ⊆ P
            $\\sqrt[3]{x+1} \\le 2\\%$              | ³√(x+1) ≤ 2%
            $$E=mc^2$$ \\(a\\) \\[b\\]              | E=mc² a b
            $81.2%$ more                            | 81.2% more
            """)
    void tellsMathInUnicode(String tex, String plain) {
        assertThat(TexText.plain(tex)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            \\emph{very} \\textbf{\\underline{S}trong}     | very Strong
            {\\it in italics} and {\\large L}arge          | in italics and Large
            90\\% of Q\\&A for \\$5, a\\_b, \\#1            | 90% of Q&A for $5, a_b, #1
            pages 1--5 --- ``quoted''                      | pages 1–5 — “quoted”
            Fig.~1, but ~100, 5~10 and (~ $7)              | Fig.\u00a01, but ~100, 5~10 and (~ $7)
            Schr\\"odinger, 360{\\deg}, 5 {\\AA}           | Schrödinger, 360°, 5 Å
            {\\alpha}-rays, 3\\pm4, \\eg rain              | α-rays, 3±4, e.g. rain
            \\href{https://a.example/b}{the code}          | the code
            \\url{https://a.example/b\\_c}                 | https://a.example/b_c
            as in~\\cite{knuth84}\\footnote{Or not.}       | as in\u00a0[knuth84] (Or not.)
            PM\\textsuperscript{4}Bench, CO\\textsubscript{2} | PM⁴Bench, CO₂
            \\textcolor{red}{https://a.example/}           | https://a.example/
            $\\textbf{OrthoTrans}$ is $\\emph{fast}$       | OrthoTrans is fast
            """)
    void tellsTextInUnicode(String tex, String plain) {
        assertThat(TexText.plain(tex)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $5 and $10.",
                "US$ 20 or $1.5M, and US$ 3",
                "under $1,000 for a model, then $7,800.",
                "only $0.005. These cost $1 each",
                "a lone $ sign and $$",
                "the set {1, 2} of --verbose options",
                "as \\ours shows, \\SI{5}{\\meter}",
                "an {unclosed \\emph{brace",
                "a \\( without its end, \\] and \\",
            })
    void leavesMoneyAndWhatItDoesNotKnow(String text) {
        assertThat(TexText.plain(text)).isEqualTo(text);
    }

    @Test
    void findsMathBehindMoney() {
        assertThat(TexText.plain("For $5 and $\\alpha$, or $1.5M (if $\\beta$), $10 GeV$"))
                .isEqualTo("For $5 and α, or $1.5M (if β), 10 GeV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "$", "\\(", "\\textbf{", "$5 and ", "{\\it ", "\\frac", "$x_", "``", "https://", "~"})
    @CountsSteps
    void workGrowsWithTheLengthOfARepetition(String piece) {
        assertThat(TexText.plain(piece.repeat(100_000))).isNotEmpty();
        WorkGrowth.assertLinear(32_000, piece::repeat, TexText::plain);
    }
}

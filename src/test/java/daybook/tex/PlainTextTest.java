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
            $f_\\mathrm{NL}$, $10^\\mathrm{-3}$, $\\hat\\mathbf{x}$ | f_NL, 10⁻³, x̂
            $M_{\\rm DM}$ and $x^{Q}$               | M_DM and x^Q
            $x^{\\gamma Q}$                         | x^(γ Q)
            $n\\log n$, $\\max_i a$, $\\foo{x}$     | n log n, maxᵢ a, foox
            $\\mathbb{R}^d$, $\\hat{x}$, $X^\\top$  | ℝᵈ, x̂, Xᵀ
            $45\\,^{\\circ}\\mathrm{C}$             | 45\u2009°C
            $\\left(\\frac{1}{2}\\right)^n$         | (1/2)ⁿ
            $\\text{TC}^0 \\subseteq \\text{P}$     | TC⁰ ⊆ P
            ${\\rm S{\\scriptsize pender}Q}$, $S{\\rm BH}$ | SpenderQ, SBH
            $\\SI{25.9}{\\percent}$                 | 25.9\u2009%
            {{\\large {\\textbf{F}}}}aster and {{Slower}} | Faster and Slower
            $\\sqrt[3]{x+1} \\le 2\\%$              | ³√(x+1) ≤ 2%
            $$E=mc^2$$ \\(a\\) \\[b\\]              | E=mc² a b
            $81.2%$ more                            | 81.2% more
            $M_{\\text{H$\\alpha$}}$ of $x$         | M_Hα of x
            $M_{\\text{H$_2$}}$ is $y$              | M_(H₂) is y
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
            z~5, up to 60%~70%, (k~3, type~1 and a~3      | z~5, up to 60%~70%, (k~3, type\u00a01 and a\u00a03
            10^5, p=3x10^(-4), cm^-2, R^n, D^2Net, a^bc    | 10⁵, p=3x10⁻⁴, cm⁻², Rⁿ, D²Net, a^bc
            \\teff, \\logg~and \\vsini~of \\lstar       | Teff, log g\u00a0and v sin i\u00a0of L⋆
            Schr\\"odinger, 360{\\deg}, 5 {\\AA}           | Schrödinger, 360°, 5 Å
            {\\alpha}-rays, 3\\pm4, \\eg rain              | α-rays, 3±4, e.g. rain
            \\href{https://a.example/b}{the code}          | the code
            \\url{https://a.example/b\\_c}                 | https://a.example/b_c
            as in~\\cite{knuth84}\\footnote{Or not.}       | as in\u00a0[knuth84] (Or not.)
            PM\\textsuperscript{4}Bench, CO\\textsubscript{2} | PM⁴Bench, CO₂
            \\textcolor{red}{https://a.example/}           | https://a.example/
            an \\begin{equation}x=1\\end{equation} here   | an x=1 here
            \\begin{itemize}\\item one \\item {\\bf two}\\end{itemize} | one two
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
                "the string \"\\n\\n\" and {\"key\": 1}",
                "`code` of {x, y} and file_name, a ^5, 2**10",
                "}",
                "echo ${HOME, 7*7}",
            })
    void leavesMoneyAndWhatItDoesNotKnow(String text) {
        assertThat(TexText.plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            as \\ours shows, (\\method{}), with \\dataset~data and\\name | as ours shows, (method), with dataset\u00a0data and name
            \\revise{The text} by \\abr{ai}, \\E{7}         | The text by ai, E7
            \\SI{5}{\\kilo\\meter}, \\si{\\milli\\second}, 9 \\kms, \\qty{3}{m/s} | 5\u2009km, ms, 9 km/s, 3\u2009m/s
            \\ion{H}{2} and [\\ion{Fe}{iii}], 2 \\msun, H\\b{eta}, \\r{ho} = 1 | H II and [Fe III], 2 M⊙, Hβ, ρ = 1
            an {unclosed \\emph{brace, one closed} twice    | an unclosed brace, one closed twice
            a \\( without its end, \\] and \\             | a ( without its end, ] and
            the users\\' view, V3\\+, \\3) \\textbf words | the users' view, V3+, 3) words
            code.\\footnote{At home.} Or \\footnote[1]{here} | code. (At home.) Or (here)
            \\textcolor[rgb]{0,0,0}{black}, \\verb+a_b+, \\replaced{new}{old} | black, a_b, new
            {explained words} of {Bi}nary {M}utual GPT-{n} | explained words of Binary Mutual GPT-n
            10^{-4} Msun, M_{\\sun}, M_\\odot, x^2           | 10⁻⁴ Msun, M_⊙, M_⊙, x²
            We *do* call it **Deep Thought** of Sgr A* (2*x*y), by `quoted words' and 'others' | We do call it Deep Thought of Sgr A* (2*x*y), by ‘quoted words’ and 'others'
            Modeling$ (WPM), the model`s part            | Modeling (WPM), the model’s part
            It is log($M_s/M_t), at {https://a.example/} | It is log(M_s/M_t), at https://a.example/
            steps \\ding{172} and \\ding{183}, \\ding{51} | steps ① and ❷, ✓
            """)
    void showsNoHalfOfACommand(String tex, String plain) {
        assertThat(TexText.plain(tex).strip()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            rises to $10^{-21}\\,{\\rm erg}~{\\rm s}^{-1}$. Then $x$ | rises to 10⁻²¹\u2009erg s⁻¹. Then x
            is $5-13~M_\\odot~yr^{-1}$, of uncertainties $y$ | is 5-13 M_⊙ yr⁻¹, of uncertainties y
            $\\mathcal{V}isi\\mathcal{P}runer$: a way        | VisiPruner: a way
            """)
    void takesNumbersWithUnitsForMathNotMoney(String tex, String plain) {
        assertThat(TexText.plain(tex)).isEqualTo(plain);
    }

    @Test
    void findsMathBehindMoney() {
        assertThat(TexText.plain("For $5 and $\\alpha$, or $1.5M (if $\\beta$), $10 GeV$"))
                .isEqualTo("For $5 and α, or $1.5M (if β), 10 GeV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\frac", "\\hat", "\\sqrt[", "\\overset", "\\not", "^\\bar", "\\binom{"})
    void commandsWithinEachOtherTakeNoMoreOfTheStackForALongerText(String command) {
        assertThat(TexText.plain("$" + command.repeat(100_000) + "x$")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "$",
                "\\(",
                "\\textbf{",
                "$5 and ",
                "{\\it ",
                "\\frac",
                "$x_",
                "``",
                "https://",
                "~",
                "`a",
                "**a",
                "*a ",
                "\\\\footnote[",
                "^{",
                "_\\\\",
                "{a b",
                "}",
                "x^",
                "x^2",
                "z~5",
                "\"",
                "\"a ",
                "a\" ",
                "''",
                "a''",
                "'a ",
                "`a' ",
                "\\cite{a",
                "\\cite{a}~",
                "\\footnote{a}",
                "\\href{a}{",
                "\\url{",
                "\\textcolor{a}{",
                "\\begin{a}",
                "\\name",
                "\\name{}",
                "\\name~",
                "\\verb|"
            })
    @CountsSteps
    void workGrowsWithTheLengthOfARepetition(String piece) {
        assertThat(TexText.plain(piece.repeat(100_000))).isNotEmpty();
        WorkGrowth.assertLinear(32_000, piece::repeat, TexText::plain);
    }
}

package daybook.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {
    private static final Typesetter TYPESETTER = new Typesetter(Map.of(), Set.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            n                  | <mi>n</mi>
            \\alpha            | <mi>α</mi>
            x^2                | <msup><mi>x</mi><mn>2</mn></msup>
            \\frac{a}{b}       | <mfrac><mi>a</mi><mi>b</mi></mfrac>
            \\sqrt{n}          | <msqrt><mi>n</mi></msqrt>
            \\mathcal{O}       | <mi>𝒪</mi>
            \\mathbb{R}        | <mi>ℝ</mi>
            \\mathbf{Ab1}      | <mrow><mi>𝐀𝐛</mi><mn>𝟏</mn></mrow>
            \\Omega            | <mi mathvariant="normal">Ω</mi>
            a+b                | <mi>a</mi><mo>+</mo><mi>b</mi>
            k=3                | <mi>k</mi><mo>=</mo><mn>3</mn>
            -5                 | <mo lspace="0" rspace="0">−</mo><mn>5</mn>
            \\log n            | <mi>log</mi><mo lspace="0" rspace="0.1667em">\u2061</mo><mi>n</mi>
            \\textbf{8}\\times | <mtext class="bold">8</mtext><mo lspace="0" rspace="0">×</mo>
            \\hat{x}           | <mover accent="true"><mi>x</mi><mo stretchy="false">ˆ</mo></mover>
            \\overline{xy}     | <mrow class="overlined"><mrow><mi>x</mi><mi>y</mi></mrow></mrow>
            5\\%               | <mn>5</mn><mi>%</mi>
            a<b \\& c          | <mi>a</mi><mo>&lt;</mo><mi>b</mi><mi>&amp;</mi><mi>c</mi>
            """)
    void setsTexAsMathMlCore(String tex, String mathMl) {
        assertThat(TYPESETTER.mathMl(new Formula(tex, false))).contains("<math>" + mathMl + "</math>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<math><script>alert(1)</script></math>",
                "<math><mi>n</mi></math><img src=x onerror=alert(1)>",
                "<math><mi onclick=\"alert(1)\">n</mi></math>",
                "<math><mi href=\"javascript:alert(1)\">n</mi></math>",
                "<math><mi style=\"position:fixed\">n</mi></math>",
                "<math><mtext><mi>n</mi></mtext></math>",
                "<math><mspace width=\"9999em\"></mspace></math>",
                "<math><mi>n</mi>",
                "<math><mi>n</math></mi>",
                "<math>n</math>",
                "<math><mi>&n;</mi></math>",
                "<math><!--</math>",
                "<mi>n</mi>",
                "n",
                "<math><mi>n</mi></math><math></math>",
                "<math><math></math></math>"
            })
    void setsAgainWhatTheCacheHasChangedOrDamaged(String cached) {
        Formula formula = new Formula("\\color{red} n", false);
        Typesetter typesetter = new Typesetter(Map.of(formula, Optional.of(cached)), Set.of());

        assertThat(typesetter.mathMl(formula)).contains("<math><mstyle><mi>n</mi></mstyle></math>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{aligned} a &= b \\\\ c &< d \\end{aligned}",
                "\\left(\\frac{a'}{\\sqrt[3]{b}}\\right) \\quad \\text{if } \\overline{x} \\ge \\hat{y}",
                "\\boxed{\\sum_{i=0}^n \\Big| \\binom{n}{i} \\Big|}\\mathop{\\rm argmax}\\limits_x \\cancel{y}"
            })
    void acceptsFromTheCacheWhatItSets(String tex) {
        assertThat(TYPESETTER.mathMl(new Formula(tex, true)))
                .hasValueSatisfying(
                        it -> assertThat(CachedMathMl.isMath(it)).as(it).isTrue());
    }

    @Test
    void tellsMathOnALineOfItsOwn() {
        assertThat(TYPESETTER.mathMl(new Formula("x", true))).contains("<math display=\"block\"><mi>x</mi></math>");
    }

    @Test
    void alignsTheColumnsOfEquations() {
        assertThat(TYPESETTER.mathMl(new Formula("\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}", true)))
                .hasValueSatisfying(it ->
                        assertThat(it).contains("<mtd class=\"right\"><mi>a</mi></mtd><mtd class=\"left tight\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\frac{a}", "{", "x^2^3", "\\href{https://a.example}{x}", "\\require{html}", "a\u0001"})
    void doesNotSetWhatItDoesNotUnderstand(String tex) {
        assertThat(TYPESETTER.mathMl(new Formula(tex, false))).isEmpty();
    }

    static Stream<String> excessive() {
        return Stream.of(
                "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\a\\a}\\a",
                "\\newcommand{\\a}{\\a\\a}\\a",
                "x".repeat(4001),
                "{".repeat(1900) + "x" + "}".repeat(1900),
                "\\left(".repeat(200) + "x" + "\\right)".repeat(200),
                "\\Large ".repeat(550),
                "\\begin{matrix}".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("excessive")
    void givesUpOnWhatWouldTakeTooMuch(String tex) {
        assertThat(TYPESETTER.mathMl(new Formula(tex, false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            \\unicode{x91}/a                                  | <mtext>\ufffd</mtext><mo lspace="0" rspace="0">/</mo><mi>a</mi>
            \\mmlToken{mi}[href="javascript:f()" class="skip"]{x} | <mi>x</mi>
            \\bbox[background:url(x)]{x}                      | <mstyle><mi>x</mi></mstyle>
            \\color{red}x                                     | <mstyle><mi>x</mi></mstyle>
            \\enclose{box}[onclick="f()"]{y}                  | <mrow class="boxed"><mi>y</mi></mrow>
            \\hspace{9999em}x                                 | <mspace></mspace><mi>x</mi>
            \\text{</math><script>}                           | <mtext>&lt;/math&gt;&lt;script&gt;</mtext>
            """)
    void letsNothingThroughThatIsMoreThanMath(String tex, String mathMl) {
        assertThat(TYPESETTER.mathMl(new Formula(tex, false))).contains("<math>" + mathMl + "</math>");
    }

    @Test
    void setsTheSameWhateverItSetBefore() {
        Typesetter other = new Typesetter(Map.of(), Set.of());
        other.mathMl(new Formula("\\color{red} \\def\\alpha{x} \\label{a} \\tag{1}", true));
        other.mathMl(new Formula("\\color{red} \\renewcommand{\\alpha}{x}", false));
        other.mathMl(new Formula("\\color{red} {\\bf x", false));

        Formula formula = new Formula("\\alpha \\label{a}", true);

        assertThat(other.mathMl(formula)).isPresent().isEqualTo(TYPESETTER.mathMl(formula));
    }

    @Test
    void setsTheSameInManyThreads() {
        List<Formula> formulas = IntStream.range(0, 60)
                .mapToObj(it -> (it % 2 == 0 ? "\\color{red}" : "") + "\\frac{x_{" + it + "}}{\\mathbf{A}}")
                .map(it -> new Formula(it, false))
                .toList();
        Typesetter parallel = new Typesetter(Map.of(), Set.of());

        List<Optional<String>> set =
                formulas.parallelStream().map(parallel::mathMl).toList();

        assertThat(set).isEqualTo(formulas.stream().map(TYPESETTER::mathMl).toList());
    }

    @Test
    void takesWhatIsKnownOfMathJaxAndSaysWhatNeededIt() {
        Formula known = new Formula("\\begin{matrix} k \\end{matrix}", false);
        Typesetter typesetter = new Typesetter(Map.of(known, Optional.of("<math><mi>known</mi></math>")), Set.of());

        assertThat(typesetter.mathMl(known)).contains("<math><mi>known</mi></math>");
        assertThat(typesetter.setByMathJax()).containsOnlyKeys(known);
    }

    @Test
    void needsNoMathJaxForWhatIsCommonOrMalformed() {
        Typesetter typesetter = new Typesetter(Map.of(), Set.of());
        Stream.of("\\mathcal{O}(n^2)", "\\foo x", "{", "\\frac{a}", "\\href{https://a.example}{x}")
                .forEach(it -> typesetter.mathMl(new Formula(it, false)));

        assertThat(typesetter.setByMathJax()).isEmpty();
    }
}

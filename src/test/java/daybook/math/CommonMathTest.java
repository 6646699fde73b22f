package daybook.math;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.math.tree.ParsedMath;
import daybook.math.tree.TexMath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the math that the program sets by itself with what MathJax makes of it. */
class CommonMathTest {
    /** Less than any thread has that a Java platform starts by itself. */
    private static final int SMALL_STACK = 200_000;

    @Test
    @Tag("simulation")
    void setsEachNameAsMathJaxDoesOrLeavesItToMathJax() throws IOException {
        MathComparison comparison = new MathComparison();
        names().forEach(it -> comparison.compare(new Formula("a " + it + " b", false)));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.share()).isGreaterThan(0.85);
    }

    /** The names of commands and delimiters, and all characters of ASCII. */
    static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/daybook/math/tree/mathjax.tsv"))) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "command", "refused" -> names.add("\\" + fields[1]);
                case "delimiter" -> names.add(fields[1]);
                default -> {
                    continue;
                }
            }
        }
        IntStream.range(' ', 127).mapToObj(Character::toString).forEach(names::add);
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\text{mass $x_{\\odot}$ \\& \\'e ``a'' {\\bf b} \\textit{c} \\AA} \\textrm{ d }_i",
                "x_1'^2 + f''_{i} \\sum\\nolimits_a^b \\lim\\limits_{n\\to\\infty} \\int^1_0",
                "\\overline{\\hat{a} b}^c \\underbrace{x+y}_{2} \\mathring{u} \\widehat{abc} \\vec\\sum",
                "a == b \\not= c \\not\\in d =: e \\lesssim\\gtrsim f",
                "\\left(\\frac{a}{b}\\right)^{2} \\left. x \\right| \\big( y \\Big\\} \\left/ z \\right.",
                "\\tfrac 1 2 \\dfrac{1}{2} {a \\over b} {n \\choose k} \\binom{n}{k} \\sqrt\\frac{a}{b} \\sqrt[3]{x}",
                "\\operatorname{arg\\,max}_x y \\operatorname*{lim-sup}_n \\argmin_x \\mathop{\\rm Tr} A \\sin^2 x \\log(y)",
                "{\\bf a \\rm b} \\boldsymbol{\\alpha + 1 \\mathrm{x}} \\mathcal{L}_{\\mathbb R} \\cal O \\bm{\\nabla}",
                "\\scriptstyle a \\small b \\displaystyle \\sum_i c \\mathchoice{a}{b}{c}{d}",
                "\\unicode{xC5} \\unicode{945} \\degree \\textdegree 5\\% \\$ \\# \\_ \\ ~ 1{,}000.5",
                "a - b \\cdot -c (+d) \\dots \\cdots, \\ldots \\dots + e \\pmod{n} \\iff \\stackrel{a}{=} \\overset{a}{b}",
                "\\xrightarrow[a]{bcd} \\boxed{x} \\cancel{y} \\rlap{.}'' \\phantom{x} \\smash{y} \\verb|a b| \\kern 3mu",
                "\\foo x_{\\bar} \\text{\\baz} \\Msun \\kms",
                "α β ∂ ∇ é 中 𝒪 ≤ → ∑ “ ′ @ ! ? ; : \" < > | / * [ ]"
            })
    void setsWhatAuthorsWriteAsMathJaxDoes(String tex) {
        MathComparison comparison = new MathComparison();
        comparison.compare(new Formula(tex, false));
        comparison.compare(new Formula(tex, true));
        comparison.compare(new Formula("x^{" + tex + "}", false));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.share()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "a}",
                "\\frac{a}",
                "x^2^3",
                "x_a_b",
                "x^",
                "x'^2'",
                "\\left( x",
                "x \\right)",
                "a & b",
                "x^\\log y",
                "\\sqrt[3",
                "\\hspace{x}",
                "\\text{a_b}",
                "\\text{a $b}",
                "\\text{\\alpha}",
                "a \\over b \\over c",
                "x \\limits^2",
                "\\left\\foo x \\right)",
                "\\href{https://a.example}{x}",
                "\\def\\a{x} \\a",
                "#1"
            })
    void reportsWhatMathJaxDoesNotAccept(String tex) {
        MathComparison comparison = new MathComparison();
        comparison.compare(new Formula(tex, false));

        assertThat(TexMath.parse(tex, false)).isEqualTo(new ParsedMath.Malformed());
        assertThat(comparison.differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{matrix} a & b \\end{matrix}",
                "\\ce{H2O}",
                "\\substack{a \\\\ b}",
                "\\color{red} x",
                "a\u0001",
                "\\genfrac(){0pt}{}{a}{b}"
            })
    void leavesTheRestToMathJax(String tex) {
        assertThat(TexMath.parse(tex, false)).isEqualTo(new ParsedMath.Unsupported());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            \\alhpa                     | <mtext class="monospace">\\alhpa</mtext>
            \\cO(n^2)                   | <mtext class="monospace">\\cO</mtext><mo stretchy="false">(</mo><msup><mi>n</mi><mn>2</mn></msup><mo stretchy="false">)</mo>
            \\begin{subarray}{l}\\foo\\end{subarray} | <mtable><mtr><mtd class="left"><mtext class="monospace">\\foo</mtext></mtd></mtr></mtable>
            """)
    void setsAllButACommandThatNobodyKnows(String tex, String mathMl) {
        Optional<String> set = new Typesetter(Map.of(), Set.of()).mathMl(new Formula(tex, false));

        assertThat(set).contains("<math>" + mathMl + "</math>");
        assertThat(set.map(Typesetter::isPartlyTex)).contains(true);
    }

    @Test
    void needsLittleOfAThreadsStack() throws InterruptedException {
        List<String> deep = Stream.of("{", "\\sqrt{", "x^{", "\\mathrm{", "\\hat{", "\\text{$")
                .flatMap(it -> Stream.of(14, 28, 1000).map(depth -> nested(it, depth)))
                .toList();
        int[] done = {0};
        Thread thread = new Thread(
                null,
                () -> deep.forEach(it -> {
                    if (TexMath.parse(it, false) instanceof ParsedMath.MathElement math) {
                        MathMlCleaner.clean(math);
                    }
                    done[0]++;
                }),
                "small",
                SMALL_STACK);
        thread.start();
        thread.join();

        assertThat(done[0]).isEqualTo(deep.size());
    }

    private static String nested(String opening, int depth) {
        return opening.repeat(depth) + "x" + (opening.endsWith("$") ? "$}" : "}").repeat(depth);
    }

    @CountsSteps
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x_{1}^{2} + ",
                "\\R ",
                "\\Msun_1",
                "\\num{a}",
                "/",
                "= ",
                "\\, + ",
                "\\,",
                "\\hat{x}",
                "{\\rm a}b",
                "\\sin ",
                "'",
                "\\text{a  b}",
                "\\text{\\textbf{c}}",
                "\\left( a \\right)",
                "\\not=",
                "{} - "
            })
    void takesTimeInProportionToTheLength(String repeated) {
        WorkGrowth.assertLinear(
                800,
                count -> "x" + repeated.repeat(count / repeated.length()),
                it -> TexMath.parse(it, false) instanceof ParsedMath.MathElement math ? MathMlCleaner.clean(math) : it);
    }
}

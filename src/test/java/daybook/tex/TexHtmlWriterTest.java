package daybook.tex;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.math.Typesetter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexHtmlWriterTest {
    private static final TexHtmlWriter WRITER = new TexHtmlWriter(new Typesetter(Map.of(), Set.of())::mathMl);

    /** What texts are made up of: TeX, HTML, addresses, and what ends or begins each of them. */
    private static final List<String> PIECES = List.of(
            "word",
            " ",
            "$",
            "$$",
            "{",
            "}",
            "\\",
            "\\(",
            "\\)",
            "\\textbf{",
            "\\href{",
            "}{",
            "\\url{",
            "https://a.example/?b=\"c\"&d",
            "javascript:alert(1)",
            "<script>",
            "</math>",
            "<img src=x onerror=f()>",
            "&lt;",
            "\"",
            "'",
            "\\frac{",
            "\\text{",
            "^",
            "_",
            "\\alpha",
            "\\unicode{x91}",
            "\\class{x}{",
            "&",
            "--",
            "{\\it ",
            "5",
            "~",
            "%",
            "arXiv:2507.10150",
            "\ud83d\udcd6",
            "\\mmlToken{mi}[href='javascript:f()']{");

    private static final Pattern SAFE = Pattern.compile("a|code|em|m[a-z]+|none|span|strong|sub|sup|u");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            \\emph{a} {\\bf b} \\texttt{c} | <em>a</em> <strong>b</strong> <code>c</code>
            \\textsc{Name} \\underline{u}  | <span class="small-capitals">Name</span> <u>u</u>
            of $n$ <b>                     | of <math><mi>n</mi></math> &lt;b&gt;
            $\\textbf{word}$ is text       | <strong>word</strong> is text
            $\\texttt{Host_GP}$ is too  | <code>Host_GP</code> is too
            $\\textbf{a$b$}$ and $c$    | <math><mrow><mtext class="bold">a</mtext><mi>b</mi></mrow></math> and <math><mi>c</mi></math>
            $5\\r{A}$                   | <math><mn>5</mn><mtext>Å</mtext></math>
            $\\foo<x$ is not known         | <math><mtext class="monospace">\\foo</mtext><mo>&lt;</mo><mi>x</mi></math> is not known
            $$n$$                          | <math display="block"><mi>n</mi></math>
            """)
    void writesTextAndMath(String tex, String html) {
        assertThat(WRITER.write(TexText.of(tex))).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            See https://a.example/b.            | See <a href="https://a.example/b" rel="nofollow">https://a.example/b</a>.
            (http://a.example/b_(c))            | (<a href="http://a.example/b_(c)" rel="nofollow">http://a.example/b_(c)</a>)
            \\href{https://a.example/}{\\emph{x}} | <a href="https://a.example/" rel="nofollow"><em>x</em></a>
            \\url{https://a.example/?a=1\\&b=2} | <a href="https://a.example/?a=1&amp;b=2" rel="nofollow">https://a.example/?a=1&amp;b=2</a>
            $\\href{https://a.example/}{here}$  | <a href="https://a.example/" rel="nofollow">here</a>
            arXiv:2507.10150v2, arXiv:math/0309136 | <a href="https://arxiv.org/abs/2507.10150v2" rel="nofollow">arXiv:2507.10150v2</a>, <a href="https://arxiv.org/abs/math/0309136" rel="nofollow">arXiv:math/0309136</a>
            \\href{javascript:alert(1)}{x}      | x
            \\href{this https URL}{x}           | x
            \\href{//a.example/}{x}             | x
            https:// and data:text/html,x       | https:// and data:text/html,x
            """)
    void linksToWholeAddressesOfTheWebOnly(String tex, String html) {
        assertThat(WRITER.write(TexText.of(tex))).isEqualTo(html);
    }

    @Test
    void noLineEndsBetweenAFormulaAndWhatStandsBesideIt() {
        String html = WRITER.write(TexText.of("of the $x$-band, ($y$) and $\\Lambda$CDM, but $z$ alone"));

        assertThat(Jsoup.parse(html).select(".unbroken"))
                .extracting(Element::wholeText)
                .containsExactly("x-band,", "(y)", "ΛCDM,");
        assertThat(Jsoup.parse(html).wholeText()).isEqualTo("of the x-band, (y) and ΛCDM, but z alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$a$", "$a$,", "($a$) ", "x$a$y", "b"})
    @CountsSteps
    void workGrowsWithTheNumberOfFormulas(String piece) {
        TexHtmlWriter writer = new TexHtmlWriter(it -> Optional.of("<math></math>"));

        WorkGrowth.assertLinear(4_000, size -> piece.repeat(size) + "$z$", it -> writer.write(TexText.of(it)));
    }

    @Test
    void whatCouldBeWiderThanAPhoneMayBreak() {
        assertThat(WRITER.write(TexText.of("$a$,$b$,$c$,$d$,$e$"))).doesNotContain("unbroken");
        assertThat(WRITER.write(TexText.of("$a$" + "long".repeat(10) + " word")))
                .doesNotContain("unbroken");
        assertThat(WRITER.write(TexText.of("so $$a$$, then"))).doesNotContain("unbroken");
    }

    @Test
    void leavesLinksOutOfWhatIsALinkItself() {
        TexText text = TexText.of("\\textbf{\\href{https://a.example/}{a $n$}} https://b.example/");

        assertThat(WRITER.writeWithoutLinks(text))
                .isEqualTo("<strong>a <math><mi>n</mi></math></strong> https://b.example/");
    }

    @RepeatedTest(40)
    void writesNothingThatRunsWhateverTheText(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        String text = IntStream.range(0, 40)
                .mapToObj(it -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());

        String html = WRITER.write(TexText.of(text));

        assertThat(Jsoup.parseBodyFragment(html).body().children().select("*"))
                .as("seed %d: %s", seed, text)
                .allSatisfy(TexHtmlWriterTest::assertSafe);
        assertThat(html).as("seed %d: %s", seed, text).doesNotContainPattern("[\\p{Cntrl}\\x80-\\x9f]");
        assertThat(TexText.plain(text)).as("seed %d: %s", seed, text).doesNotContainPattern("[\\p{Cntrl}\\x80-\\x9f]");
    }

    private static void assertSafe(Element element) {
        assertThat(element.tagName()).matches(SAFE);
        assertThat(element.attributes()).allSatisfy(attribute -> {
            assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "src", "id", "xlink:href");
            if (attribute.getKey().equals("href")) {
                assertThat(element.tagName()).isEqualTo("a");
                assertThat(attribute.getValue()).startsWith("http");
            }
        });
    }
}

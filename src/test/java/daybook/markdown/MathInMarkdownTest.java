package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.math.Formula;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathInMarkdownTest {
    private final Diagnostics diagnostics = new Diagnostics();
    private MarkdownRenderer renderer;

    @BeforeEach
    void prepare() throws IOException {
        renderer = SampleRenderer.of(diagnostics);
    }

    @Test
    void formulasAreTakenOutOfTheHtml() {
        HtmlWithMath html = html("If $a<b$ & *so*\n\n$$n$$\n");

        assertThat(html.formulas()).containsExactly(new Formula("a<b", false), new Formula("n", true));
        assertThat(html.pieces()).containsExactly("<p>If ", " &amp; <em>so</em></p>\n<p>", "</p>\n");
        assertThat(html.write(formula -> "<math/>")).isEqualTo("<p>If <math/> &amp; <em>so</em></p>\n<p><math/></p>\n");
        assertThat(html.plain(Formula::tex)).isEqualTo("If a<b & so n");
    }

    @Test
    void nothingReordersWhatStandsBesideAText() {
        assertThat(html("a\u202eb &#x202e;<b title=\"&#x2066;c\">d&#8297;</b>").plain(Formula::tex))
                .isEqualTo("ab d");
    }

    /** Templates of sites may show it so, and records of published feeds hold its fingerprint. */
    @Test
    void theHtmlByItselfHoldsTheMathAsTeX() {
        assertThat(html("Of $f'<\\text{\"a\"} & b$ and $$n$$"))
                .hasToString("<p>Of <span class=\"math\">$f'&lt;\\text{\"a\"} &amp; b$</span>"
                        + " and <span class=\"math display\">$$n$$</span></p>\n");
    }

    @Test
    void mathAsGitHubWritesItIsMath() {
        HtmlWithMath html = html("Inline $`a_b*c*`$ and\n\n```math\ng = h\n```\n\n> ``` math\n> n\n> ```\n");

        assertThat(html.formulas())
                .containsExactly(new Formula("a_b*c*", false), new Formula("g = h", true), new Formula("n", true));
        assertThat(html.pieces())
                .containsExactly("<p>Inline ", " and</p>\n<p>", "</p>\n<blockquote>\n<p>", "</p>\n</blockquote>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$`a", "$``$", "$` `$", "$`a`", "$`a` and $5", "`$`a`$`", "```maths\na\n```", "```math\n```"})
    void otherBackticksBesideDollarsAreNone(String markdown) {
        assertThat(html(markdown).formulas()).isEmpty();
    }

    @Test
    void parenthesesOfLatexAreReported() {
        assertThat(html("and \\(x\\), `\\(y\\)`").formulas()).isEmpty();
        assertThat(diagnostics.sorted())
                .singleElement()
                .hasToString("content/pages/a.md:1:5: warning: this is shown as a parenthesis and not as math\n"
                        + "  and \\(x\\), `\\(y\\)`\n      ^^\n  hint: write math between $");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$`", "$`a", "`$", "\\(", "```math\n"})
    @CountsSteps
    void workGrowsWithTheNumberOfUnclosedFormulas(String markdown) throws IOException {
        prepare();
        WorkGrowth.assertLinear(2_000, markdown::repeat, this::html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            > [!NOTE]#> Body                         | note      | Note
            > [!tip] My *own* title#> Body           | tip       | My <em>own</em> title
            > [!abstract]- Folded title#> Body       | note      | Folded title
            > [!info]#> Body                         | note      | Info
            > [!BUG]+#> Body                         | caution   | Bug
            > [!attention] $n$#>#> Body              | warning   | <span class="math">$n$</span>
            """)
    void alertsAreThoseOfGitHubAndObsidian(String markdown, String kind, String title) {
        assertThat(html(markdown.replace('#', '\n')))
                .hasToString("<div class=\"alert alert-" + kind + "\"><p class=\"alert-title\">" + title
                        + "</p>\n<p>Body</p>\n</div>\n");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> [!note] a\n", "> [!note]\n\n", "> [!poem]\n\n", "> [!note] *a", "> [!", "> > [!tip]\n\n"})
    @CountsSteps
    void workGrowsWithTheNumberOfAlerts(String markdown) throws IOException {
        prepare();
        WorkGrowth.assertLinear(1_000, markdown::repeat, this::html);
    }

    @Test
    void anUnknownKindOfAlertIsAQuotationAndAWarning() {
        assertThat(html("> [!poem]\n> Body\n")).hasToString("<blockquote>\n<p>[!poem]\nBody</p>\n</blockquote>\n");
        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("unknown kind of alert 'poem', shown as a quotation");
    }

    @Test
    void aDollarSignThatEndsAFormulaBelongsToIt() {
        assertThat(html("It costs $5\\$$.").formulas()).containsExactly(new Formula("5\\$", false));
    }

    @Test
    void mathInAnHtmlBlockIsMathAndOtherSpansOfThatClassStay() {
        HtmlWithMath html = html("<div><span class=\"math\">$n$</span> <span class=\"math\">n</span>"
                + " <span class=\"math\"><b>$n$</b></span></div>\n");

        assertThat(html.formulas()).containsExactly(new Formula("n", false));
        assertThat(html.pieces())
                .containsExactly(
                        "<div>", " <span class=\"math\">n</span> <span class=\"math\"><b>$n$</b></span></div>\n");
    }

    @Test
    void noCharacterOfATextMarksAFormula() {
        HtmlWithMath html = html("a \u0092 b &#x92; <i title=\"\u0092 &#x92;\">c</i> $n$");

        assertThat(html.formulas()).hasSize(1);
        assertThat(html.pieces()).hasSize(2);
    }

    @Test
    @CountsSteps
    void workGrowsWithTheNumberOfFormulas() throws IOException {
        prepare();
        WorkGrowth.assertLinear(2_000, "$n$ "::repeat, this::html);
    }

    private HtmlWithMath html(String markdown) {
        return renderer.render(MarkdownFile.of(new SourceFile("content/pages/a.md", markdown), diagnostics), "")
                .html();
    }
}

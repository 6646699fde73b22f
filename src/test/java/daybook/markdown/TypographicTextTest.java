package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.math.Formula;
import daybook.siteplan.SiteAddress;
import daybook.theme.Theme;
import daybook.theme.ThemeFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographicTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "They call it \"robust\".|They call it “robust”.",
                "\"So,\" he wrote, \"what?\"|“So,” he wrote, “what?”",
                "(\"a\"), *\"b\"*, **\"c**\"|(“a”), <em>“b”</em>, <strong>“c</strong>”",
                "\"'Why' is what they ask\"|“‘Why’ is what they ask”",
                "\"They ask 'why'\"|“They ask ‘why’”",
                "a 'word' and dogs' tails|a ‘word’ and dogs’ tails",
                "don't, it's the '90s|don’t, it’s the ’90s",
                "\"$x$\" and \"`y`\"|“<math/>” and “<code>y</code>”",
                "\"[a](https://b.example/)\"|“<a href=\"https://b.example/\">a</a>”",
                "3--5 pages -- or more---who knows|3–5 pages – or more—who knows",
                "well-known|well-known",
            })
    void marksAreThoseOfPrintedEnglish(String written, String shown) {
        assertThat(shown("en", true, written)).isEqualTo("<p>" + shown + "</p>\n");
    }

    @Test
    void marksAreThoseOfTheLanguage() {
        assertThat(shown("de", true, "Das \"Wort 'so'\" -- geht's?")).isEqualTo("<p>Das „Wort ‚so‘“ – geht’s?</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`\"a\" -- b`",
                "\\\"a\\\" and \\'b\\'",
                "$f'' --$",
                "<code>\"a\" -- b</code>",
                "the option --verbose",
                "<https://a.example/b--c>",
                "https://a.example/it's--so",
                "<span title=\"a 'b'\">c</span>",
                "![a \"b\" -- c](/assets/d.png)",
                "-----",
            })
    void theRestStaysAsItIsWritten(String written) {
        assertThat(shown("en", true, "a " + written)).isEqualTo(shown("en", false, "a " + written));
    }

    @Test
    void nothingChangesWithoutTypography() {
        assertThat(shown("en", false, "\"It's\" -- so")).isEqualTo("<p>\"It's\" -- so</p>\n");
    }

    @Test
    void cellsAndHeadingsHaveTheirOwnMarks() {
        assertThat(shown("en", true, "| \"a | b\" |\n| --- | --- |\n| 'c' | \"d\" |\n"))
                .contains("<th>“a</th>", "<th>b”</th>", "<td>‘c’</td>", "<td>“d”</td>");
    }

    @Test
    void anchorsOfHeadingsAreThoseOfWhatIsWritten() {
        assertThat(shown("en", true, "## It's a -- b"))
                .contains("id=\"its-a----b\"")
                .contains("It’s a – b");
    }

    @CountsSteps
    @ParameterizedTest
    @ValueSource(strings = {"' ", "'\"", "\"", "--", "- ", "'a "})
    void workGrowsNoFasterThanTheText(String part) {
        WorkGrowth.assertLinear(1_000, part::repeat, it -> shown("en", true, it));
    }

    private static String shown(String language, boolean typography, String markdown) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            MarkdownRenderer renderer = new MarkdownRenderer(
                    Theme.load(List.of(ThemeFolder.of(Path.of("templates")))).messages(language, diagnostics),
                    (target, location, problems) -> Optional.empty(),
                    new LinkRules(SiteAddress.UNKNOWN, Set.of(), new AuthorPages(Set.of()), diagnostics),
                    typography,
                    diagnostics);
            MarkdownFile file = MarkdownFile.of(new SourceFile("content/pages/a.md", markdown), diagnostics);
            return renderer.render(file, "").html().write((Formula formula) -> "<math/>");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}

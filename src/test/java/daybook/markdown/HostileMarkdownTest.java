package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long and deep texts take work in proportion to their length, or end in a message. */
class HostileMarkdownTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aTextOfMoreLinesThanAnyoneReadsIsAnErrorAndHasNoBody() {
        MarkdownFile file = MarkdownFile.of(new SourceFile("content/notes/a.md", "a\n".repeat(500_000)), diagnostics);

        assertThat(file.body()).isEmpty();
        assertThat(file.fields().isReadable()).isFalse();
        assertThat(diagnostics.sorted())
                .singleElement()
                .hasToString("content/notes/a.md: error: the text has more than 20000 lines\n"
                        + "  hint: split it, or make it shorter");
    }

    @Test
    void aTableOfMoreCellsThanAnyoneReadsIsAnErrorAtItsLineAndNoText() throws IOException {
        String table = "|a".repeat(1000) + "\n" + "|-".repeat(1000) + "\n" + "|a\n".repeat(1000);
        MarkdownFile file =
                MarkdownFile.of(new SourceFile("content/notes/a.md", "---\npick: true\n---\n" + table), diagnostics);

        assertThat(SampleRenderer.of(diagnostics).render(file, "").html().pieces())
                .containsExactly("");
        assertThat(diagnostics.sorted()).singleElement().hasToString("""
                        content/notes/a.md:25:1: error: the tables of this text have more than 20000 cells
                          |a
                          ^
                          hint: make them smaller, or split the text: a short row has as many cells as the first of its table""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<summary>\n", "<h1>", "<div><h2>"})
    @CountsSteps
    void workGrowsWithTheNumberOfHeadingsWithinHeadings(String html) {
        assertThat(MarkdownHtml.of(html.repeat(500_000 / html.length()))).isNotEmpty();
        WorkGrowth.assertLinear(16_000, html::repeat, MarkdownHtml::of);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "-->", "<!-- -->"})
    @CountsSteps
    void workGrowsWithTheNumberOfComments(String html) {
        WorkGrowth.assertLinear(4_000, html::repeat, HtmlCleaner::isClean);
    }
}

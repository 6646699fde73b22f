package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
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

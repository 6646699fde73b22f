package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
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
    @ValueSource(strings = {"[[b](c)", "![[b](c)", "[\\][b](c)", "[`]`[b](c)", "[[[b]]"})
    @CountsSteps
    void workGrowsWithTheNumberOfBracketsThatAreOpen(String brackets) throws IOException {
        WorkGrowth.assertLinear(16_000, brackets::repeat, MarkdownHtml::of);
        WorkGrowth.assertLinear(80, count -> (brackets.repeat(300) + "\n\n").repeat(count), MarkdownHtml::of);
        MarkdownRenderer renderer = new MarkdownRenderer(
                Theme.load(List.of(ThemeFolder.of(Path.of("templates")))).messages("en", diagnostics),
                (target, location, problems) -> Optional.empty(),
                new LinkRules(SiteAddress.UNKNOWN, Set.of(), new AuthorPages(Set.of()), diagnostics),
                true,
                diagnostics);
        WorkGrowth.assertLinear(
                16_000,
                count -> MarkdownFile.of(new SourceFile("a.md", brackets.repeat(count)), diagnostics),
                it -> renderer.render(it, ""));
    }

    @Test
    void aBlockOfMoreBracketsThanAnyoneWritesIsTextAndOthersHaveTheirLinks() {
        String many = "[b](c) ".repeat(1_001);

        assertThat(MarkdownHtml.of("*a* [b](c) " + many + "\n\n[d](e)"))
                .startsWith("<p data-line=\"1\">*a* [b](c) [b](c) ")
                .endsWith("<p data-line=\"3\"><a href=\"e\">d</a></p>\n");
        assertThat(MarkdownHtml.of("[b](c) ".repeat(1_000))).doesNotContain("[b]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "-->", "<!-- -->"})
    @CountsSteps
    void workGrowsWithTheNumberOfComments(String html) {
        WorkGrowth.assertLinear(4_000, html::repeat, HtmlCleaner::isClean);
    }
}

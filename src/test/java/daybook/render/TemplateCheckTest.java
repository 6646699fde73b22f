package daybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.theme.Theme;
import daybook.theme.ThemeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with templates of a site's own, whether any page needs them or not. */
class TemplateCheckTest {
    private static final Path THEME = Path.of("templates");

    @TempDir
    private Path folder;

    /** A template, and what is said of it. */
    private record Fault(String template, String problem, String hint) {}

    static List<Fault> faults() {
        return List.of(
                new Fault(
                        "<p>a</p>\n<b th:fi='${page.title}'>x</b>",
                        "2:4: error: unknown attribute th:fi",
                        "did you mean th:if?"),
                new Fault(
                        "<p data-th-txet='a'>x</p>",
                        "1:4: error: unknown attribute data-th-txet",
                        "did you mean th:text?"),
                new Fault(
                        "<p th:claass='a'>x</p>", "1:4: error: unknown attribute th:claass", "did you mean th:class?"),
                new Fault("<div>\n<main>x</div>", "2:1: warning: <main> has no end", "write </main>"),
                new Fault("<h1 th:text='a'>x<h1>\n<p>y</p>", "1:1: error: <h1> has no end", "write </h1>"),
                new Fault("<p>x</p></b>", "1:9: warning: </b> ends nothing", "remove it"),
                new Fault(
                        "<p th:text='#{nav.dais}'>x</p>",
                        "1:4: error: unknown message 'nav.dais'",
                        "did you mean nav.days?"),
                new Fault(
                        "<p th:if='${entrry != null and page.title}'>x</p>",
                        "1:4: error: unknown variable 'entrry'",
                        "did you mean entry?"),
                new Fault(
                        "<p th:replace='~{layuot :: layout(1)}'/>",
                        "1:4: error: the theme has no template 'layuot'",
                        "did you mean layout?"),
                new Fault(
                        "<p th:replace='~{layout :: layuot(1)}'/>",
                        "1:4: error: templates/layout.html has no fragment or element 'layuot'",
                        "did you mean layout?"),
                new Fault(
                        "<p th:replace='~{layout :: layout(~{::mian})}'><main>x</main></p>",
                        "1:4: error: templates/list.html has no fragment or element 'mian'",
                        "did you mean main?"),
                new Fault(
                        "<i>x</i>\n<p th:text=\"${page.title}>x</p>",
                        "2:1: error: this tag does not end: a quote or > is missing",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void haveTheirPlaceAndWhatWasMeant(Fault fault) throws IOException {
        List<String> problems = problems("list.html", fault.template);

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0))
                .startsWith("templates/list.html:" + fault.problem)
                .contains(fault.hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a th:href='@{/x}' data-th-title='a' th:data-if='1' th:aria-label='b' th:hx-get='c' th:onclik='d'>x</a>",
                "<svg th:viewBox='a'><path th:d='b' th:dur='1' th:refX='2'/></svg><math th:intent='x' th:is='y'/>",
                "<my-chart th:tex='a' th:valeu='b'>x</my-chart>",
                "<UL><LI>a<LI>b</UL>",
                "<ul><li>a<li>b</ul><table><tr><td>x<td>y</table><dl><dt>x<dd>y</dl><p>x<p>y<br><img src='x'>",
                "<p th:text='#{__${page.key}__}' th:title=\"#{${'nav.' + page.key}}\">x</p>",
                "<main id='x'><th:block th:replace='~{:: main}'/><th:block th:replace='~{layout :: #x}'/></main>",
                "<th:block th:replace='${page.shown} ? ~{parts :: unfoldAll} : ~{}'/>",
                "<p th:each='one : ${page.days}' th:if='${oneStat.first or one.date eq null}' th:text='${#lists.size(one)}'>x</p>",
            })
    void whatMayBeMeantSoIsNotRefused(String template) throws IOException {
        assertThat(problems("list.html", template)).isEmpty();
    }

    @Test
    void anEmptyTemplateShowsNothingOfItsPage() throws IOException {
        assertThat(problems("page.html", " \n"))
                .singleElement()
                .asString()
                .startsWith("templates/page.html: error: this template is empty");
    }

    /** Whoever brought parts.html along broke it, and not paper.html of the theme. */
    @Test
    void aFragmentThatTheThemeNeedsIsMissingInTheFileOfTheSite() throws IOException {
        String parts = Files.readString(THEME.resolve("parts.html"));

        assertThat(problems("parts.html", parts.replace("\"names(authors)\"", "\"nmaes(authors)\"")))
                .singleElement()
                .asString()
                .startsWith("templates/parts.html: error: this template has no fragment 'names'")
                .contains("is it 'nmaes' here?");
    }

    @Test
    void aFileThatNoPageUsesMayHoldAnything() throws IOException {
        assertThat(problems("mine/old.html", "<p th:fi='1'>")).isEmpty();
    }

    private List<String> problems(String name, String template) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, template);
        Theme theme = Theme.load(List.of(ThemeFolder.of(THEME), ThemeFolder.of(folder)));
        Diagnostics diagnostics = new Diagnostics();
        TemplateCheck.report(theme, theme.messages("en", diagnostics), diagnostics);
        return diagnostics.sorted().stream().map(Object::toString).toList();
    }
}

package daybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.render.compiled.RenderedHtml;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.siteplan.SitePlan;
import daybook.theme.Theme;
import daybook.theme.ThemeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates can say, compiled and by Thymeleaf. */
class PageTemplatesTest {
    private static final Article ARTICLE = new Article(
            "A < B & \"C\"",
            "",
            3,
            true,
            LocalDate.of(2025, 7, 5),
            YearMonth.of(2025, 7),
            Status.FINAL,
            Optional.of("sub"),
            Optional.empty(),
            List.of("x", "y", "z"),
            new SitePath("days/a.html"),
            "<a href=\"\u0091/days/a.html\">note</a>");

    private static final PlannedFile FILE =
            PlannedFile.of(new SitePath("days/a.html"), "content/a", new Content.Page("page", ARTICLE));

    @TempDir
    private Path folder;

    /** A model with a value of each type. */
    record Article(
            String title,
            String empty,
            int count,
            boolean shown,
            LocalDate date,
            YearMonth month,
            Status status,
            Optional<String> present,
            Optional<String> absent,
            List<String> names,
            SitePath path,
            String html) {
        public String join(String first, int second) {
            return first + second;
        }
    }

    enum Status {
        DRAFT,
        FINAL
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text='${page.title}'>t</p>",
                "<p th:utext='${page.title}'>t</p>",
                "<p th:text='${page.count + 1} + \" of \" + ${page.names.size()}'/>",
                "<p th:text='${page.count > 2 ? page.count * 2 : -1}'>t</p>",
                "<p th:text='${page.shown and page.title}'></p>",
                "<p th:text='${page.empty or page.count}'></p>",
                "<p th:text='${page.status}' th:class='${page.status.name()}'></p>",
                "<p th:if=\"${page.status == 'FINAL'}\">text</p>",
                "<p th:if='${page.present.present}' th:text='${page.present.get()}'>t</p>",
                "<p th:unless='${page.absent.present}'>none</p>",
                "<p th:text='${page.absent.get()}'>t</p>",
                "<p th:text='${page.date.year} + ${page.date.dayOfMonth} + ${page.month.atDay(1)}'>t</p>",
                "<p th:text=\"${page.date.year + ''}\">t</p>",
                "<p th:text=\"${page.join('a b', 4)}\">t</p>",
                "<p th:text=\"${page.join('a', 4)}\">t</p>",
                "<p th:text=\"${page.title.substring(1)}\">t</p>",
                "<p th:text=\"${page.title.indexOf('B')}\">t</p>",
                "<ul>\n <li th:each='name, at : ${page.names}' th:text='${at.count + name}'>n</li>\n</ul>",
                "<b th:each='name : ${page.names}'>\n<i th:each='other : ${page.names}' th:text='${name}'/></b>",
                "<b th:each='name : ${page.title}' th:text='${name}'/>",
                "<b th:each='name, at : ${page.names}' th:text='${at}'/>",
                "<b th:each=\"name : ${ {'a', 'bc'} }\" th:text=\"${name == 'a' ? 1 : name}\"/>",
                "<p th:with='a=${page.count},b=${a + 1}' th:attr='data-a=${a},data-b=${b},c=${page.empty}'/>",
                "<a class='k' th:href='@{/days/a.html}' href='x' th:title='${page.empty}'>l</a>",
                "<a th:href='@{${page.path}}' th:hidden='${page.shown}'>l</a>",
                "<a th:href='@{/days/a.html(q=${page.count})}'>l</a>",
                "<a th:href='@{/days/none.html}'>l</a>",
                "<a th:href=\"@{${'/days/' + 'none.html'}}\">l</a>",
                "<a th:href=\"@{${'/days/' + 'a.html'}}\" data-x='1'>l</a>",
                "<a th:href='@{https://example.org/?a=1&amp;b=2}'>l</a>",
                "<p th:text='|${page.count}: @{/days/a.html}|'>t</p>",
                "<p th:text='|${page.count}${page.count}|'>t</p>",
                "<p th:utext='${page.html}'>t</p>",
                "<p th:text='${page.html}'>t</p>",
                "<p th:utext=\"${page.html.replace('/a.html', '/none.html')}\">t</p>",
                "<p th:text='#{greeting(${page.title}, ${page.count})}'>t</p>",
                "<p th:text=\"#{${'greet' + 'ing'}}\">t</p>",
                "<p th:text='#{greating}'>t</p>",
                "<p th:text=\"${#messages.msg('greeting', page.title, 1234)}\">t</p>",
                "<p th:text=\"${#strings.listJoin(page.names, ', ')} + ${#lists.size(page.names)}\">t</p>",
                "<p th:text=\"${#strings.toUpperCase(page.title)}\">t</p>",
                "<p th:text=\"${#dates.year(#dates.create(2025, 7, 15))}\">t</p>",
                "<p>[[${page.title}]]</p>",
                "<p th:inline='none'>[[${page.title}]]</p>",
                "<p th:switch='${page.count}'><b th:case='3'>three</b></p>",
                "<input th:value='${page.title}' th:checked='${page.shown}'>",
                "<p th:object='${page}'><b th:text='*{title}'>t</b></p>",
                "<p th:remove='tag'>t</p><p th:insert='~{parts :: part(1)}'/><p th:classappend='a' class='b'/>",
                "<th:block th:replace='~{parts :: part(${page.title})}'/>",
                "<th:block th:replace='~{parts :: part(text=${page.title})}'/>",
                "<th:block th:replace='~{parts :: part}'/>",
                "<th:block th:replace='~{parts :: none}'/>",
                "<th:block th:replace='~{none :: part}'/>",
                "<th:block th:replace='${page.shown} ? ~{parts :: plain} : ~{}'/>",
                "<p th:text='${other}'>t</p><p th:text='${page.other}'>t</p>",
                "<p th:text='${page.title.missing()}'>t</p>",
                "<p th:text='${page[\"title\"]}'>t</p>",
                "<p th:text='${page.title'>t</p>",
                "<p data-th-text='${page.title}' xmlns:th='http://www.thymeleaf.org'>t</p>",
                "<!-- c --><p th:id='a' id=b  th:lang = \"${page.title}\" \n class=c>t<br>u</p></b>",
            })
    void areTheSameCompiledAndNot(String template) throws IOException {
        assertThat(render(template, true)).isEqualTo(render(template, false));
    }

    /** What a template must not do, lest a theme from elsewhere is a program on its user's machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text='${page.class.classLoader}'>t</p>",
                "<p th:text=\"${page.getClass().forName('java.lang.Runtime')}\">t</p>",
                "<p th:text='${page.title.class.module}'>t</p>",
                "<p th:text='${page.title.getClass().getMethods()}'>t</p>",
                "<p th:text='${page.names.stream().parallel()}'>t</p>",
                "<p th:text='${@java.lang.Runtime@getRuntime()}'>t</p>",
                "<p th:text=\"${new java.io.File('/etc/passwd')}\">t</p>",
                "<p th:text='${page.names.wait()}'>t</p>",
                "<p th:text='${#ctx.configuration}'>t</p>",
                "<p th:text='${page.title.describeConstable().get().getClass()}'>t</p>",
                "<p th:text='__${page.title}__'>t</p>",
            })
    void reachNothingCompiledThatThymeleafForbids(String template) throws IOException {
        assertThat(render(template, true)).isEqualTo(render(template, false));
        assertThat(isCompiled(template)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pgae.title            | unknown variable 'pgae'                    | did you mean page?",
                "mesages.date(page)    | unknown variable 'mesages'                 | did you mean messages?",
                "page.tilte            | Article has no 'tilte'                     | did you mean title?",
                "page.title.lenth()    | String has no method 'lenth'               | did you mean length?",
                "tex.richtext(page)    | TexExpressions has no method 'richtext'    | did you mean richText?",
                "tex.lnguage           | TexExpressions has no 'lnguage'            | ``",
                "tex.richText(page, 1) | Method \"richText\" failed                 | ``",
            })
    void nameWhatWasMeantByAWrongName(String expression, String problem, String hint) throws IOException {
        assertThat(render("<p>x</p>\n<p th:text='${" + expression + "}'>t</p>", true)
                        .toString())
                .startsWith("[templates/page.html:2:4: error: ")
                .contains(problem, hint)
                .doesNotContain("@", "daybook.render.TexExpressions.l");
    }

    @Test
    void areRenderedByThymeleafOnceTheyFailed() throws IOException {
        String template = "<b th:each='name : ${page.title}' th:text='${name}'/>";

        assertThat(isCompiled(template)).isFalse();
    }

    @Test
    void areCompiledWhereTheDefaultThemeNeedsIt() throws IOException {
        assertThat(isCompiled("<p th:text='${page.title}'>t</p>")).isTrue();
    }

    private boolean isCompiled(String template) throws IOException {
        PageTemplates templates = templates(template, true);
        render(templates);
        return templates.fallbacks().isEmpty();
    }

    private Object render(String template, boolean compiles) throws IOException {
        return render(templates(template, compiles));
    }

    /** The page, or what is wrong with it. */
    private static Object render(PageTemplates templates) {
        try {
            byte[] page = templates.page((Content.Page) FILE.content(), FILE, "..", formula -> Optional.empty());
            return new String(page, StandardCharsets.UTF_8);
        } catch (TemplateException wrong) {
            return wrong.problems().stream().map(Diagnostic::toString).toList();
        }
    }

    private PageTemplates templates(String template, boolean compiles) throws IOException {
        Files.writeString(folder.resolve("page.html"), template);
        Files.writeString(folder.resolve("messages.properties"), "greeting = It''s {0}: {1}.\n");
        Files.writeString(
                folder.resolve("parts.html"),
                "<p th:fragment='part(text)' th:text='${text}'>t</p>\n<p th:fragment='plain'>plain</p>");
        Diagnostics diagnostics = new Diagnostics();
        Theme theme = Theme.load(List.of(ThemeFolder.of(folder)));
        RootLinks links = new RootLinks(SitePlan.of(List.of(FILE), diagnostics), theme);
        return new PageTemplates(
                theme, theme.messages("en", diagnostics), links, PageTemplatesTest::html, Optional.empty(), compiles);
    }

    private static RenderedHtml html(Partial<?> partial) {
        return RenderedHtml.of(partial.template());
    }
}

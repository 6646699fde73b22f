package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlInMarkdownTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource({
        "'<ul>~<li>One</li>~<li>Two</li>~<li><a href=\"two.md\">Two</a></li>~</ul>', 4:5",
        "'Text.~~- <ul>~  <li>One</li>~  <li><a href=\"two.md\">Two</a></li>~  </ul>', 5:7",
        "'> <ul>~>   <li><a href=\"two.md\">Two</a></li>~> </ul>', 2:9",
        "'<ul>~<li><a~ href=\"two.md\">Two</a></li>~</ul>', 2:5",
        "'Text with <a href=\"two.md\">a link</a>.', 1:11",
        "'<ul>~<li><img src=\"https://one.example/a.png\"></li>~</ul>', 2:5",
        "'<ul>~<li>One</li>~<li onclick=\"go()\">Two</li>~</ul>', 3:1",
    })
    void aProblemIsReportedWhereItsTagStands(String text, String place) throws IOException {
        render(text.replace('~', '\n'));

        assertThat(messages()).singleElement().asString().startsWith("content/notes/a.md:" + place + ": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href=\"https://one.example/\" target=\"_blank\">One</a> | 'target' of <a>",
                "<p><blink>One</blink> <script>go()</script></p>          | <blink>, <script>",
                "<p onclick=\"go()\" style=\"color: red\">One</p>         | 'onclick' of <p>, 'style' of <p>",
                "<p><x1><x2><x3><x4><x5><x6></p>                          | <x1>, <x2>, <x3>, <x4>, <x5> and more",
            })
    void whatIsRemovedIsNamed(String html, String names) throws IOException {
        render("<div>\n" + html + "\n</div>");

        assertThat(messages())
                .singleElement()
                .asString()
                .contains("warning: part of this HTML is left out: " + names + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ruby>kan<rp>(</rp><rt>reading</rt><rp>)</rp></ruby>",
                "<bdi>name</bdi>",
                "<bdo dir=\"rtl\">abc</bdo>",
                "<data value=\"7\">seven</data>",
            })
    void elementsOfTheTextStay(String html) throws IOException {
        assertThat(render("A " + html + " here.")).contains(html);
        assertThat(messages()).isEmpty();
    }

    @Test
    void theRestOfRemovedHtmlStays() throws IOException {
        assertThat(render("<p onclick=\"go()\">One</p>")).contains("<p>One</p>");
    }

    private String render(String text) throws IOException {
        MarkdownFile file = MarkdownFile.of(new SourceFile("content/notes/a.md", text + "\n"), diagnostics);
        return String.join(
                "", SampleRenderer.of(diagnostics).render(file, "").html().pieces());
    }

    private List<String> messages() {
        return diagnostics.sorted().stream().map(Object::toString).toList();
    }
}

package daybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>One~  line</p><p>another</p>                 | One line//another
            One<br>line<br/><br>another                      | One line//another
            <ul><li>felt</li> <li>silk</li></ul>             | felt//silk
            <div>One <b>bold</b> <i>line</i></div>           | One bold line
            H<sub>2</sub>O &amp; &#8364; &hats; <3           | H2O & € &hats; <3
            <p>$a<b$ and $c<d$</p>                           | $a<b$ and $c<d$
            $a<b$ &lt; $0<p <1$ & AT&T                       | $a<b$ < $0<p <1$ & AT&T
            <p>a<script>alert(1)</script><style>b</style>c   | ac
            <img src="x" alt="y" onerror=alert(1)>hat        | hat
            <a href='https://hats.example/?a=1&b=2'>hat</a>s | hats
            Hats for <everyone>                              | Hats for <everyone>
            <!-- hidden --><p>shown</p>                      | shown
            """)
    void leavesParagraphsOfPlainText(String html, String paragraphs) {
        assertThat(HtmlText.paragraphs(html.replace("~", "\n"))).contains(paragraphs.replace("//", "\n\n"));
    }

    @Test
    void plainTextKeepsItsParagraphs() {
        assertThat(HtmlText.paragraphs("One\nline\n\nanother")).contains("One line\n\nanother");
    }

    @Test
    void markupWithoutTextIsNothing() {
        assertThat(HtmlText.paragraphs("<p> <img src='x'/></p>")).isEmpty();
        assertThat(HtmlText.line("")).isEmpty();
    }

    @Test
    void deeplyNestedMarkupIsReadAndDoesNotOverflow() {
        assertThat(HtmlText.line("<div>".repeat(50_000) + "hat")).contains("hat");
        assertThat(HtmlText.line("<b".repeat(50_000) + " c=\"".repeat(50_000))).isPresent();
    }
}

package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingIdsTest {
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .attributeProviderFactory(context -> new HeadingIds())
            .build();

    private static String html(String markdown) {
        return RENDERER.render(Parser.builder().build().parse(markdown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# What to *read* | what-to-read",
                "# `map` & reduce! | map--reduce",
                "# Über_uns 2 | über_uns-2",
                "# ... | id",
                // Letters of Unicode 15 and 16, which not every Java knows.
                "# Of \ud884\udf50 and \u1c89 | of-\ud884\udf50-and-\u1c8a",
            })
    void idIsMadeOfTheWords(String markdown, String id) {
        assertThat(html(markdown)).startsWith("<h1 id=\"" + id + "\">");
    }

    @Test
    void sameWordsGetDifferentIds() {
        assertThat(html("# Hats\n# Hats\n# Hats")).contains("\"hats\"", "\"hats-1\"", "\"hats-2\"");
    }
}

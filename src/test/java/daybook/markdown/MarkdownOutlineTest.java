package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.markdown.MarkdownOutline.Heading;
import daybook.markdown.MarkdownOutline.LinkedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownOutlineTest {
    @Test
    void givesHeadingsAndItemsInTheirOrderWithTheirLines() {
        assertThat(MarkdownOutline.of("""
                # Hats

                - [Brim](https://brim.example/) - A *wide* one,
                  with `felt`.
                  - [Inner](https://inner.example/)

                Tall
                ----

                1. **[Top][t]**

                   Worn at *weddings*.

                [t]: https://top.example/
                """))
                .containsExactly(
                        new Heading(1, "Hats"),
                        new LinkedItem("Brim", "https://brim.example/", " - A wide one, with felt.", 3),
                        new LinkedItem("Inner", "https://inner.example/", "", 5),
                        new Heading(2, "Tall"),
                        new LinkedItem("Top", "https://top.example/", "Worn at weddings.", 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Hats [back to top](#hats)",
                "## [Hats](#hats)",
                "## Hats [![badge](https://a.example/b.svg)](/x)",
                "## Hats <kbd>7 of them</kbd>",
            })
    void aHeadingIsItsTextBesideLinks(String markdown) {
        assertThat(MarkdownOutline.of(markdown))
                .hasSize(1)
                .allSatisfy(part -> assertThat(((Heading) part).text().strip()).isEqualTo("Hats"));
    }

    @Test
    void whatOpensASectionThatCanBeUnfoldedIsAHeading() {
        assertThat(MarkdownOutline.of("""
                <h2 align="center">All <em>hats</em></h2>

                <details id="tall">
                <summary><strong>Tall hats</strong> <kbd>2 hats</kbd></summary>

                > **[Top](https://top.example/)** <kbd>★ 3.8k</kbd> 🟢<br>Worn at weddings.

                </details>
                """))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("rest")
                .containsExactly(
                        new Heading(2, "All hats"),
                        new Heading(6, "Tall hats"),
                        new LinkedItem("Top", "https://top.example/", "", 6));
    }

    @Test
    void badgesBehindALinkAreLeftOut() {
        assertThat(MarkdownOutline.of(
                        "- [Top](https://top.example/) <kbd>★ 3.8k</kbd> ![x](y.svg) Worn at <b>weddings</b>."))
                .hasSize(1)
                .allSatisfy(part -> assertThat(((LinkedItem) part).rest().replaceAll("\\s+", " "))
                        .isEqualTo(" Worn at weddings ."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- see [that](https://that.example/)",
                "- [contents](#contents)",
                "- [file](file.md) and [that](https://that.example/)",
                "- ![picture](https://that.example/p.png)",
                "- [mail](mailto:a@that.example)",
                "[that](https://that.example/)",
                "    - [code](https://that.example/)",
            })
    void anItemThatDoesNotBeginWithALinkToTheWebIsNone(String markdown) {
        assertThat(MarkdownOutline.of(markdown)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- ⭐ [that](https://that.example/)",
                "- [![badge](https://badge.example/b.svg)](https://badge.example/) [that](https://that.example/)",
                "- ![icon](i.png) **[that](https://that.example/)**",
                "* <img src=\"i.png\"> [that](https://that.example/)",
                "+ [that ![icon](i.png)](<https://that.example/>)",
            })
    void badgesAndPicturesMayStandBeforeTheLink(String markdown) {
        assertThat(MarkdownOutline.of(markdown)).hasSize(1).allSatisfy(part -> {
            assertThat(((LinkedItem) part).name().strip()).isEqualTo("that");
            assertThat(((LinkedItem) part).address()).isEqualTo("https://that.example/");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*", "[", "![", "<kbd>", "- [a](https://a.example/", "`"})
    @CountsSteps
    void workGrowsWithTheLengthOfARepetition(String piece) {
        assertThat(MarkdownOutline.of("# Hats\n\n" + piece.repeat(20_000))).isNotEmpty();
        WorkGrowth.assertLinear(16_000, size -> "# Hats\n\n" + piece.repeat(size), MarkdownOutline::of);
    }
}

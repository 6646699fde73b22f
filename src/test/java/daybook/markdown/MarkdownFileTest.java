package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownFileTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource({
        "'---~pick: true~---~Text', true, 'Text'",
        "'~ ~---~pick: true~---~Text', true, 'Text'",
        "'---~---~Text', false, 'Text'",
        "'~---~Text~---~', false, '~---~Text~---~'",
        "'Title~---~Text~---~', false, 'Title~---~Text~---~'",
        "'Text~~+++~{~', false, 'Text~~+++~{~'",
        "'{this} and {that}~', false, '{this} and {that}~'",
        "'{\"a\": 1} is what it says~', false, '{\"a\": 1} is what it says~'",
        "'about: what I read~', false, 'about: what I read~'",
        "'rating: a hard one~pick: any~', false, 'rating: a hard one~pick: any~'",
        "'Text~~pick: true~', false, 'Text~~pick: true~'",
    })
    void frontMatterStandsAtTheTop(String text, boolean pick, String body) {
        MarkdownFile file = read(text);

        assertThat(file.fields().flag("pick")).isEqualTo(pick);
        assertThat(file.body()).isEqualTo(body.replace('~', '\n'));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'+++~pick = true~+++~Text', 1:1, TOML",
        "'~+++~pick = true~+++~Text', 2:1, TOML",
        "'{~\"pick\": true~}~Text', 1:1, JSON",
        "'{\"pick\": true}~~Text', 1:1, JSON",
        "'~{ \"pick\" : true,~\"rating\": 4}~Text', 2:1, JSON",
        "'---json~{\"pick\": true}~---~Text', 1:1, JSON",
        "'--- TOML~pick = true~---~Text', 1:1, TOML",
        "'---toml~pick = true~---~Text', 1:1, TOML",
        "';;;~{\"pick\": true}~;;;~Text', 1:1, JSON",
    })
    void frontMatterInAnotherLanguageIsAnError(String text, String place, String language) {
        assertThat(read(text).fields().isReadable()).isFalse();
        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .startsWith("note.md:" + place + ": error: front matter in " + language + " is not read");
    }

    @ParameterizedTest
    @CsvSource({
        "'--~pick: true~--~Text', 1:1",
        "'~----~pick: true~----~Text', 2:1",
        "'---yaml~pick: true~---~Text', 1:1",
        "' ---~pick: true~---~Text', 1:1",
        "'title: Serving~pick: true~---~Text', 1:1",
        "'~pick: true~rating: 4~~Text', 2:1",
        "'draft:true~---~Text', 1:1",
        "'tags: [a, b]~~Text', 1:1",
        "'about: 2507.10150~Text', 1:1",
        "'date: 2025-07-15~title: T~Text', 1:1",
    })
    void frontMatterWithoutItsLineOfThreeHyphensIsAnError(String text, String place) {
        assertThat(read(text).fields().isReadable()).isFalse();
        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .startsWith("note.md:" + place + ": error: front matter begins with three hyphens");
    }

    @ParameterizedTest
    @CsvSource({
        "'Title~---~pick: true~tags: a~---~Text', 2:1",
        "'<!-- mine -->~~---~pick: true~---~Text', 3:1",
        "'# Title~---~about: 2507.10150~---~', 2:1",
    })
    void frontMatterBelowSomethingElseIsAWarning(String text, String place) {
        assertThat(read(text).fields().isReadable()).isTrue();
        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .startsWith("note.md:" + place + ": warning: this looks like front matter, but is shown as text");
    }

    private MarkdownFile read(String text) {
        return MarkdownFile.of(new SourceFile("note.md", text.replace('~', '\n')), diagnostics);
    }
}

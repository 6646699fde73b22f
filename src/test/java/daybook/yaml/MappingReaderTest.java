package daybook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.yaml.YamlNode.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void takesValuesOutByName() {
        MappingReader fields = fields("""
            about: 2507.02620
            title: " Hats  "
            rating: 5
            pick: true
            tags: [one, two]
            alone: three
            site:
              url: https://hats.example/
            draft: null
            """);

        assertThat(fields.text("about")).contains("2507.02620");
        assertThat(fields.requiredText("title")).isEqualTo("Hats");
        assertThat(fields.integer("rating", 1, 5)).hasValue(5);
        assertThat(fields.flag("pick")).isTrue();
        assertThat(fields.scalars("tags")).extracting(Scalar::text).containsExactly("one", "two");
        assertThat(fields.scalars("alone")).extracting(Scalar::text).containsExactly("three");
        assertThat(fields.fields("site").flatMap(site -> site.text("url"))).contains("https://hats.example/");
        assertThat(fields.flag("draft")).isFalse();
        fields.reportUnknown();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aKeyWithoutASpaceBehindItsColonIsNamed() {
        fields("pick:true");

        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .contains("site.yml:1:1: error: a space is missing behind ':'", "hint: write pick: true");
    }

    @Test
    void whatIsAbsentIsEmptyAndNoMistakeUnlessItIsRequired() {
        MappingReader fields = fields("a: 1");

        assertThat(fields.text("title")).isEmpty();
        assertThat(fields.integer("rating", 1, 5)).isEmpty();
        assertThat(fields.flag("pick")).isFalse();
        assertThat(fields.items("tags")).isEmpty();
        assertThat(fields.fields("site")).isEmpty();
        assertThat(diagnostics.sorted()).isEmpty();

        assertThat(fields.requiredText("title")).isEmpty();
        assertThat(messages()).containsExactly("site.yml: error: 'title' is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "2.5", "five", "\"5\"", "05", "99999999999", "true", "-1"})
    void aNumberOutOfBoundsOrOfAnotherTypeIsReportedAtItsPlace(String written) {
        assertThat(fields("a: 1\nrating: " + written).integer("rating", 1, 5)).isEmpty();

        assertThat(messages()).containsExactly("site.yml:2:9: error: 'rating' must be a whole number from 1 to 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "\"true\"", "\"True\"", "tRUE"})
    void aFlagIsTrueOrFalseAndNothingElse(String written) {
        assertThat(fields("pick: " + written).flag("pick")).isFalse();

        assertThat(messages()).containsExactly("site.yml:1:7: error: 'pick' must be true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE"})
    void aFlagIsWrittenInAnyOfTheFormsOfYaml(String written) {
        assertThat(fields("pick: " + written).flag("pick")).isTrue();
        assertThat(fields("pick: "
                                + written.replace("rue", "alse")
                                        .replace("RUE", "ALSE")
                                        .replace('t', 'f')
                                        .replace('T', 'F'))
                        .flag("pick", true))
                .isFalse();
        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"03 | write 3", "+3 | write 3", "'3' | write 3 without quotes", "'03' | write 3 without quotes"})
    void saysHowToWriteANumber(String written, String hint) {
        fields("rating: " + written).integer("rating", 1, 5);

        assertThat(diagnostics.sorted()).singleElement().asString().endsWith("\n  hint: " + hint);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-31, the calendar has no such day", "2026-11, write it as 2025-07-15"})
    void saysWhatIsWrongWithADate(String written, String hint) {
        fields("date: " + written).date("date");

        assertThat(diagnostics.sorted()).singleElement().asString().endsWith("\n  hint: " + hint);
    }

    @Test
    void aValueOfTheWrongShapeIsReportedAtItsPlace() {
        MappingReader fields = fields("title: [a]\nblank: ''\nsite: x\ntags: [a, [b], null]\n");

        fields.text("title");
        fields.text("blank");
        fields.fields("site");
        assertThat(fields.scalars("tags")).hasSize(1);

        assertThat(messages())
                .containsExactly(
                        "site.yml:1:8: error: 'title' must be a single value",
                        "site.yml:2:8: error: 'blank' is empty",
                        "site.yml:3:7: error: expected names with values",
                        "site.yml:4:11: error: 'tags' must hold single values",
                        "site.yml:4:16: error: 'tags' must hold single values");
    }

    @Test
    void aFileThatIsNoMappingIsReportedAndHasNoFields() {
        MappingReader fields = fields("- a\n- b\n");

        assertThat(fields.text("title")).isEmpty();
        assertThat(messages()).containsExactly("site.yml:1:1: error: expected names with values");
    }

    @Test
    void aNameThatNobodyAskedForIsReportedWithTheNearestThatExists() {
        MappingReader fields = fields("title: Hats\ntilte: Caps\nmillinery: 1\n");
        fields.text("title");

        fields.reportUnknown();

        assertThat(diagnostics.sorted().toString())
                .contains("site.yml:2:1: error: unknown key 'tilte'")
                .contains("hint: did you mean title?")
                .contains("site.yml:3:1: error: unknown key 'millinery'");
    }

    @Test
    void unknownNamesCanBeWarningsOnly() {
        fields("millinery: 1\n").reportUnknown(Severity.WARNING);

        assertThat(messages()).containsExactly("site.yml:1:1: warning: unknown key 'millinery'");
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @Test
    void oneTextWithACommaIsNoListOfNames() {
        MappingReader fields = fields("tags: gpu, production\nkinds: new\ntopics: [a, 'b, c']\n");

        assertThat(fields.names("tags")).isEmpty();
        assertThat(fields.names("kinds")).hasSize(1);
        assertThat(fields.names("topics")).hasSize(2);
        assertThat(diagnostics.sorted()).singleElement().hasToString("""
            site.yml:1:7: error: 'tags' must be a list
              tags: gpu, production
                    ^^^^^^^^^^^^^^^
              hint: write it as [gpu, production]\
            """);
    }

    private MappingReader fields(String yaml) {
        YamlNode node =
                YamlReader.yaml(new SourceFile("site.yml", yaml), diagnostics).orElseThrow();
        return MappingReader.of(node, diagnostics);
    }

    /** The first line of each diagnostic. */
    private List<String> messages() {
        return diagnostics.sorted().stream()
                .map(it -> it.toString().lines().findFirst().orElseThrow())
                .toList();
    }
}

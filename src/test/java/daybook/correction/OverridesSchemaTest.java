package daybook.correction;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.yaml.EditorSchema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use accepts what the reader accepts. */
class OverridesSchemaTest {
    private static EditorSchema schema;

    @BeforeAll
    static void loadTheSchema() throws IOException {
        schema = EditorSchema.load("overrides.schema.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "2507.10150: {hide: true}",
                "2507.10150: {}",
                "arXiv:2507.10150v2: {title: On Batches}",
                "math.GT/0309136: {title: 1984}",
                "doi:10.1145/7: {same-as: 2507.10150}",
                "doi:10.1145/7: {same-as: 2507.10150, hide: false, title:, authors:, address:, links: {}}",
                "doi:10.1145/7: {same-as:, title: On Batches}",
                "10.1145/7: {authors: [Ada Example, Ben Sample]}",
                "2507.10150: {authors: Ada Example}",
                "2507.10150: {authors: 'Example, Ada B.'}",
                "2507.10150: {authors: 'Example,  Ada'}",
                "2507.10150: {authors: ['van der Berg, Ada B.', Ben Sample]}",
                "https://one.example/a: {address: 'https://two.example/'}",
                "url:https://one.example/a: {links: {code: 'https://two.example/', talk: 'http://t.example/'}}",
                "2507.10150: {hide:, title:, authors:, links:}",
            })
    void acceptsWhatTheReaderAccepts(String yaml) {
        assertThat(schema.errors(yaml)).as("by the schema").isEmpty();
        assertThat(problems(yaml)).as("by the reader").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "text",
                "somewhere: {hide: true}",
                "2507.10150: hidden",
                "2507.10150: {hide: yes}",
                "2507.10150: {titel: On Batches}",
                "2507.10150: {title: ''}",
                "2507.10150: {title: [a]}",
                "2507.10150: {authors: {name: Ada}}",
                "2507.10150: {authors: [[Ada]]}",
                "2507.10150: {authors: 'Ada Example, Ben Sample'}",
                "2507.10150: {authors: 'Ada B. Example,Ben Sample'}",
                "2507.10150: {authors: 'Ada, Ben, Cy'}",
                "2507.10150: {authors: []}",
                "10.1145/7: {same-as: 2507.10150, hide: true}",
                "10.1145/7: {same-as: 2507.10150, title: On Batches}",
                "10.1145/7: {same-as: 2507.10150, authors: Ada Example}",
                "10.1145/7: {same-as: 2507.10150, address: 'https://two.example/'}",
                "10.1145/7: {same-as: 2507.10150, links: {code: 'https://two.example/'}}",
                "2507.10150: {address: 'javascript:alert(1)'}",
                "2507.10150: {links: [code]}",
                "2507.10150: {links: {code: 'ftp://one.example/'}}",
            })
    void refusesWhatTheReaderRefuses(String yaml) {
        assertThat(schema.errors(yaml)).as("by the schema").isNotEmpty();
        assertThat(problems(yaml)).as("by the reader").isNotEmpty();
    }

    private static List<String> problems(String yaml) {
        Diagnostics diagnostics = new Diagnostics();
        CorrectionReader.read(new SourceFile("content/overrides.yml", yaml), diagnostics);
        return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
    }
}

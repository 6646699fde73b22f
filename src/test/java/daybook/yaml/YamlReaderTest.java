package daybook.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.yaml.YamlNode.Mapping;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.ScalarType;
import daybook.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsCharactersBeyond16BitsAtAnyOffset() {
        for (int offset = 1000; offset <= 1100; offset++) {
            for (String quote : List.of("'", "\"", "")) {
                String value = "x".repeat(offset) + "\ud83d\ude00\ud83d\ude00 y";
                SourceFile file = new SourceFile("a.yml", "a: " + quote + value + quote + "\n");

                assertThat(YamlReader.yaml(file, new Diagnostics()))
                        .as("offset %d, quote %s", offset, quote)
                        .get()
                        .extracting(it -> ((Mapping) it).members().get(0).value())
                        .isInstanceOfSatisfying(
                                Scalar.class, it -> assertThat(it.text()).isEqualTo(value));
            }
        }
    }

    @Test
    void knowsLineAndColumnOfEveryNameAndValueOfYaml() {
        assertThat(outline(yaml("""
            title: Hats
            'quoted name': "two words"
            nested:
              key: value
              list:
                - one
                - two: 2
                  three: true
            flow: {a: 1, b: [2, 'x']}
            nothing:
            """)))
                .containsExactly(
                        "1:1 title",
                        "1:8 TEXT Hats",
                        "2:1 quoted name",
                        "2:16 TEXT two words",
                        "3:1 nested",
                        "4:3 key",
                        "4:8 TEXT value",
                        "5:3 list",
                        "6:5 list of 2",
                        "6:7 TEXT one",
                        "7:7 two",
                        "7:12 NUMBER 2",
                        "8:7 three",
                        "8:14 FLAG true",
                        "9:1 flow",
                        "9:8 a",
                        "9:11 NUMBER 1",
                        "9:14 b",
                        "9:17 list of 2",
                        "9:18 NUMBER 2",
                        "9:21 TEXT x",
                        "10:1 nothing",
                        "10:9 NULL ");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void knowsTheColumnOfEveryNameAndValueOfAJsonLine() {
        SourceFile file = new SourceFile("list.jsonl", "{}\n{\"a\":1.50,\"b\":{\"c\":[true,null,\"é\\n\"]}}\n");

        assertThat(outline(YamlReader.json(file, 2, diagnostics)))
                .containsExactly(
                        "2:2 a",
                        "2:6 NUMBER 1.50",
                        "2:11 b",
                        "2:16 c",
                        "2:20 list of 3",
                        "2:21 FLAG true",
                        "2:26 NULL null",
                        "2:31 TEXT é\n");
    }

    @Test
    void countsLinesFromTheBeginningOfTheFileWhenOnlyAPartIsYaml() {
        SourceFile file = new SourceFile("note.md", "---\ntitle: Hats\nbad: [\n---\nBody: [\n");

        assertThat(outline(YamlReader.yaml(file, 2, 2, diagnostics))).containsExactly("2:1 title", "2:8 TEXT Hats");
        YamlReader.yaml(file, 2, 3, diagnostics);
        assertThat(messages()).containsExactly("note.md:3:7: error: a value is missing here");
    }

    @Test
    void columnsBehindAnEmojiCountUtf16CharactersAsEverywhere() {
        assertThat(outline(yaml("{a: 🎩, b: 1}"))).contains("1:9 b", "1:12 NUMBER 1");
        yaml("a: 🎩 x: y");
        assertThat(messages()).containsExactly("site.yml:1:8: error: unexpected ':'");
    }

    @ParameterizedTest
    @CsvSource({
        "no, TEXT",
        "yes, TEXT",
        "on, TEXT",
        "true, FLAG",
        "null, NULL",
        "010, TEXT",
        "5, NUMBER",
        "2507.10150, NUMBER",
        "2507.02620, NUMBER",
        "12345678901234567890123, NUMBER",
        "2025-07-15, TEXT",
        "12:30, TEXT",
    })
    void readsPlainScalarsAsYaml12AndKeepsWhatIsWritten(String written, ScalarType type) {
        assertThat(outline(yaml("about: " + written))).contains("1:8 " + type + " " + written);
        assertThat(outline(yaml("about: [" + written + "]"))).contains("1:9 " + type + " " + written);
        assertThat(outline(yaml("about: \"" + written + "\""))).contains("1:8 TEXT " + written);
    }

    @Test
    void readsTextsOfSeveralLines() {
        assertThat(outline(yaml("""
            kept: |
              one
              two

              three
            folded: >-
              one
              two
            plain: one
              two
            quoted: "one
              two"
            """)))
                .contains("1:7 TEXT one\ntwo\n\nthree\n", "6:9 TEXT one two", "9:8 TEXT one two", "11:9 TEXT one two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only\n# comments\n"})
    void aFileWithoutContentIsAnEmptyMapping(String text) {
        assertThat(yaml(text))
                .get()
                .isInstanceOfSatisfying(
                        Mapping.class, it -> assertThat(it.members()).isEmpty());
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aNameThatIsThereTwiceIsReportedAndTheFirstCounts() {
        assertThat(outline(yaml("a: 1\nb: 2\na: 3\n")))
                .containsExactly("1:1 a", "1:4 NUMBER 1", "2:1 b", "2:4 NUMBER 2");
        assertThat(messages()).containsExactly("site.yml:3:1: error: duplicate key 'a'");
    }

    @Test
    void aReferenceIsReportedWhereItStands() {
        yaml("a: &x 1\nb: *x\n");

        assertThat(messages()).containsExactly("site.yml:2:4: error: references (*name) are not supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\n---\nb: 2\n", "a: 1\n...\n---\nb: 2\n"})
    void aSecondDocumentIsReportedWhereItBegins(String text) {
        assertThat(yaml(text)).isEmpty();
        assertThat(messages()).hasSize(1);
        assertThat(messages().get(0)).matches("site.yml:[34]:1: error: a second document starts here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a:\\n\\tb: 1            | 2:1: error: unexpected tab
        a: 1\\n  b: 2          | 2:4: error: unexpected ':'
        title: Hats: a study   | 1:12: error: unexpected ':'
        a:\\n  b: 1\\n c: 2     | 3:2: error: unexpected text
        - a\\nb: c             | 2:1: error: unexpected text
        a: 'it's'              | 1:8: error: unexpected text
        a: 1\\n\\nb: "open\\nc: 2 | 3:4: error: this quote is not closed
        a: [1, 2\\nb: 3        | 1:4: error: this list is not closed
        a: [1\\n\\n            | 1:4: error: this list is not closed
        a: [b: c: d]           | 1:9: error: expected ',' or ']'
        t:My list\\nb: 3       | 1:2: error: a space is missing behind ':'
        b: 3\\npick:true       | 2:5: error: a space is missing behind ':'
        b: 3\\npick:true\\nc: 4 | 2:5: error: a space is missing behind ':'
        a: https://b: c        | 1:13: error: unexpected ':'
        a: {b: 1               | 1:4: error: expected ',' or '}'
        a: 1\\nb\\nc: 2         | 2:1: error: a ':' is missing after this key
        a: ]                   | 1:4: error: a value is missing here
        a: @you                | 1:4: error: a text cannot start with '@'
        a: "\\q"               | 1:6: error: found unknown escape character q
        a: *                   | 1:5: error: unexpected character found
        ? [a]\\n: b            | 1:4: error: expected a property name
        a: \\u0001             | 1:4: error: the character U+0001 is not allowed
        """)
    void tellsOfASyntaxErrorInPlainWordsWhereItIs(String text, String message) {
        String written = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0001", "\u0001") + "\n";

        assertThat(yaml(written)).isEmpty();

        assertThat(messages()).containsExactly("site.yml:" + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"a":1,}        | 8: error: unexpected character '}': was expecting double-quote to start property name
        {"a":1          | 7: error: unexpected end-of-input: expected close marker for Object
        {"a":"open}     | 12: error: unexpected end-of-input: was expecting closing quote for a string value
        {"a":[1,2}      | 10: error: unexpected close marker '}': expected ']'
        {"a":nope}      | 6: error: unrecognized token 'nope'
        {"a":NaN}       | 9: error: non-standard token 'NaN'
        {"a":"\\q"}     | 8: error: unrecognized character escape 'q'
        {"a":1} {}      | 9: error: a second document starts here
        // comment      | 1: error: unexpected character '/'
        """)
    void tellsOfASyntaxErrorOnAJsonLineInPlainWords(String text, String message) {
        assertThat(YamlReader.json(new SourceFile("list.jsonl", text), 1, diagnostics))
                .isEmpty();

        assertThat(messages()).containsExactly("list.jsonl:1:" + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void deepNestingIsAnErrorAndNoOverflow(String opening) {
        assertThat(yaml(opening.repeat(10_000))).isEmpty();

        assertThat(messages()).hasSize(1);
        assertThat(messages().get(0)).matches("site.yml:1:\\d+: error: the document is nested too deeply.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,", "[],", "{},"})
    void moreValuesThanAnyBibliographyHasAreAnError(String value) {
        assertThat(json("[" + value.repeat(YamlReader.TOKENS) + "1]")).isEmpty();

        assertThat(messages()).singleElement(STRING).startsWith("list.json:1:").contains("too many values");
    }

    @Test
    void aMappingOfMoreNamesThanAnyoneWritesIsAnError() {
        String members = IntStream.range(0, 20_000)
                .mapToObj(name -> "\"" + name + "\":1")
                .collect(Collectors.joining(","));

        assertThat(json("{" + members + "}")).isEmpty();
        assertThat(messages()).singleElement(STRING).contains("too many values");
    }

    @Test
    @CountsSteps
    void workGrowsWithTheNumberOfValuesOnALine() {
        WorkGrowth.assertLinear(80_000, size -> "[😀" + ", 1".repeat(size) + "]", text -> {
            Optional<YamlNode> read = yaml(text);
            assertThat(read).isPresent();
            return read;
        });
    }

    private Optional<YamlNode> json(String text) {
        return YamlReader.json(new SourceFile("list.json", text), diagnostics);
    }

    private Optional<YamlNode> yaml(String text) {
        return YamlReader.yaml(new SourceFile("site.yml", text), diagnostics);
    }

    /** The first line of each diagnostic. */
    private List<String> messages() {
        return diagnostics.sorted().stream()
                .map(it -> it.toString().lines().findFirst().orElseThrow())
                .toList();
    }

    /** Names and values with their places, in the document's order. */
    private static List<String> outline(Optional<YamlNode> node) {
        List<String> lines = new ArrayList<>();
        outline(node.orElseThrow(), lines);
        return lines;
    }

    private static void outline(YamlNode node, List<String> lines) {
        if (node instanceof Mapping mapping) {
            mapping.members().forEach(member -> {
                lines.add(place(member.position()) + member.name());
                outline(member.value(), lines);
            });
        } else if (node instanceof Sequence sequence) {
            lines.add(place(sequence.position()) + "list of " + sequence.items().size());
            sequence.items().forEach(item -> outline(item, lines));
        } else if (node instanceof Scalar scalar) {
            lines.add(place(scalar.position()) + scalar.type() + " " + scalar.text());
        }
    }

    private static String place(YamlPosition position) {
        return position.line() + ":" + position.location().column() + " ";
    }
}

package daybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases are those that the script of the search page is held to as well. */
class SearchWordsTest {
    static List<JsonNode> words() throws IOException {
        return cases("words");
    }

    static List<JsonNode> pairs() throws IOException {
        return cases("pairs");
    }

    @ParameterizedTest
    @MethodSource("words")
    void makesWordsAsTheScriptDoes(JsonNode it) {
        assertThat(SearchWords.of(it.get("text").asString()))
                .isEqualTo(it.get("words").valueStream().map(JsonNode::asString).toList());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void namesPairsAsTheScriptDoes(JsonNode it) {
        int pair = SearchWords.pair(it.get("first").asString(), it.get("second").asString());

        assertThat(SearchWords.name(pair)).isEqualTo(it.get("name").asString());
    }

    private static List<JsonNode> cases(String sort) throws IOException {
        try (InputStream file = Objects.requireNonNull(SearchWordsTest.class.getResourceAsStream("words.json"))) {
            return JsonMapper.shared().readTree(file).get(sort).valueStream().toList();
        }
    }
}

package daybook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.file.Fingerprint;
import daybook.keep.FactKind;
import daybook.keep.KeptFacts;
import daybook.search.IndexPart.FieldText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperWordsTest {
    private static final PaperWords WORDS = PaperWords.of(List.of(
            new FieldText(SearchField.TITLE, "Fencing of the leases"),
            new FieldText(SearchField.ABSTRACT, "Leases expire. Δόξα 𝒳")));

    @TempDir
    private Path folder;

    @Test
    void hasEachWordOnceWithItsFields() {
        assertThat(words(WORDS))
                .containsEntry("leases", SearchField.TITLE.bit() | SearchField.ABSTRACT.bit())
                .containsEntry("expire", SearchField.ABSTRACT.bit())
                .doesNotContainKey("the");
        assertThat(pairs(WORDS))
                .hasSize(3)
                .allSatisfy((pair, fields) -> assertThat(fields).isEqualTo(SearchField.TITLE.bit()));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        keep(WORDS);

        PaperWords read = kept();

        assertThat(words(read)).isEqualTo(words(WORDS));
        assertThat(pairs(read)).isEqualTo(pairs(WORDS));
    }

    @Test
    void papersThatWereLookedThroughAtDifferentTimesAreKeptTogether() throws IOException {
        PaperWords other = PaperWords.of(List.of(new FieldText(SearchField.ABSTRACT, "Clocks and leases")));
        KeptFacts facts = new KeptFacts(folder, "1");
        facts.of(kind(List.of(WORDS, other)), "day", List.of("paper", "other"));
        facts.store();

        List<PaperWords> read = new KeptFacts(folder, "1").of(kind(List.of()), "day", List.of("paper", "other"));

        assertThat(words(read.get(0))).isEqualTo(words(WORDS));
        assertThat(words(read.get(1))).containsOnlyKeys("clocks", "leases");
    }

    /** Words go into files of the site as they are, so that a file that somebody made must not bring others. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "</script>", "a b", "", "\\", "a\n"})
    void readsNoWordThatIsNone(String word) throws IOException {
        keep(words(word, 1));

        assertThatThrownBy(this::kept).hasMessage("derived anew");
    }

    @Test
    void readsNoFieldThatThereIsNot() throws IOException {
        keep(words("word", SearchField.ALL + 1));

        assertThatThrownBy(this::kept).hasMessage("derived anew");
    }

    private static PaperWords words(String word, int fields) {
        return new PaperWords(new Vocabulary(List.of(word)), new int[] {0}, new short[] {(short) fields}, new int[0]);
    }

    private void keep(PaperWords words) throws IOException {
        KeptFacts facts = new KeptFacts(folder, "1");
        facts.of(kind(List.of(words)), "day", List.of("paper"));
        facts.store();
    }

    private PaperWords kept() {
        return new KeptFacts(folder, "1")
                .of(kind(List.of()), "day", List.of("paper"))
                .get(0);
    }

    private static FactKind<String, PaperWords> kind(List<PaperWords> made) {
        return new FactKind<>(
                "words",
                it -> new Fingerprint(0, it.hashCode()),
                papers -> {
                    if (made.isEmpty()) {
                        throw new IllegalStateException("derived anew");
                    }
                    return made;
                },
                PaperWords.KIND.format());
    }

    private static NavigableMap<String, Integer> words(PaperWords words) {
        NavigableMap<String, Integer> found = new TreeMap<>();
        words.forEachWord((word, fields) -> found.put(words.vocabulary().word(word), fields));
        return found;
    }

    private static NavigableMap<Integer, Integer> pairs(PaperWords words) {
        NavigableMap<Integer, Integer> found = new TreeMap<>();
        words.forEachPair(found::put);
        return found;
    }
}

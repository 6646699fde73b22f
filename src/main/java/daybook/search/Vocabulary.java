package daybook.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The words of some papers, each once, of which a paper has the numbers: what a word needs is then done once for all of
 * these papers, and not for each. Two vocabularies are never the same one, whatever their words are.
 */
final class Vocabulary {
    /** All words one after another: a string for each would be much of what a build holds in memory. */
    private final String words;

    private final int[] ends;

    /**
     * A vocabulary.
     *
     * @param words in the order of their numbers, which count from 0
     */
    Vocabulary(List<String> words) {
        StringBuilder all = new StringBuilder();
        this.ends = new int[words.size()];
        for (int number = 0; number < ends.length; number++) {
            ends[number] = all.append(words.get(number)).length();
        }
        this.words = all.toString();
    }

    /** How many words there are. */
    int size() {
        return ends.length;
    }

    /** The word of a number. */
    String word(int number) {
        return words.substring(start(number), ends[number]);
    }

    /** How many characters that word has. */
    int length(int number) {
        return ends[number] - start(number);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /**
     * What words stand for, which is looked up once for each word of a vocabulary. It is for one thread.
     *
     * @param <T> what a word stands for
     */
    static final class Lookup<T> {
        private final Function<String, T> ofWord;
        private final Map<Vocabulary, IntFunction<T>> known = new HashMap<>();

        Lookup(Function<String, T> ofWord) {
            this.ofWord = ofWord;
        }

        /** What the words of a vocabulary stand for, by their numbers. */
        IntFunction<T> in(Vocabulary vocabulary) {
            return known.computeIfAbsent(vocabulary, this::ofNumber);
        }

        private IntFunction<T> ofNumber(Vocabulary vocabulary) {
            List<@Nullable T> things =
                    new ArrayList<@Nullable T>(Collections.<@Nullable T>nCopies(vocabulary.size(), null));
            return number -> {
                T found = things.get(number);
                if (found == null) {
                    found = ofWord.apply(vocabulary.word(number));
                    things.set(number, found);
                }
                return found;
            };
        }
    }
}

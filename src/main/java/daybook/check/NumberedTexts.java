package daybook.check;

import daybook.keep.FactInput;
import daybook.keep.FactOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The texts of a group of facts, each once: pages of a kind have most of their addresses in common. */
final class NumberedTexts {
    private NumberedTexts() {}

    /** Writes all texts, and returns their numbers. */
    static Map<String, Integer> write(Stream<String> texts, FactOutput out) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        texts.forEach(it -> numbers.putIfAbsent(it, numbers.size()));
        out.number(numbers.size());
        numbers.keySet().forEach(out::text);
        return numbers;
    }

    /** Writes the number of a text that {@link #write} wrote. */
    static void writeNumber(Map<String, Integer> numbers, String text, FactOutput out) {
        out.number(Objects.requireNonNull(numbers.get(text)));
    }

    /** Reads all texts, in the order of their numbers. */
    static List<String> read(FactInput in) {
        String[] texts = new String[in.count()];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = in.text();
        }
        return List.of(texts);
    }

    /**
     * Reads the number of a text.
     *
     * @throws IllegalArgumentException if no text has this number
     */
    static String readText(List<String> texts, FactInput in) {
        int number = in.number();
        FactInput.require(number < texts.size());
        return texts.get(number);
    }
}

package daybook.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentValuesTest {
    private static final int LEAST = 8;

    private final List<Integer> keys = IntStream.range(0, 10 * LEAST).boxed().toList();

    private final List<Integer> made = new ArrayList<>();

    private final RecentValues<Integer, String> values = new RecentValues<>(LEAST, key -> {
        made.add(key);
        return "Paper " + key;
    });

    @Test
    void whatWasAskedForLatelyIsNotMadeAgain() {
        for (int first = 0; first + LEAST <= keys.size(); first++) {
            // As pages of one day after the other do.
            keys.subList(first, first + LEAST).forEach(values::apply);
        }
        assertThat(made).isEqualTo(keys);
    }

    @Test
    void noMoreThanTwiceAsManyAreHeld() {
        keys.forEach(values::apply);
        made.clear();
        keys.subList(0, keys.size() - 2 * LEAST).forEach(values::apply);
        assertThat(made).hasSize(keys.size() - 2 * LEAST);
    }

    @Test
    void eachKeyHasItsOwnValue() {
        for (int key : keys) {
            assertThat(values.apply(key)).isEqualTo("Paper " + key);
            assertThat(values.apply(0)).isEqualTo("Paper 0");
        }
    }
}

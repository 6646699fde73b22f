package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntersectionTest {
    private final AtomicInteger comparisons = new AtomicInteger();

    @Test
    void keepsTheElementsWhoseKeysOthersHaveInTheirOrder() {
        assertThat(Intersection.byKey(List.of("b2", "a1", "c3"), List.of("c4", "b5"), it -> it.charAt(0)))
                .containsExactly("b2", "c3");
    }

    @Test
    void comparesEachElementAtMostOnce() {
        List<Integer> all = IntStream.range(0, 2000).boxed().toList();

        assertThat(Intersection.byKey(all, all.subList(0, 1000), CountingKey::new))
                .hasSize(1000);
        assertThat(comparisons.get()).isLessThanOrEqualTo(2000);
    }

    /** Counts how often it is compared with another one. */
    private final class CountingKey {
        private final int number;

        CountingKey(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            comparisons.incrementAndGet();
            return other instanceof CountingKey key && key.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }
}

package daybook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void reachesTheTopWithTheLargestNumberAndTheBottomWithNone() {
        assertThat(Sparkline.of(List.of(0, 2, 1))).isEqualTo(new Sparkline(8, 24, "M0 24L4 0L8 12", 2));
    }

    @Test
    void staysAtTheBottomWhenThereIsNothing() {
        assertThat(Sparkline.of(List.of(0, 0))).isEqualTo(new Sparkline(4, 24, "M0 24L4 24", 0));
    }
}

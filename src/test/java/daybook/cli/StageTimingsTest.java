package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.pipeline.BuildStage;
import daybook.web.SimulatedTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StageTimingsTest {
    @Test
    void endsEachStageWhereTheNextBegins() {
        SimulatedTime time = new SimulatedTime(Instant.EPOCH);
        StageTimings timings = new StageTimings(time);
        timings.begins(BuildStage.READ);
        time.jumpTo(Instant.ofEpochMilli(250));
        timings.begins(BuildStage.MODEL);
        time.jumpTo(Instant.ofEpochMilli(61_750));

        assertThat(timings.lines()).containsExactly("  read     0.25 s", "  model   61.50 s");
    }
}
